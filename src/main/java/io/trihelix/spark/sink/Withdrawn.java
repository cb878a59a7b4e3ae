package io.trihelix.spark.sink;

import io.trihelix.spark.table.WithdrawnTable;
import java.io.IOException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What is withdrawn from a warehouse, and which of its runs know of it. */
final class Withdrawn {
  private final SparkSession spark;
  private final HeldFolder held;

  Withdrawn(SparkSession spark, HeldFolder held) {
    this.spark = spark;
    this.held = held;
  }

  /**
   * Asks that all that the current run has withdrawn is withdrawn in another, too.
   *
   * @throws WarehouseException if it is not
   */
  void requireKnownTo(RunId run) throws IOException {
    Optional<RunId> current = held.snapshots().current();
    if (current.isEmpty() || !held.snapshots().kept().contains(run)) {
      return;
    }
    var known = new HashSet<List<Object>>();
    rows(run).forEach(row -> known.add(what(row)));
    var unknown = new ArrayList<>(rows(current.get()));
    unknown.removeIf(row -> known.contains(what(row)));
    if (!unknown.isEmpty()) {
      String last =
          unknown.stream()
              .max(Comparator.comparing(row -> row.<Timestamp>getAs("withdrawn_at")))
              .map(row -> row.<String>getAs("run_id"))
              .orElseThrow();
      throw new WarehouseException(
          String.format(
              Locale.ROOT,
              "Cannot make run %s current: %,d ids were withdrawn since, and would come back. Choose"
                  + " run %s or a later one, or read all anew: that lets nothing in that is"
                  + " withdrawn. If to withdraw them was the mistake, say --undo-withdrawals",
              run.text(),
              unknown.size(),
              last));
    }
  }

  /** The same id may be withdrawn of one source, and of any. */
  private static List<Object> what(Row row) {
    return Arrays.asList(row.getAs("article_id"), row.getAs("source"));
  }

  /** None of a run that has no such table. */
  private List<Row> rows(RunId run) throws IOException {
    if (!held.snapshots().lists(run, WithdrawnTable.TABLE)) {
      return List.of();
    }
    return new WholeTables(spark, held, Snapshot.of(held.paths(), run))
        .rows(WithdrawnTable.TABLE)
        .orElseThrow(
            () ->
                new WarehouseException(
                    "Cannot tell what is withdrawn: a file of the table withdrawn of run "
                        + run.text()
                        + " is gone"))
        .collectAsList();
  }
}
