package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.app.option.OutputFormat;
import io.trihelix.spark.SparkSuite;
import java.io.StringWriter;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class AnswerPrinterTest extends SparkSuite {
  private Dataset<Row> answer() {
    return spark()
        .sql(
            "SELECT * FROM VALUES ('杭州', 12L, 0.123456D, array('Hangzhou', '杭城'), 'a \"b\", c'),"
                + " ('宁波', 3L, CAST(NULL AS DOUBLE), array(), NULL)"
                + " AS t(name, articles, npmi, aliases, note) ORDER BY articles DESC");
  }

  private String printed(OutputFormat format, int limit) {
    return printed(answer(), format, limit);
  }

  private static String printed(Dataset<Row> rows, OutputFormat format, int limit) {
    var out = new StringWriter();
    new AnswerPrinter(new Screen(out)).print(rows, format, limit);
    return out.toString();
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
    Dataset<Row> rows =
        spark().sql("SELECT 2.812E-122D AS q, 0.0001D AS p, -5E-5D AS x, 0D AS zero");
    assertEquals(
        List.of("         q       p         x  zero", "  2.8e-122  0.0001  -5.0e-05     0"),
        printed(rows, OutputFormat.TABLE, 1).lines().toList());
  }

  @Test
  void aTableSaysWhenThereAreMoreRows() {
    assertEquals(
        "  … more than 1 rows: --limit shows more, --format csv or json all",
        printed(OutputFormat.TABLE, 1).lines().toList().get(2));
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
    Dataset<Row> evil =
        spark().sql("SELECT concat('a', chr(27), '[31m', chr(10), chr(9), char(155), '=1') AS t");
    String value = "a\u001B[31m\n\t\u009B=1";
    assertEquals(
        List.of("  t", "  a\\u001B[31m\\n\\t\\u009B=1"),
        printed(evil, OutputFormat.TABLE, 10).lines().toList());
    String json = printed(evil, OutputFormat.JSON, 10);
    assertFalse(json.contains("\u009B"), json);
    assertEquals(value, new ObjectMapper().readTree(json).get(0).get("t").textValue());
    assertEquals("t\n\"" + value + "\"\n", printed(evil, OutputFormat.CSV, 10));
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
}
