package io.trihelix.app.run;

import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.Ingredients;
import io.trihelix.spark.derive.OrderOfNeed;
import io.trihelix.spark.derive.SideBySide;
import io.trihelix.spark.sink.Warehouse;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Warehouse warehouse;
  private final Progress progress;
  private final String runId;
  private final Map<String, Measures> measured;
  private final List<String> notes = new ArrayList<>();

  /**
   * @param measured what was counted of the tables that are staged already, by name
   */
  DerivedTables(
      SparkSession spark,
      Settings settings,
      Gazetteer gazetteer,
      Warehouse warehouse,
      Progress progress,
      String runId,
      Map<String, Measures> measured) {
    this.spark = spark;
    this.settings = settings;
    this.gazetteer = gazetteer;
    this.warehouse = warehouse;
    this.progress = progress;
    this.runId = runId;
    this.measured = new ConcurrentHashMap<>(measured);
  }

  /**
   * Stages them all, each behind those that it needs. What the settings do not want is staged
   * without rows, so that no rows of an earlier run stay beside the new tables.
   */
  void make(OrderOfNeed order) {
    Set<String> wanted = order.wanted(settings);
    SparkContext context = spark.sparkContext();
    int together = Math.max(1, Math.min(context.defaultParallelism(), MOST_AT_A_TIME));
    new SideBySide(together, () -> context.cancelJobsWithTag(runId))
        .make(
            order,
            derived -> {
              SparkSession.setActiveSession(spark);
              context.addJobTag(runId);
              make(derived, wanted);
            });
    for (DerivedTable derived : order.tables()) {
      if (wanted.contains(derived.table().name())) {
        notes.addAll(derived.notes(settings, measured.get(derived.table().name())));
      }
    }
  }

  private void make(DerivedTable derived, Set<String> wanted) {
    Table table = derived.table();
    if (wanted.contains(table.name())) {
      progress.stage(derived.phrase(), () -> compute(derived));
    } else if (!table.isWorking()) {
      measured.put(
          table.name(), warehouse.stage(table, spark.createDataFrame(List.of(), table.schema())));
    }
  }

  private void compute(DerivedTable derived) {
    Table table = derived.table();
    var ingredients = new Declared(derived);
    Measures counted =
        warehouse.stage(table, derived.compute(ingredients), derived.measures(settings));
    measured.put(table.name(), ingredients.withCounters(counted));
  }

  /** What was counted of each table while it was written, by name. */
  Map<String, Measures> measures() {
    return Map.copyOf(measured);
  }

  /** What a reader should know of the tables, and of the news in them. */
  List<String> notes() {
    var all = new ArrayList<>(notes);
    all.addAll(new FeedAlerts(warehouse, runId, settings.output().alerts(), measured).sentences());
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
      return runId;
    }

    @Override
    public Dataset<Row> rows(Table table) {
      requireDeclared(table);
      return warehouse.staged(table);
    }

    @Override
    public Measures measures(Table table) {
      requireDeclared(table);
      return measured.getOrDefault(table.name(), new Measures(Map.of()));
    }

    @Override
    public Dataset<Row> earlier(Table table) {
      return warehouse.published(table);
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
