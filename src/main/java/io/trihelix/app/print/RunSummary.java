package io.trihelix.app.print;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.trihelix.app.run.RunCounts;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.text.VisibleText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The end of a run, as a person wants to see it. */
public final class RunSummary {
  private static final int PAIRS_A_COMBINATION = 5;

  /**
   * Two names that stand together in the only article of each are no finding, as in {@code top}.
   */
  private static final int FEWEST_ARTICLES = 3;

  private static final int NAME_WIDTH = 22;

  private final PrintWriter out;

  public RunSummary(PrintWriter out) {
    this.out = out;
  }

  public void print(RunCounts counts, Warehouse warehouse, String report, double seconds) {
    out.println();
    line("records read", counts.recordsRead());
    if (counts.recordsAdded() < counts.recordsRead()) {
      line("  added by this run", counts.recordsAdded());
    }
    line("  rejected", counts.rejects());
    line("  articles", counts.articles());
    line("    duplicates", counts.duplicates());
    line("    without a date", counts.undated());
    line("    without a source", counts.sourceless());
    line("mentions", counts.mentions());
    line("pairs in articles", counts.pairs());
    strongestPairs(warehouse);
    counts.warnings().forEach(warning -> out.println("Warning: " + VisibleText.line(warning)));
    out.printf(
        Locale.ROOT,
        "%nDone in %.1f s, %,.0f articles/s. Tables: %s%n",
        seconds,
        counts.articles() / seconds,
        VisibleText.line(warehouse.location()));
    out.println("Report: " + VisibleText.line(report));
  }

  private void line(String what, long count) {
    out.printf(Locale.ROOT, "  %-20s %,12d%n", what, count);
  }

  private void strongestPairs(Warehouse warehouse) {
    var byStrength =
        Window.partitionBy("type_a", "type_b")
            .orderBy(
                col("n_ab").geq(FEWEST_ARTICLES).desc(),
                col("llr").desc(),
                col("entity_a"),
                col("entity_b"));
    List<Row> rows =
        warehouse
            .published(PairStatsTable.TABLE)
            .where(
                col("period_type")
                    .equalTo("all")
                    .and(col("window").equalTo("article"))
                    .and(col("lift").gt(1)))
            .withColumn("rank", row_number().over(byStrength))
            .where(col("rank").leq(PAIRS_A_COMBINATION))
            .orderBy("type_a", "type_b", "rank")
            .collectAsList();
    String combination = "";
    for (Row row : rows) {
      String types = row.getAs("type_a") + " – " + row.getAs("type_b");
      if (!types.equals(combination)) {
        out.printf("%n  %s%s%n", TerminalWidth.pad(types, 2 * NAME_WIDTH + 1), "articles   NPMI");
        combination = types;
      }
      out.printf(
          Locale.ROOT,
          "    %s %s %6d  %5.2f%n",
          TerminalWidth.pad(row.getAs("name_a"), NAME_WIDTH - 1),
          TerminalWidth.pad(row.getAs("name_b"), NAME_WIDTH),
          (long) row.getAs("n_ab"),
          (double) row.getAs("npmi"));
    }
  }
}
