package io.trihelix.app.print;

import static io.trihelix.ask.GivenAnswer.row;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.app.option.OutputFormat;
import io.trihelix.ask.AnswerColumn;
import io.trihelix.ask.AnswerType;
import io.trihelix.ask.GivenAnswer;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswerPrinterTest {
  private static final GivenAnswer ANSWER =
      new GivenAnswer(
          List.of(
              new AnswerColumn("name", AnswerType.TEXT),
              new AnswerColumn("articles", AnswerType.WHOLE),
              new AnswerColumn("npmi", AnswerType.FRACTION),
              new AnswerColumn("aliases", AnswerType.TEXTS),
              new AnswerColumn("note", AnswerType.TEXT)),
          List.of(
              row("杭州", 12L, 0.123456, List.of("Hangzhou", "杭城"), "a \"b\", c"),
              row("宁波", 3L, null, List.of(), null)));

  private static String printed(GivenAnswer answer, OutputFormat format, int limit, int room) {
    var out = new StringWriter();
    new AnswerPrinter(new Screen(out), room).print(answer, format, limit);
    return out.toString();
  }

  private static String printed(OutputFormat format, int limit) {
    return printed(ANSWER, format, limit, 120);
  }

  private static GivenAnswer oneRow(AnswerType type, String name, Object value) {
    return new GivenAnswer(List.of(new AnswerColumn(name, type)), List.of(row(value)));
  }

  @Test
  void aTableAlignsHanCharactersAndNumbersAndRoundsFractions() {
    assertEquals(
        List.of(
            "  name  articles    npmi  aliases        note",
            "  杭州        12  0.1235  Hangzhou|杭城  a \"b\", c",
            "  宁波         3"),
        printed(OutputFormat.TABLE, 10).lines().toList());
  }

  @Test
  void aTinyNumberIsShownByItsPowerOfTen() {
    var columns =
        List.of("q", "p", "x", "zero").stream()
            .map(name -> new AnswerColumn(name, AnswerType.FRACTION))
            .toList();
    assertEquals(
        List.of("         q       p         x  zero", "  2.8e-122  0.0001  -5.0e-05     0"),
        printed(
                new GivenAnswer(columns, List.of(row(2.812E-122, 0.0001, -5E-5, 0.0))),
                OutputFormat.TABLE,
                1,
                120)
            .lines()
            .toList());
  }

  @Test
  void aTableSaysWhenThereAreMoreRows() {
    assertEquals(
        "  … more than 1 rows: --limit shows more, --format csv or json all",
        printed(OutputFormat.TABLE, 1).lines().toList().get(2));
  }

  @Test
  void whereThereIsLittleRoomColumnsAreLeftOutAndNamed() {
    List<String> lines = printed(ANSWER, OutputFormat.TABLE, 10, 40).lines().toList();
    assertEquals("  name  articles    npmi  aliases", lines.get(0));
    assertEquals("  … without note: --wide shows all", lines.get(3));
  }

  @Test
  void aSingleRowWithoutRoomIsShownALineAValue() {
    var one = new GivenAnswer(ANSWER.columns(), ANSWER.table().subList(0, 1));
    assertEquals(
        List.of(
            "  name      杭州",
            "  articles  12",
            "  npmi      0.1235",
            "  aliases   Hangzhou|杭城",
            "  note      a \"b\", c"),
        printed(one, OutputFormat.TABLE, 10, 40).lines().toList());
  }

  @Test
  void csvQuotesWhatHoldsCommasAndDoublesQuotationMarks() {
    assertEquals(
        List.of(
            "name,articles,npmi,aliases,note",
            "杭州,12,0.123456,Hangzhou|杭城,\"a \"\"b\"\", c\"",
            "宁波,3,,\"\","),
        printed(OutputFormat.CSV, 1).lines().toList());
  }

  @Test
  void whatATerminalWouldObeyIsShownInTablesAndJsonAndExactInCsv() throws Exception {
    String value = "a\u001B[31m\n\t\u009B=1";
    GivenAnswer evil = oneRow(AnswerType.TEXT, "t", value);
    assertEquals(
        List.of("  t", "  a\\u001B[31m\\n\\t\\u009B=1"),
        printed(evil, OutputFormat.TABLE, 10, 120).lines().toList());
    String json = printed(evil, OutputFormat.JSON, 10, 120);
    assertFalse(json.contains("\u009B"), json);
    assertEquals(value, new ObjectMapper().readTree(json).get(0).get("t").textValue());
    assertEquals("t\n\"" + value + "\"\n", printed(evil, OutputFormat.CSV, 10, 120));
  }

  @Test
  void jsonIsOneArrayThatKeepsNullsAndLists() throws Exception {
    JsonNode array = new ObjectMapper().readTree(printed(OutputFormat.JSON, 1));
    assertEquals(2, array.size());
    assertEquals("a \"b\", c", array.get(0).get("note").textValue());
    assertEquals("杭城", array.get(0).get("aliases").get(1).textValue());
    assertEquals(0.123456, array.get(0).get("npmi").doubleValue());
    assertEquals(true, array.get(1).get("npmi").isNull());
  }

  @Test
  void daysAndInstantsAreWrittenByIso8601AndStructsAsJson() {
    var instant = Instant.parse("2025-02-01T08:30:00Z");
    assertEquals(
        "t\n2025-02-01T08:30:00.000Z\n",
        printed(oneRow(AnswerType.INSTANT, "t", instant), OutputFormat.CSV, 1, 120));
    assertEquals(
        "t\n2025-02-01T08:30:00.000001Z\n",
        printed(
            oneRow(AnswerType.INSTANT, "t", instant.plusNanos(1000)), OutputFormat.CSV, 1, 120));
    assertEquals(
        "[\n{\"t\":\"2025-02-01\"}\n]\n",
        printed(oneRow(AnswerType.DAY, "t", LocalDate.of(2025, 2, 1)), OutputFormat.JSON, 1, 120));
    assertEquals(
        "t\n\"{\"\"a\"\":[1,null]}\"\n",
        printed(
            oneRow(AnswerType.NESTED, "t", Map.of("a", java.util.Arrays.asList(1L, null))),
            OutputFormat.CSV,
            1,
            120));
  }
}
