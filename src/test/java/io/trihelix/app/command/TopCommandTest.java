package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.CommandRun;
import io.trihelix.app.DuckTables;
import io.trihelix.app.SampleTables;
import io.trihelix.app.SampleWarehouse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code trihelix top} over the bundled sample. */
@ExtendWith(SampleTables.class)
class TopCommandTest {
  private static final String JOINTLY =
      "select n_ab from %s where name_a = '杭州' and name_b = '深度求索' and ";

  private final DuckTables tables;

  TopCommandTest(DuckTables tables) {
    this.tables = tables;
  }

  private static CommandRun top(String options) {
    return topOf(SampleWarehouse.folder(), options);
  }

  private static CommandRun topOf(Path warehouse, String options) {
    return CommandRun.of(("top -w " + warehouse + " " + options).strip().split(" "));
  }

  @Test
  void theStrongestPairsComeFirstEachWithASentence() throws Exception {
    long together =
        tables.number(
            JOINTLY.formatted("pair_stats") + "period_type = 'all' and \"window\" = 'article'");
    CommandRun strongest = top("--types company-city --limit 2 --format csv");
    assertEquals(0, strongest.exitCode(), strongest.err());
    List<String> lines = strongest.out().lines().toList();
    assertEquals("rank,a,b,articles,npmi,llr,lift,q_value,evidence", lines.get(0));
    assertTrue(lines.get(1).startsWith("1,珠海,中国商飞,"), lines.get(1));
    assertTrue(lines.get(2).startsWith("2,杭州,深度求索," + together + ","), lines.get(2));
    assertTrue(lines.get(2).matches("2,杭州,深度求索,.*深度求索.*"), "the sentence: " + lines.get(2));
    assertEquals(3, lines.size());
  }

  /** Half a year is too little for a rise that is more than chance, each source by itself. */
  @Test
  void whereNothingMovesTheAnswerSaysWhatWasAskedFor() {
    for (String by : List.of("growth", "decline", "closer", "apart")) {
      CommandRun none = top("--by " + by);
      assertEquals(0, none.exitCode(), none.err());
      assertTrue(
          none.out()
              .contains(
                  "(no rows: nothing that begins in this period is more than chance among pairs that are"
                      + " hardly chance (q < 0.05, 3 articles or more); the table pair_trends has all)"),
          none.out());
    }
  }

  @Test
  void whereNothingIsHardlyChanceTheAnswerSaysWhichConditionToLoosen() {
    CommandRun none = top("--min-articles 1000");
    assertEquals(0, none.exitCode(), none.err());
    assertTrue(
        none.out()
            .contains(
                "(no rows: no pair that is hardly chance (q < 0.05, 1000 articles or more) ranks here"
                    + " by llr; loosen with --max-q or --min-articles)"),
        none.out());
    CommandRun wrong = top("--max-q 2");
    assertEquals(2, wrong.exitCode());
    assertTrue(
        wrong.err().contains("The largest q-value must be from 0 to 1, but is 2.0"), wrong.err());
  }

  @Test
  void whatCannotBeReadIsTold() {
    CommandRun types = top("--types city-town");
    assertEquals(2, types.exitCode());
    assertTrue(
        types
            .err()
            .contains(
                "--types must be two of [city, company, university] joined by '-', but is 'city-town'"),
        types.err());
    CommandRun folder = topOf(SampleWarehouse.folder().resolve("nowhere"), "");
    assertEquals(1, folder.exitCode());
    assertTrue(folder.err().contains("there is no such folder"), folder.err());
  }
}
