package io.trihelix.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.session.HanLpForms;
import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.NamedEntity;
import java.util.ArrayList;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;
import org.junit.jupiter.api.Test;

class ShellTest {
  private static final ShellLines LINES = new ShellLines("w");

  @Test
  void aQuestionIsCalledByItsNameAndAllElseIsSql() {
    assertEquals(
        List.of("top", "--by", "growth", "--warehouse", "w"), LINES.arguments(" top --by growth "));
    assertEquals(
        List.of("pair", "Meta Platforms", "杭州", "--warehouse", "w"),
        LINES.arguments("pair \"Meta Platforms\" 杭州"));
    assertEquals(
        List.of("sql", "SELECT 'a' FROM runs", "--warehouse", "w"),
        LINES.arguments("SELECT 'a' FROM runs;"));
    assertEquals(List.of("sql", "SELECT 1", "--warehouse", "w"), LINES.arguments("sql SELECT 1"));
    assertEquals(List.of(), LINES.arguments("  "));
    assertEquals(List.of(), LINES.arguments("# nothing"));
    assertTrue(ShellLines.isEnd(" exit ") && !ShellLines.isEnd("exit now"));
  }

  @Test
  void namesAreCompletedHoweverTheyAreBegun() {
    var names =
        new EntityNames(
            new EntitySearch(
                List.of(
                    new NamedEntity("city:cn-330100", "CITY", "杭州", "Hangzhou", List.of(), 9),
                    new NamedEntity("company:x", "COMPANY", "深度求索", "DeepSeek", List.of(), 5)),
                HanLpForms::load));
    for (String begun : List.of("杭", "hangz", "hz", "Hang")) {
      assertEquals(List.of("杭州"), completed(names, "entity " + begun), begun);
    }
    assertEquals(List.of("深度求索"), completed(names, "pair 杭州 deep"));
    assertEquals(List.of("top", "entity", "pair", "sql"), completed(names, "t"));
    assertEquals(List.of(), completed(names, "top --ty"));
  }

  private static List<String> completed(EntityNames names, String line) {
    var candidates = new ArrayList<Candidate>();
    names.complete(
        null,
        new DefaultParser().parse(line, line.length(), Parser.ParseContext.COMPLETE),
        candidates);
    return candidates.stream().map(Candidate::value).toList();
  }
}
