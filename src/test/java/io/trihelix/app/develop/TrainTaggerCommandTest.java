package io.trihelix.app.develop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTaggerCommandTest {
  private static final Pattern SCORE =
      Pattern.compile("^ +(fold \\d|pooled|judged) +precision .*\\((\\d+) companies\\)$");

  @TempDir private Path folder;

  /** Twelve sentences; in every third one no company stands. */
  private Path gold() throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 12; i++) {
      String name = "岚鲸" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(i) + "禾";
      lines.add(
          i % 3 == 2
              ? "{\"id\":\"s%d\",\"title\":\"\",\"body\":\"今天多地天气晴好。\",\"entities\":[]}"
                  .formatted(i)
              : ("{\"id\":\"s%d\",\"title\":\"\",\"body\":\"记者从%s获悉，\",\"entities\":["
                      + "{\"field\":\"body\",\"start\":3,\"end\":7,\"surface\":\"%s\",\"type\":\"COMPANY\"}]}")
                  .formatted(i, name, name));
    }
    return Files.write(folder.resolve("gold.jsonl"), lines);
  }

  private Path silver() throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 6; i++) {
      lines.add("{\"id\":\"n%d\",\"title\":\"\",\"body\":\"记者从星澜禾获悉，雪后初晴。\"}".formatted(i));
    }
    return Files.write(folder.resolve("silver.jsonl"), lines);
  }

  private Path labels() throws IOException {
    var lines = new ArrayList<>(List.of("article_id\tfield\tstart\tend\tlabel"));
    for (int i = 0; i < 6; i++) {
      lines.add("n%d\tbody\t3\t6\t%d".formatted(i, i < 4 ? 1 : 0));
    }
    return Files.write(folder.resolve("labels.tsv"), lines);
  }

  @Test
  void everySentenceAndEveryJudgedPlaceIsScoredInOneFold() throws IOException {
    CommandRun run =
        CommandRun.of(
            "train-tagger",
            "--gold",
            gold().toString(),
            "--silver",
            silver().toString(),
            "--labels",
            labels().toString(),
            "--folds",
            "3",
            "--rounds",
            "3");

    assertEquals(0, run.exitCode(), run.err());
    var names = new ArrayList<String>();
    var companies = new ArrayList<Integer>();
    run.out()
        .lines()
        .map(SCORE::matcher)
        .filter(Matcher::matches)
        .forEach(
            score -> {
              names.add(score.group(1));
              companies.add(Integer.valueOf(score.group(2)));
            });
    assertEquals(List.of("fold 0", "fold 1", "fold 2", "pooled", "judged"), names, run.out());
    assertEquals(8, companies.get(0) + companies.get(1) + companies.get(2));
    assertEquals(8, companies.get(3));
    assertEquals(4, companies.get(4));
  }

  @Test
  void anOffsetThatIsOffIsRefusedWithItsLine() throws IOException {
    Path gold = gold();
    Files.writeString(gold, Files.readString(gold).replaceFirst("\"start\":3", "\"start\":2"));
    CommandRun run = CommandRun.of("train-tagger", "--gold", gold.toString());
    assertEquals(1, run.exitCode());
    assertTrue(
        run.err()
            .contains(
                "Cannot use the annotated article "
                    + gold
                    + ":1: '岚鲸甲禾' does not stand at 2..7 of the body"),
        run.err());
  }

  @Test
  void theModelIsWrittenWhereItIsAskedFor() throws IOException {
    Path model = folder.resolve("model.bin.gz");
    CommandRun run =
        CommandRun.of(
            "train-tagger",
            "--gold",
            gold().toString(),
            "--folds",
            "0",
            "--rounds",
            "2",
            "--output",
            model.toString());

    assertEquals(0, run.exitCode(), run.err());
    assertTrue(Files.size(model) > 0);
  }
}
