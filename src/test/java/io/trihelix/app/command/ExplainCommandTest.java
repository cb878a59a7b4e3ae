package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.CommandRun;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private Path folder;

  private static String explained(String... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return run.out();
  }

  private static void assertLine(String expected, String out) {
    assertTrue(
        out.lines().map(line -> line.replaceAll("\\s+", " ").strip()).anyMatch(expected::equals),
        expected + " in\n" + out);
  }

  @Test
  void formsReasonsAndMentionsAreShown() {
    String out =
        explained("explain", "--title", "杭州新闻", "--text", "北京大学生带着新希望来到中山大学。", "--reasons", "2");
    assertLine("title:0..2 杭州 candidates may mean CITY 杭州 (city:cn-330100, unique)", out);
    assertLine("known-names accepted as 杭州, gazetteer 0.98: has no other meaning", out);
    assertLine("whole-words rejected: not whole words", out);
    assertLine("candidates rejected: part of a longer name (中山大学)", out);
    assertLine("senses rejected: context probability below threshold (0.50)", out);
    assertTrue(out.contains("body:7..10 新希望 = 新希望: p 0.0"), out);
    assertTrue(out.matches("(?s).*\\+?-?\\d\\.\\d\\d  … \\d+ more.*"), out);
    assertTrue(out.indexOf("Forms") < out.indexOf("What the context says"), out);
    assertTrue(out.indexOf("What the context says") < out.indexOf("Mentions"), out);
    assertLine("body:12..16 中山大学 UNIVERSITY 中山大学 university:cn-4144010558 gazetteer 0.97", out);
  }

  @Test
  void recognitionStopsBehindTheStageAskedFor() {
    String out = explained("explain", "--text", "杭州鲸岚科技有限公司开门。", "--until", "longer-names");
    assertLine("longer-names taken back: begins the longer name of a company", out);
    assertTrue(
        out.endsWith("Mentions" + System.lineSeparator() + "  none" + System.lineSeparator()), out);
    CommandRun unknown = CommandRun.of("explain", "--text", "杭州", "--until", "magic");
    assertEquals(2, unknown.exitCode());
    assertTrue(
        unknown
            .err()
            .startsWith("--until must be a stage of recognition: candidates, machine-text"),
        unknown.err());
  }

  @Test
  void theBodyMayComeFromAFileAndSettingsHold() throws Exception {
    Path file = folder.resolve("正文.txt");
    Files.writeString(file, "生活有了新希望。");
    String out =
        explained("explain", "--file", file.toString(), "--set", "recognition.threshold=0");
    assertTrue(out.contains("accepted as 新希望, context"), out);
  }

  @Test
  void aTextWithoutNamesHasNone() {
    String out = explained("explain", "--text", "今天天气很好。");
    assertEquals(
        String.join(
            System.lineSeparator(),
            "Forms, and what each stage did with them",
            "  none: nothing in the text looks like a name",
            "",
            "Mentions",
            "  none",
            ""),
        out);
  }

  @Test
  void wrongUsageIsToldAsSuch() {
    CommandRun none = CommandRun.of("explain");
    assertEquals(2, none.exitCode());
    assertTrue(none.err().startsWith("Missing text: give --text, --file or --title"), none.err());
    CommandRun both = CommandRun.of("explain", "--text", "杭州", "--file", "a.txt");
    assertEquals(2, both.exitCode());
    assertTrue(
        both.err().startsWith("Give the body with --text or with --file, not with both"),
        both.err());
    Path nowhere = folder.resolve("没有.txt");
    CommandRun missing = CommandRun.of("explain", "--file", nowhere.toString());
    assertEquals(1, missing.exitCode());
    assertEquals("Cannot read the text " + nowhere + ": no such file", missing.err().strip());
  }
}
