package io.trihelix.app.run;

import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.Ingredients;
import io.trihelix.spark.derive.OrderOfNeed;
import io.trihelix.spark.derive.SideBySide;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/** Makes the derived tables of a run, each staged before another is made from it. */
final class DerivedTables {
  /**
   * Tables that are made at the same time where there are as many cores. Their tasks share the
   * cores, so that memory need not grow with it but for what is broadcast.
   */
  private static final int MOST_AT_A_TIME = 4;

  private final SparkSession spark;
  private final Settings settings;
  private final Gazetteer gazetteer;
  private final StagedTables staged;
  private final Progress progress;
  private final RunIdentity run;
  private final List<String> notes = new ArrayList<>();

  DerivedTables(
      SparkSession spark,
      Settings settings,
      Gazetteer gazetteer,
      StagedTables staged,
      Progress progress,
      RunIdentity run) {
    this.spark = spark;
    this.settings = settings;
    this.gazetteer = gazetteer;
    this.staged = staged;
    this.progress = progress;
    this.run = run;
  }

  /**
   * Stages them all, each behind those that it needs. What the settings do not want is staged
   * without rows, so that no rows of an earlier run stay beside the new tables.
   */
  void make(OrderOfNeed order) {
    Set<String> wanted = order.wanted(settings);
    SparkContext context = spark.sparkContext();
    int together = Math.max(1, Math.min(context.defaultParallelism(), MOST_AT_A_TIME));
    new SideBySide(together, () -> context.cancelJobsWithTag(run.id()))
        .make(
            order,
            derived -> {
              SparkSession.setActiveSession(spark);
              context.addJobTag(run.id());
              make(derived, wanted);
            });
    for (DerivedTable derived : order.tables()) {
      if (wanted.contains(derived.table().name())) {
        notes.addAll(derived.notes(settings, staged.measures(derived.table())));
      }
    }
  }

  private void make(DerivedTable derived, Set<String> wanted) {
    Table table = derived.table();
    if (wanted.contains(table.name())) {
      progress.stage(derived.phrase(), () -> compute(derived));
    } else if (!table.isWorking()) {
      staged.stage(table, spark.createDataFrame(List.of(), table.schema()));
    }
  }

  private void compute(DerivedTable derived) {
    Table table = derived.table();
    var ingredients = new Declared(derived);
    staged.stage(table, derived.compute(ingredients), derived.measures(settings));
    staged.note(table, ingredients.withCounters(staged.measures(table)));
  }

  /** What a reader should know of the tables, and of the news in them. */
  List<String> notes() {
    var all = new ArrayList<>(notes);
    all.addAll(
        new FeedAlerts(staged.warehouse(), run.id(), settings.output().alerts(), staged.measures())
            .sentences());
    return all;
  }

  /** What one table may use: what it declares, and no more. */
  private final class Declared implements Ingredients {
    private final DerivedTable derived;
    private final Map<String, LongAccumulator> counters = new HashMap<>();

    Declared(DerivedTable derived) {
      this.derived = derived;
    }

    @Override
    public SparkSession spark() {
      return spark;
    }

    @Override
    public Settings settings() {
      return settings;
    }

    @Override
    public Gazetteer gazetteer() {
      return gazetteer;
    }

    @Override
    public String runId() {
      return run.id();
    }

    @Override
    public Dataset<Row> rows(Table table) {
      requireDeclared(table);
      return staged.rows(table);
    }

    @Override
    public Measures measures(Table table) {
      requireDeclared(table);
      return staged.measures(table);
    }

    @Override
    public Dataset<Row> earlier(Table table) {
      return staged.warehouse().published(table);
    }

    @Override
    public Optional<Dataset<Row>> kept(Table table) {
      return addsToEarlier() ? staged.warehouse().whole(table) : Optional.empty();
    }

    @Override
    public boolean addsToEarlier() {
      return run.mode().takesRowsOver();
    }

    @Override
    public String basis() {
      return StatisticsBasis.of(run, spark.version());
    }

    @Override
    public LongAccumulator counter(String name) {
      return counters.computeIfAbsent(name, spark.sparkContext()::longAccumulator);
    }

    private void requireDeclared(Table table) {
      if (!derived.needs().contains(table)) {
        throw new IllegalArgumentException(
            "Table " + derived + " does not declare that it needs " + table.name());
      }
    }

    Measures withCounters(Measures counted) {
      var all = new HashMap<String, Object>(counted.values());
      counters.forEach((name, counter) -> all.put(name, counter.value()));
      return new Measures(all);
    }
  }
}
