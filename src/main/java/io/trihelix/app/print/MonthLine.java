package io.trihelix.app.print;

import io.trihelix.spark.view.QueryableWarehouse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Counts a month as one line: the first month of the corpus, a sparkline, the last one. */
public final class MonthLine {
  private MonthLine() {}

  /**
   * @param months a section with the columns month and articles; months without a row are zeros
   */
  public static AnswerSection of(QueryableWarehouse warehouse, AnswerSection months) {
    Map<String, Long> counts = new HashMap<>();
    for (Row row : months.rows().collectAsList()) {
      counts.put(row.getAs("month"), row.getAs("articles"));
    }
    List<String> all =
        warehouse
            .query(
                "SELECT published_month FROM corpus_months WHERE published_month <> 'unknown'"
                    + " ORDER BY published_month")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();
    List<Long> series = new ArrayList<>();
    all.forEach(month -> series.add(counts.getOrDefault(month, 0L)));
    Map<String, Object> arguments =
        Map.of(
            "from", all.isEmpty() ? "" : all.get(0),
            "line", Sparkline.of(series),
            "to", all.isEmpty() ? "" : all.get(all.size() - 1),
            "most", series.stream().mapToLong(Long::longValue).max().orElse(0),
            "undated", counts.getOrDefault("unknown", 0L));
    return new AnswerSection(
        months.title(),
        months.key(),
        warehouse.query(
            "SELECT :from AS `from`, :line AS months, :to AS `to`, :most AS most, :undated AS undated",
            arguments));
  }
}
