package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.trihelix.config.Settings;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.text.ContentHash;
import io.trihelix.text.LineHashes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/**
 * Drops the lines found by {@link FindRecurringLines} from the bodies; length and content hash
 * follow. A body that has nothing else stays as it is. The id of an article stays, whatever else a
 * run reads.
 */
public final class DropRecurringLines {
  private final Settings settings;

  public DropRecurringLines(Settings settings) {
    this.settings = settings;
  }

  /**
   * @param recurring rows of {@code RecurringLinesTable}: few
   * @return rows of the same schema
   */
  public Dataset<Row> from(Dataset<Row> interpreted, Dataset<Row> recurring) {
    int maxChars = settings.furniture().maxLineChars();
    int minHashed = settings.duplicates().minBodyChars();
    UserDefinedFunction contentHash =
        udf(
            (UDF2<String, String, String>)
                (title, body) -> new ContentHash(HanLpText.normalizer(), minHashed).of(title, body),
            DataTypes.StringType);
    // Spark's length counts code points, the tables UTF-16 code units.
    UserDefinedFunction charCount =
        udf((UDF1<String, Long>) body -> (long) body.length(), DataTypes.LongType);
    UserDefinedFunction clean =
        udf(
            (UDF2<String, Seq<Object>, String>)
                (body, lines) -> LineHashes.without(body, numbers(lines), maxChars),
            DataTypes.StringType);
    Column cleaned = clean.apply(col("body"), col("furniture"));
    Column isChanged = col("cleaned").notEqual(col("body"));
    return interpreted
        .withColumn("origin", RecurringLine.origin())
        .join(
            broadcast(recurring.select(col("origin"), col("lines").as("furniture"))),
            "origin",
            "left")
        .withColumn("cleaned", when(col("furniture").isNotNull(), cleaned))
        .withColumn("is_changed", isChanged)
        .withColumn("body", when(col("is_changed"), col("cleaned")).otherwise(col("body")))
        .withColumn(
            "content_hash",
            when(col("is_changed"), contentHash.apply(col("title"), col("cleaned")))
                .otherwise(col("content_hash")))
        .withColumn(
            "char_count",
            when(col("is_changed"), charCount.apply(col("cleaned"))).otherwise(col("char_count")))
        .select(InterpretedTable.TABLE.columns());
  }

  private static long[] numbers(Seq<Object> values) {
    long[] numbers = new long[values.length()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (Long) values.apply(i);
    }
    return numbers;
  }
}
