package io.trihelix.spark.derive;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * Tables for a derived table that a test computes, with the settings that hold by default.
 *
 * @param spark the session
 * @param rows of the tables of this run, by name
 * @param kept of those that are taken over, by name
 * @param basis of the run
 */
public record GivenIngredients(
    SparkSession spark,
    Map<String, Dataset<Row>> rows,
    Map<String, Dataset<Row>> kept,
    String basis)
    implements Ingredients {
  @Override
  public Settings settings() {
    return ConfigLoader.load(null, List.of()).settings();
  }

  @Override
  public Gazetteer gazetteer() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String runId() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Dataset<Row> rows(Table table) {
    return Optional.ofNullable(rows.get(table.name())).orElseThrow();
  }

  @Override
  public Measures measures(Table table) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Dataset<Row> earlier(Table table) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean addsToEarlier() {
    return !kept.isEmpty();
  }

  @Override
  public Optional<Dataset<Row>> kept(Table table) {
    return Optional.ofNullable(kept.get(table.name()));
  }

  @Override
  public LongAccumulator counter(String name) {
    return spark.sparkContext().longAccumulator(name);
  }
}
