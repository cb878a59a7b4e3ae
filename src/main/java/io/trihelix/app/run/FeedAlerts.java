package io.trihelix.app.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.config.Settings;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.RejectsTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What may be wrong with the news themselves: far more records are rejected than before, or a
 * source that was there nearly every day has fallen silent. Only a run that appends knows of
 * sources; a run that replaces compares with nothing and asks no further query where few records
 * are rejected.
 */
final class FeedAlerts {
  /** Rejects of fewer records are no surge, whatever part of a small input they are. */
  private static final long LEAST_REJECTS = 10;

  /** How many times as large as before the rejected part is: ups and downs of feeds are less. */
  private static final double SURGE = 3;

  /** Days in front of a silence, of which a source that writes regularly has half. */
  private static final int REGULAR_DAYS = 14;

  private static final int MOST_SOURCES = 10;

  private final Warehouse warehouse;
  private final String runId;
  private final Settings.Alerts settings;
  private final Map<String, Measures> measured;

  FeedAlerts(
      Warehouse warehouse, String runId, Settings.Alerts settings, Map<String, Measures> measured) {
    this.warehouse = warehouse;
    this.runId = runId;
    this.settings = settings;
    this.measured = measured;
  }

  /** A source without a word since. */
  record Silent(String source, LocalDate since) {}

  /** A sentence each. */
  List<String> sentences() {
    long read = number(InterpretedTable.TABLE.name(), FilesRead.RECORDS);
    long rejected = number(RejectsTable.TABLE.name(), RunCounts.REJECTED);
    long all = number(ArticlesTable.TABLE.name(), Measures.ROWS) + rejected;
    if (read == 0) {
      return List.of();
    }
    boolean appends = read < all;
    var sentences = new ArrayList<String>();
    if (rejected >= LEAST_REJECTS && (appends || isMany(rejected, read))) {
      rejects(read, all, rejected).ifPresent(sentences::add);
    }
    if (appends && settings.silentDays() > 0) {
      silence(silentSources()).ifPresent(sentences::add);
    }
    return sentences;
  }

  private long number(String table, String measure) {
    return measured.getOrDefault(table, new Measures(Map.of())).number(measure);
  }

  private boolean isMany(long rejected, long read) {
    return rejected >= LEAST_REJECTS && rejected >= settings.rejects() * read;
  }

  private Optional<String> rejects(long read, long all, long rejectedInAll) {
    Column number = sum(RejectsTable.records()).as("number");
    List<Row> reasons =
        warehouse
            .staged(RejectsTable.TABLE)
            .where(col("run_id").equalTo(runId))
            .groupBy("reason")
            .agg(number)
            .orderBy(col("number").desc(), col("reason"))
            .collectAsList();
    long rejected = reasons.stream().mapToLong(row -> row.getLong(1)).sum();
    return isMany(rejected, read) && isSurge(rejected, read, rejectedInAll - rejected, all - read)
        ? Optional.of(surge(rejected, read, reasons.get(0).getString(0)))
        : Optional.empty();
  }

  /**
   * Whether a part is larger than the one before by more than chance and habit; true if nothing was
   * before.
   */
  static boolean isSurge(long rejected, long read, long rejectedBefore, long readBefore) {
    return readBefore == 0
        || (double) rejected / read >= SURGE * Math.max(0, rejectedBefore) / readBefore;
  }

  static String surge(long rejected, long read, String reason) {
    return String.format(
        Locale.ROOT,
        "%,d of %,d records were rejected, most of them as %s: the table rejects has each with its"
            + " reason (output.alerts.rejects)",
        rejected,
        read,
        reason);
  }

  private List<Silent> silentSources() {
    Dataset<Row> articles = warehouse.staged(ArticlesTable.TABLE);
    Row last = articles.where(col("run_id").equalTo(runId)).agg(max("published_date")).first();
    if (last.isNullAt(0)) {
      return List.of();
    }
    Column day = col("published_date");
    Column silent = date_sub(lit(last.getDate(0)), settings.silentDays());
    Column before = date_sub(silent, REGULAR_DAYS);
    return articles
        .where(day.gt(before).and(col("source").notEqual("")))
        .groupBy("source")
        .agg(
            max("published_date").as("last"), count_distinct(when(day.leq(silent), day)).as("days"))
        .where(col("last").leq(silent).and(col("days").geq(REGULAR_DAYS / 2)))
        .orderBy("source")
        .collectAsList()
        .stream()
        .map(row -> new Silent(row.getString(0), row.getDate(1).toLocalDate()))
        .toList();
  }

  static Optional<String> silence(List<Silent> sources) {
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    var named = new StringBuilder();
    sources.stream()
        .limit(MOST_SOURCES)
        .forEach(
            silent ->
                named
                    .append(named.isEmpty() ? "" : ", ")
                    .append(silent.source())
                    .append(" (since ")
                    .append(silent.since())
                    .append(')'));
    return Optional.of(
        String.format(
            Locale.ROOT,
            "%,d %s that wrote nearly every day %s fallen silent: %s%s (output.alerts.silent-days)",
            sources.size(),
            sources.size() == 1 ? "source" : "sources",
            sources.size() == 1 ? "has" : "have",
            named,
            sources.size() > MOST_SOURCES ? " …" : ""));
  }
}
