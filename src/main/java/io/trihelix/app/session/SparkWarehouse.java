package io.trihelix.app.session;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.Question;
import io.trihelix.spark.view.QueryableWarehouse;
import java.util.Set;
import org.apache.spark.sql.SparkSession;

/** A warehouse of any file system, asked by a Spark of its own. */
final class SparkWarehouse implements AskableWarehouse {
  private final SparkSession spark;
  private final QueryableWarehouse warehouse;

  /**
   * @param folder URI of the warehouse
   * @param master of Spark; null for what spark-submit says
   */
  SparkWarehouse(String folder, String master) {
    spark = Sessions.open(master);
    try {
      warehouse = QueryableWarehouse.open(spark, folder);
    } catch (RuntimeException e) {
      spark.stop();
      throw e;
    }
  }

  @Override
  public Set<String> names() {
    return warehouse.names();
  }

  @Override
  public Answer ask(Question question) {
    return warehouse.ask(question);
  }

  @Override
  public Answer answer(String statement, int most) {
    return warehouse.answer(statement, most);
  }

  @Override
  public boolean has(String name) {
    return warehouse.has(name);
  }

  @Override
  public void close() {
    spark.stop();
  }
}
