package io.trihelix.app.print;

import io.trihelix.app.run.RunCounts;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.step.trend.EntityTrendsTable;
import io.trihelix.spark.table.PairStatsTable;
import io.trihelix.spark.view.ViewRows;
import io.trihelix.text.Credentials;
import io.trihelix.text.VisibleText;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The end of a run, as a person wants to see it. */
public final class RunSummary {
  private static final boolean MISSING_ARE_NULL = true;

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
    if (counts.superseded() > 0) {
      line("    superseded", counts.superseded());
    }
    if (counts.withdrawn() > 0) {
      line("    withdrawn", counts.withdrawn());
    }
    line("  articles", counts.articles());
    line("    duplicates", counts.duplicates());
    line("    without a date", counts.undated());
    line("    without a source", counts.sourceless());
    line("mentions", counts.mentions());
    line("pairs in articles", counts.pairs());
    if (counts.pairs() > 0) {
      printWhatStandsOut(warehouse);
    }
    counts.warnings().forEach(warning -> out.println("Warning: " + shown(warning)));
    out.printf(
        Locale.ROOT,
        "%nDone in %.1f s, %,.0f articles/s. Tables: %s%n",
        seconds,
        counts.articles() / seconds,
        shown(warehouse.location()));
    out.println("Report: " + shown(report));
  }

  private static String shown(String text) {
    return VisibleText.line(Credentials.masked(text));
  }

  /** Pairs and entities by one query: starting a query costs as much as answering it here. */
  private void printWhatStandsOut(Warehouse warehouse) {
    PublishedTables made = warehouse.made();
    Dataset<Row> pairs = StrongestPairs.in(made.rows(PairStatsTable.TABLE));
    Map<Boolean, List<Row>> found =
        new ViewRows(made)
                .find("rising_entities")
                .map(rising -> RisenEntities.in(rising, made.rows(EntityTrendsTable.TABLE)))
                .map(risen -> pairs.unionByName(risen, MISSING_ARE_NULL))
                .orElse(pairs)
                .orderBy("type_a", "type_b", "rank")
                .collectAsList()
                .stream()
                .collect(Collectors.partitioningBy(row -> row.isNullAt(row.fieldIndex("type_b"))));
    new StrongestPairs(out).print(found.get(false));
    new RisenEntities(out).print(found.get(true));
  }

  private void line(String what, long count) {
    out.printf(Locale.ROOT, "  %-20s %,12d%n", what, count);
  }
}
