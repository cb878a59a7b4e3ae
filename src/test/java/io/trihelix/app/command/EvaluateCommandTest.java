package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.CommandRun;
import io.trihelix.app.print.EvaluationReport;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluateCommandTest {
  /** Two articles; 一个好朋友 is in no gazetteer. */
  private static final String GOLD =
      "{\"id\":\"a\",\"title\":\"杭州新闻\",\"body\":\"阿里巴巴在 杭州。\\n一个好朋友与浙江大学合作。\",\"entities\":["
          + entity("title", 0, "杭州", "CITY", "杭州")
          + ","
          + entity("body", 0, "阿里巴巴", "COMPANY", "Alibaba|阿里巴巴")
          + ","
          + entity("body", 6, "杭州", "CITY", "杭州")
          + ","
          + entity("body", 10, "一个好朋友", "COMPANY", "好朋友")
          + ","
          + entity("body", 16, "浙江大学", "UNIVERSITY", "浙江大学")
          + "]}\n"
          + "{\"id\":\"b\",\"title\":\"\",\"body\":\"北京大学招生。\",\"entities\":["
          + entity("body", 0, "北京大学", "UNIVERSITY", "北大")
          + "]}\n";

  private static final List<String> SCORES =
      List.of(
          "span CITY P 1.000 R 1.000 F1 1.000 gold 2 found 2",
          "span COMPANY P 1.000 R 0.500 F1 0.667 gold 2 found 1",
          "span UNIVERSITY P 1.000 R 1.000 F1 1.000 gold 2 found 2",
          "span ALL P 1.000 R 0.833 F1 0.909 gold 6 found 5",
          "linked CITY P 1.000 R 1.000 F1 1.000 gold 2 found 2",
          "linked COMPANY P 1.000 R 0.500 F1 0.667 gold 2 found 1",
          "linked UNIVERSITY P 1.000 R 1.000 F1 1.000 gold 2 found 2",
          "linked ALL P 1.000 R 0.833 F1 0.909 gold 6 found 5",
          "pair CITY-COMPANY P 1.000 R 1.000 F1 1.000 gold 1 found 1",
          "pair COMPANY-UNIVERSITY P 0.000 R 0.000 F1 0.000 gold 1 found 0",
          "pair ALL P 1.000 R 0.500 F1 0.667 gold 2 found 1",
          "joint CITY-COMPANY P 1.000 R 0.500 F1 0.667 gold 2 found 1",
          "joint CITY-UNIVERSITY P 1.000 R 1.000 F1 1.000 gold 1 found 1",
          "joint COMPANY-UNIVERSITY P 1.000 R 0.500 F1 0.667 gold 2 found 1",
          "joint ALL P 1.000 R 0.600 F1 0.750 gold 5 found 3");

  @TempDir private Path folder;

  private static String entity(
      String field, int start, String surface, String type, String canonical) {
    return "{\"field\":\"%s\",\"start\":%d,\"end\":%d,\"surface\":\"%s\",\"type\":\"%s\",\"canonical\":\"%s\"}"
        .formatted(field, start, start + surface.length(), surface, type, canonical);
  }

  private static List<String> scores(String out) {
    return out.lines()
        .takeWhile(line -> !line.isEmpty())
        .map(line -> line.replaceAll(" +", " "))
        .toList();
  }

  private static CommandRun succeeded(CommandRun run) {
    assertEquals(0, run.exitCode(), run.err());
    return run;
  }

  private Path gold() throws IOException {
    return Files.writeString(folder.resolve("gold.jsonl"), GOLD);
  }

  @Test
  void theReliabilityTellsOfEachMethodHowOftenMentionsOfLikeConfidenceAreRight()
      throws IOException {
    Path gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
    CommandRun run = CommandRun.of("evaluate", "--gold", gold.toString(), "--reliability");
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out()
            .lines()
            .anyMatch(
                line ->
                    line.matches("gazetteer +from 0\\.9 +5 +confidence 0\\.97\\d +right 1\\.000")),
        run.out());
  }

  @Test
  void theScoresOfTheGoldTextsAreThoseCountedByHand() throws Exception {
    CommandRun run = succeeded(CommandRun.of("evaluate", "--gold", gold().toString()));
    assertEquals(SCORES, scores(run.out()));
    assertTrue(
        run.out().replaceAll(" +", " ").contains("span gazetteer P 1.000 R 0.833"), run.out());
    assertEquals(
        1,
        run.out()
            .lines()
            .filter(l -> l.contains(" P "))
            .map(l -> l.indexOf(" P "))
            .distinct()
            .count(),
        "columns are aligned:\n" + run.out());
  }

  @Test
  void whatEachStageEarnsIsTheDifferenceToAllOfThem() throws Exception {
    CommandRun run =
        succeeded(CommandRun.of("evaluate", "--gold", gold().toString(), "--by-stage"));
    List<String> lines = run.out().lines().map(line -> line.replaceAll(" +", " ").strip()).toList();
    assertEquals("stage P R F1 without: P R F1 right extra earns", lines.get(1));
    assertTrue(
        lines.contains("candidates 1.000 0.833 0.909 0.000 0.000 0.000 +5 +0 +0.909"), run.out());
    assertTrue(
        lines.contains("stories 1.000 0.833 0.909 1.000 0.833 0.909 +0 +0 +0.000"), run.out());
    assertTrue(lines.containsAll(SCORES), run.out());
  }

  @Test
  void aWarehouseHasNoStages() throws Exception {
    CommandRun run =
        CommandRun.of(
            "evaluate", "--gold", gold().toString(), "--by-stage", "--warehouse", "anywhere");
    assertEquals(2, run.exitCode());
    assertTrue(
        run.err().startsWith("--by-stage recognises anew: give no --warehouse with it"), run.err());
  }

  @Test
  void theGoldMayBeGzippedAndErrorsGoIntoAFileOrToTheScreen() throws Exception {
    Path gold = folder.resolve("gold.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gold))) {
      out.write(GOLD.getBytes(StandardCharsets.UTF_8));
    }
    Path errors = folder.resolve("errors.tsv");
    succeeded(CommandRun.of("evaluate", "--gold", gold.toString(), "--errors", errors.toString()));
    List<String> lines = Files.readAllLines(errors);
    assertEquals("measure\tarticle_id\tkind\ttype\twhat\tplace\tmethods\tcontext", lines.get(0));
    assertEquals(
        "span\ta\tmissed\tCOMPANY\t一个好朋友\tbody:10\t\t阿里巴巴在 杭州。 【一个好朋友】与浙江大学合作。", lines.get(1));
    String screen =
        succeeded(CommandRun.of("evaluate", "--gold", gold.toString(), "--errors", "-")).out();
    assertTrue(
        screen.endsWith(String.join(System.lineSeparator(), lines) + System.lineSeparator()));
  }

  @Test
  void theTablesOfARunGiveTheSameScores() throws Exception {
    Path gold = gold();
    Path warehouse = folder.resolve("tables");
    succeeded(CommandRun.ofRun("--input", gold.toString(), "--output", warehouse.toString()));
    CommandRun direct = succeeded(CommandRun.of("evaluate", "--gold", gold.toString()));
    CommandRun tables =
        succeeded(
            CommandRun.of(
                "evaluate",
                "--gold",
                gold.toString(),
                "--warehouse",
                warehouse.toString(),
                "--master",
                "local[1]"));
    assertEquals(direct.out(), tables.out());
  }

  @Test
  void whatCannotBeReadIsNamed() throws Exception {
    Path wrong = Files.writeString(folder.resolve("wrong.jsonl"), "\n{\"id\":\"a\"}\n");
    CommandRun run = CommandRun.of("evaluate", "--gold", wrong.toString());
    assertEquals(1, run.exitCode());
    assertEquals(
        "Cannot use the annotated article "
            + wrong
            + ":2: an annotated article needs an id and entities",
        run.err().strip());
    Path nowhere = folder.resolve("没有.jsonl");
    CommandRun missing = CommandRun.of("evaluate", "--gold", nowhere.toString());
    assertEquals(1, missing.exitCode());
    assertEquals("Cannot read the gold file " + nowhere + ": no such file", missing.err().strip());
    CommandRun none =
        CommandRun.of(
            "evaluate",
            "--gold",
            gold().toString(),
            "--warehouse",
            folder.toString(),
            "--master",
            "local[1]");
    assertEquals(1, none.exitCode());
    assertEquals(
        "Cannot read the warehouse file:" + folder + ": it has no table mentions",
        none.err().strip());
  }

  @ParameterizedTest
  @CsvSource({"0.0625, 0.062", "0.1875, 0.188", "0.0005, 0.001", "0.6665, 0.666", "1, 1.000"})
  void numbersAreRoundedAsTheyAreAndTiesToTheEvenDigit(double value, String rounded) {
    assertEquals(rounded, EvaluationReport.rounded(value));
  }
}
