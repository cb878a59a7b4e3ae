package scaling;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import org.apache.spark.sql.SparkSession;

/** Reads and parses all articles with Spark and does nothing with them: {@code Scan FOLDER}. */
final class Scan {
  private Scan() {}

  public static void main(String[] args) throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("scan").getOrCreate()) {
      System.out.println(
          spark
              .read()
              .schema("id STRING, source STRING, title STRING, body STRING, published_at STRING")
              .json(args[0])
              .agg(sum(length(col("title"))), sum(length(col("body"))))
              .first());
    }
  }
}
