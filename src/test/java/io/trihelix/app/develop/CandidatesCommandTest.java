package io.trihelix.app.develop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.Trihelix;
import io.trihelix.app.print.Screen;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidatesCommandTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Trihelix.commandLine(new Screen(out), new Screen(err)).execute(args);
  }

  private static String article(String id, String body) {
    return "{\"id\":\"" + id + "\",\"title\":\"要闻\",\"body\":\"" + body + "\"}\n";
  }

  @Test
  void theMostFrequentUnknownNamesComeFirst() throws IOException {
    Path news = folder.resolve("news.jsonl");
    Files.writeString(
        news,
        article("1", "昨天，甲乙丙集团在杭州宣布扩产，投资五亿元，明年投产，市场看好。")
            + article("2", "昨天，甲乙丙集团在杭州宣布扩产，投资五亿元，明年投产，市场看好。")
            + article("3", "今天，甲乙丙集团与戊己庚集团签约，双方将共建工厂，明年投产，华为也参加。"));
    assertEquals(
        0,
        run(
            "candidates",
            "--input",
            news.toString(),
            "--kind",
            "company",
            "--top",
            "1",
            "--set",
            "recognition.discovery=false",
            "--master",
            "local[1]"),
        err::toString);
    List<String> lines = out.toString().lines().toList();
    assertEquals(1, lines.size(), out.toString());
    assertTrue(lines.get(0).startsWith("company\t2\t甲乙丙集团\t"), lines.get(0));
    assertEquals(5, lines.get(0).split("\t").length, "two examples: " + lines.get(0));
  }

  @Test
  void aTopOfNothingIsRefused() {
    assertEquals(2, run("candidates", "--input", folder.toString(), "--top", "0"));
    assertTrue(err.toString().contains("--top must be 1 or more, but is 0"), err.toString());
  }
}
