package io.trihelix.spark.derive;

import io.trihelix.config.Settings;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A table that follows from other tables and from settings, as its step declares it:
 *
 * <pre>{@code
 * public static final DerivedTable DERIVED =
 *     DerivedTable.of(PairDailyTable.TABLE)
 *         .needs(CooccurrencesTable.TABLE, ArticlesTable.TABLE, EntitiesTable.TABLE)
 *         .computed("count pairs", in -> new CountPairs().in(in.rows(…), …));
 * }</pre>
 *
 * Immutable; each method answers a declaration that says one thing more.
 */
public final class DerivedTable {
  private final Table table;
  private final List<Table> needs;
  private final Predicate<Settings> wanted;
  private final Function<Settings, Map<String, Column>> measured;
  private final BiFunction<Settings, Measures, List<String>> notes;
  private final String phrase;
  private final Function<Ingredients, Dataset<Row>> computation;

  private DerivedTable(
      Table table,
      List<Table> needs,
      Predicate<Settings> wanted,
      Function<Settings, Map<String, Column>> measured,
      BiFunction<Settings, Measures, List<String>> notes,
      String phrase,
      Function<Ingredients, Dataset<Row>> computation) {
    this.table = Objects.requireNonNull(table);
    this.needs = List.copyOf(needs);
    this.wanted = wanted;
    this.measured = measured;
    this.notes = notes;
    this.phrase = phrase;
    this.computation = computation;
  }

  /** A declaration of the table that needs nothing and cannot be computed yet. */
  public static DerivedTable of(Table table) {
    return new DerivedTable(
        table,
        List.of(),
        settings -> true,
        settings -> Map.of(),
        (settings, measures) -> List.of(),
        "make " + table.name(),
        in -> {
          throw new IllegalStateException(
              "Table " + table.name() + " does not say how it is computed");
        });
  }

  /** The tables of the same run that it is computed from. */
  public DerivedTable needs(Table... tables) {
    return new DerivedTable(table, List.of(tables), wanted, measured, notes, phrase, computation);
  }

  /**
   * When it is computed at all; it is empty else, so that no rows of an earlier run stay beside the
   * new tables. A working table need not say it: it is wanted when a table is that needs it.
   */
  public DerivedTable wanted(Predicate<Settings> when) {
    return new DerivedTable(table, needs, when, measured, notes, phrase, computation);
  }

  /** What is counted of its rows while they are written, besides their number. */
  public DerivedTable measured(Function<Settings, Map<String, Column>> aggregates) {
    return new DerivedTable(table, needs, wanted, aggregates, notes, phrase, computation);
  }

  /** What a reader of the tables should know of it, if anything. */
  public DerivedTable noted(BiFunction<Settings, Measures, List<String>> remark) {
    return new DerivedTable(table, needs, wanted, measured, remark, phrase, computation);
  }

  /**
   * @param verb what the run is doing meanwhile, for a person
   * @param how takes the tables that it needs
   */
  public DerivedTable computed(String verb, Function<Ingredients, Dataset<Row>> how) {
    return new DerivedTable(table, needs, wanted, measured, notes, verb, how);
  }

  public Table table() {
    return table;
  }

  public List<Table> needs() {
    return needs;
  }

  public String phrase() {
    return phrase;
  }

  public boolean isWanted(Settings settings) {
    return wanted.test(settings);
  }

  public Map<String, Column> measures(Settings settings) {
    return measured.apply(settings);
  }

  public List<String> notes(Settings settings, Measures measures) {
    return notes.apply(settings, measures);
  }

  public Dataset<Row> compute(Ingredients ingredients) {
    return computation.apply(ingredients);
  }

  @Override
  public String toString() {
    return table.name();
  }
}
