package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.trihelix.config.Settings;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.LeftLinesTable;
import io.trihelix.spark.table.LinesTable;
import io.trihelix.spark.table.RecurringLinesTable;
import io.trihelix.text.ContentHash;
import io.trihelix.text.LineHashes;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;

/**
 * Leaves the lines found by {@link FindRecurringLines} out of bodies, tells what was left out, and
 * puts it back; length and content hash follow. A body that has nothing else stays as it is. The id
 * of an article stays, whatever else a run reads.
 */
public final class CleanRecurringLines {
  private static final String FURNITURE = "furniture";
  private static final String LEFT = "left_out";

  private static final StructType LEFT_TYPE =
      new StructType()
          .add("numbers", DataTypes.createArrayType(DataTypes.IntegerType, false))
          .add("lines", DataTypes.createArrayType(DataTypes.StringType, false));

  private final Settings settings;

  public CleanRecurringLines(Settings settings) {
    this.settings = settings;
  }

  /**
   * The records without the lines.
   *
   * @param records rows of {@link InterpretedTable}, with more columns or not
   * @param recurring rows of {@link RecurringLinesTable}: few
   * @return rows of the same columns
   */
  public Dataset<Row> without(Dataset<Row> records, Dataset<Row> recurring) {
    int maxChars = settings.furniture().maxLineChars();
    UserDefinedFunction clean =
        udf(
            (UDF2<String, Seq<Object>, String>)
                (body, lines) -> LineHashes.without(body, hashes(lines), maxChars),
            DataTypes.StringType);
    return withBodies(
        withFurniture(records, recurring, "left"),
        when(col(FURNITURE).isNotNull(), clean.apply(col("body"), col(FURNITURE))),
        records.columns());
  }

  /**
   * What {@link #without} leaves out: rows of {@link LeftLinesTable}.
   *
   * @param records rows of {@link InterpretedTable} with their run and {@code record_no}
   * @param recurring as there
   */
  public Dataset<Row> left(Dataset<Row> records, Dataset<Row> recurring) {
    int maxChars = settings.furniture().maxLineChars();
    UserDefinedFunction left =
        udf(
            (UDF2<String, Seq<Object>, Row>)
                (body, lines) -> row(LineHashes.left(body, hashes(lines), maxChars)),
            LEFT_TYPE);
    return withFurniture(
            records.where(col("outcome").equalTo(InterpretedTable.ARTICLE)), recurring, "inner")
        .withColumn(LEFT, left.apply(col("body"), col(FURNITURE)))
        .where(size(col(LEFT + ".lines")).gt(0))
        .select(
            col("run_id"),
            col("input_file"),
            col("record_no"),
            col(LinesTable.ORIGIN),
            col(LEFT + ".numbers"),
            col(LEFT + ".lines"));
  }

  /**
   * The records as they were before {@link #without}.
   *
   * @param records rows of {@link InterpretedTable} with their run and {@code record_no}
   * @param left rows of {@link LeftLinesTable}
   * @return rows of the same columns
   */
  public Dataset<Row> restored(Dataset<Row> records, Dataset<Row> left) {
    UserDefinedFunction restore =
        udf(
            (UDF3<String, Seq<Object>, Seq<Object>, String>)
                (body, numbers, lines) -> LineHashes.with(body, lines(numbers, lines)),
            DataTypes.StringType);
    return withBodies(
        records.join(
            left.drop(LinesTable.ORIGIN),
            new String[] {"run_id", "input_file", "record_no"},
            "left"),
        when(col("numbers").isNotNull(), restore.apply(col("body"), col("numbers"), col("lines"))),
        records.columns());
  }

  private static Dataset<Row> withFurniture(
      Dataset<Row> records, Dataset<Row> recurring, String join) {
    return records
        .withColumn(LinesTable.ORIGIN, RecurringLine.origin())
        .join(
            broadcast(recurring.select(col(LinesTable.ORIGIN), col("lines").as(FURNITURE))),
            LinesTable.ORIGIN,
            join);
  }

  /**
   * @param body what each is to be; null where it stays
   */
  private Dataset<Row> withBodies(Dataset<Row> records, Column body, String[] columns) {
    int minHashed = settings.duplicates().minBodyChars();
    UserDefinedFunction contentHash =
        udf(
            (UDF2<String, String, String>)
                (title, text) -> new ContentHash(HanLpText.normalizer(), minHashed).of(title, text),
            DataTypes.StringType);
    // Spark's length counts code points, the tables UTF-16 code units.
    UserDefinedFunction charCount =
        udf((UDF1<String, Long>) text -> (long) text.length(), DataTypes.LongType);
    Column isOther = col("new_body").notEqual(col("body"));
    return records
        .withColumn("new_body", body)
        .withColumn(
            "content_hash",
            when(isOther, contentHash.apply(col("title"), col("new_body")))
                .otherwise(col("content_hash")))
        .withColumn(
            "char_count",
            when(isOther, charCount.apply(col("new_body"))).otherwise(col("char_count")))
        .withColumn("body", coalesce(col("new_body"), col("body")))
        .select(Arrays.stream(columns).map(column -> col(column)).toArray(Column[]::new));
  }

  private static Row row(SortedMap<Integer, String> left) {
    return RowFactory.create(
        left.keySet().toArray(Integer[]::new), left.values().toArray(String[]::new));
  }

  private static SortedMap<Integer, String> lines(Seq<Object> numbers, Seq<Object> lines) {
    var left = new TreeMap<Integer, String>();
    for (int i = 0; i < numbers.length(); i++) {
      left.put((Integer) numbers.apply(i), (String) lines.apply(i));
    }
    return left;
  }

  private static long[] hashes(Seq<Object> values) {
    long[] hashes = new long[values.length()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = (Long) values.apply(i);
    }
    return hashes;
  }
}
