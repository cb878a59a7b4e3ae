package io.trihelix.notebook;

import io.trihelix.app.session.HanLpForms;
import io.trihelix.app.session.Sessions;
import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.NamedEntity;
import io.trihelix.spark.view.QueryableWarehouse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A warehouse at hand: its tables and the views of {@code conf/views}, to be named in Spark SQL.
 *
 * <p>Not safe for use by several threads, like the cells of a notebook.
 */
public final class News {
  /** Names the folder of the tables. */
  public static final String VARIABLE = "TRIHELIX_WAREHOUSE";

  /** The folder where the variable is not set, seen from {@code notebooks/}. */
  public static final String DEFAULT_FOLDER = "../trihelix-out";

  private final SparkSession spark;
  private final QueryableWarehouse tables;
  private final EntitySearch entities;

  private News(SparkSession spark, String folder) {
    this.spark = spark;
    this.tables = QueryableWarehouse.open(spark, folder);
    this.entities = EntitySearch.of(tables, HanLpForms::load);
  }

  /**
   * Starts a Spark in this JVM and opens the warehouse that {@link #VARIABLE} names, else {@link
   * #DEFAULT_FOLDER}.
   *
   * @throws io.trihelix.spark.sink.WarehouseException if that is no warehouse
   */
  public static News open() {
    // Charts come soon after: their library is read while Spark starts.
    EChartsEngine.warmUp();
    String folder = System.getenv().getOrDefault(VARIABLE, DEFAULT_FOLDER);
    return new News(Sessions.open(null), folder);
  }

  /** The session, for what SQL cannot say. */
  public SparkSession spark() {
    return spark;
  }

  /**
   * The rows of a query.
   *
   * @param parameters name and value in turn, of the {@code :name}s in the query
   * @throws IllegalArgumentException if a name has no value
   */
  public Dataset<Row> ask(String query, Object... parameters) {
    if (parameters.length % 2 != 0) {
      throw new IllegalArgumentException(
          "Cannot ask: the parameter " + parameters[parameters.length - 1] + " has no value");
    }
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      values.put(parameters[i].toString(), parameters[i + 1]);
    }
    return tables.query(query, values);
  }

  /**
   * The id of the entity with that name; of several, of the most mentioned one.
   *
   * @param name Chinese or English name, alias or id; capitals make no difference
   * @throws IllegalArgumentException if there is none; the message suggests others
   */
  public String id(String name) {
    List<NamedEntity> named = entities.named(name);
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "No entity is called "
              + name
              + "; perhaps one of "
              + entities.like(name, 8).stream().map(NamedEntity::name).toList());
    }
    return named.get(0).id();
  }
}
