package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.col;

import io.trihelix.config.ConfigLoader;
import io.trihelix.model.EntityKind;
import io.trihelix.model.EntityKinds;
import io.trihelix.report.ReportData.About;
import io.trihelix.report.ReportLimits;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.stats.HardlyChance;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Row;

/** The run that made the tables: the last one of {@code runs}. */
record RunRow(
    String id,
    String version,
    String finishedAt,
    List<String> inputs,
    List<String> warnings,
    long recordsRead,
    long articles,
    long duplicates,
    long mentions,
    EntityKinds kinds,
    List<EntityKind> triad) {
  private static final RunRow NONE =
      new RunRow(
          null,
          null,
          null,
          List.of(),
          List.of(),
          0,
          0,
          0,
          0,
          ConfigLoader.shippedKinds(),
          List.of());

  static Supplier<RunRow> last(OneQuery query, PublishedTables tables) {
    return query.ask(
        tables
            .rows(RunsTable.TABLE)
            .orderBy(col("started_at").desc(), col("run_id").desc())
            .limit(1),
        rows -> rows.stream().map(RunRow::of).findFirst().orElse(NONE));
  }

  private static RunRow of(Row row) {
    Timestamp finished = row.getAs("finished_at");
    return new RunRow(
        Cells.text(row, "run_id"),
        Cells.text(row, "version"),
        finished == null ? null : finished.toInstant().toString(),
        Cells.texts(row, "inputs").stream().map(RunRow::nameOf).toList(),
        Cells.texts(row, "warnings").stream()
            .map(warning -> warning.replaceAll("[a-z0-9]+:/\\S*/", ""))
            .toList(),
        Cells.count(row, "records_read"),
        Cells.count(row, "articles"),
        Cells.count(row, "duplicates"),
        Cells.count(row, "mentions"),
        ConfigLoader.kinds(Cells.text(row, "config")),
        ConfigLoader.triad(Cells.text(row, "config")));
  }

  /**
   * A page that is passed on need not tell how the folders of a machine are called; nor which
   * number the folder had that the bundled sample was unpacked to.
   */
  private static String nameOf(String path) {
    return path.replaceFirst("/+$", "")
        .replaceFirst("^.*/", "")
        .replaceFirst("^(trihelix-sample)[0-9]+$", "$1");
  }

  About about(ReportLimits limits) {
    return new About(version, id, finishedAt, inputs, warnings, limits, HardlyChance.DEFAULT);
  }
}
