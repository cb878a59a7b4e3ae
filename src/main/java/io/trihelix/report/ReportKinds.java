package io.trihelix.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.report.ReportData.KindRow;
import java.util.ArrayList;
import java.util.List;

/** The kinds of entity that the data of a page declare. */
final class ReportKinds {
  private ReportKinds() {}

  /**
   * @param data as it stands in a page
   * @throws IllegalArgumentException if it is not the data of a report
   */
  static Rows<KindRow> in(String data) {
    try {
      JsonNode kinds = new ObjectMapper().readTree(data).path("kinds");
      List<String> columns = new ArrayList<>();
      kinds.path("columns").forEach(column -> columns.add(column.asText()));
      List<KindRow> rows = new ArrayList<>();
      kinds.path("rows").forEach(row -> rows.add(kind(columns, row)));
      return Rows.of(KindRow.class, rows);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The data of the page are no JSON", e);
    }
  }

  private static KindRow kind(List<String> columns, JsonNode row) {
    return new KindRow(
        text(columns, row, "name"),
        text(columns, row, "english"),
        text(columns, row, "plural"),
        text(columns, row, "chinese"),
        text(columns, row, "colour"),
        text(columns, row, "dark"),
        text(columns, row, "icon"),
        text(columns, row, "rules"));
  }

  private static String text(List<String> columns, JsonNode row, String column) {
    return row.path(columns.indexOf(column)).asText();
  }
}
