package io.trihelix.spark.view;

import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.Tables;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * A warehouse whose tables and views can be named in SQL. Views of tables that the warehouse lacks
 * are left out.
 */
public final class QueryableWarehouse {
  private final SparkSession spark;

  private QueryableWarehouse(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * @param folder URI of the warehouse, of any Hadoop file system
   * @throws io.trihelix.spark.sink.WarehouseException if it is no warehouse
   */
  public static QueryableWarehouse open(SparkSession spark, String folder) {
    PublishedTables published = PublishedTables.in(spark, folder);
    Set<String> known = new TreeSet<>();
    for (Table table : Tables.ALL) {
      published
          .find(table)
          .ifPresent(
              rows -> {
                rows.createOrReplaceTempView(table.name());
                known.add(table.name());
              });
    }
    for (View view : View.bundled()) {
      if (known.containsAll(view.reads())) {
        spark.sql(SqlEngine.SPARK.view(view));
        known.add(view.name());
      }
    }
    return new QueryableWarehouse(spark);
  }

  /** The rows of any query of Spark SQL. */
  public Dataset<Row> query(String sql) {
    return spark.sql(sql);
  }

  /**
   * The rows of a query with parameters.
   *
   * @param arguments values of the {@code :name}s in the query
   */
  public Dataset<Row> query(String sql, Map<String, Object> arguments) {
    return spark.sql(sql, arguments);
  }
}
