package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.app.option.OutputFormat;
import io.trihelix.spark.SparkSuite;
import java.io.PrintWriter;
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
    var out = new StringWriter();
    new AnswerPrinter(new PrintWriter(out)).print(answer(), format, limit);
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
  void jsonIsOneArrayThatKeepsNullsAndLists() throws Exception {
    JsonNode array = new ObjectMapper().readTree(printed(OutputFormat.JSON, 1));
    assertEquals(2, array.size());
    assertEquals("a \"b\", c", array.get(0).get("note").textValue());
    assertEquals("杭城", array.get(0).get("aliases").get(1).textValue());
    assertEquals(0.123456, array.get(0).get("npmi").doubleValue());
    assertEquals(true, array.get(1).get("npmi").isNull());
  }
}
