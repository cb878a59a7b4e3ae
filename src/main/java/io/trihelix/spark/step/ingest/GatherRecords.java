package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.LinesTable;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * The records that the tables of a run are made of: those it has read and, when it appends, the
 * articles of earlier runs and the texts that they superseded. Rows of {@link InterpretedTable}
 * with {@code run_id}, the run that accepted or rejected them.
 *
 * <p>An article of an earlier run stands in the tables already cleaned. It belongs to no split, and
 * its line is that of its file.
 */
public final class GatherRecords {
  /** The columns that tell one record of one run from all others. */
  public static final String[] PLACE = {"run_id", "input_file", "split_start", "line"};

  private static final long NO_SPLIT = -1;

  private static final List<String> IN_ARTICLES =
      List.of(ArticlesTable.TABLE.schema().fieldNames());

  private final String runId;

  public GatherRecords(String runId) {
    this.runId = runId;
  }

  /** The records of this run alone. */
  public Dataset<Row> from(Dataset<Row> interpreted) {
    return interpreted.withColumn("run_id", lit(runId));
  }

  /**
   * The records of this run and those of earlier ones.
   *
   * @param recalled rows of {@link #recall}
   */
  public Dataset<Row> from(Dataset<Row> interpreted, Dataset<Row> recalled) {
    return from(interpreted).unionByName(recalled);
  }

  /**
   * The records of earlier runs that still count.
   *
   * @param articles the table that is published, or texts that were superseded
   */
  public static Dataset<Row> recall(Dataset<Row> articles) {
    Stream<Column> recalled =
        Arrays.stream(InterpretedTable.TABLE.schema().fields()).map(GatherRecords::recalled);
    return articles.select(
        Stream.concat(recalled, Stream.of(col("run_id"))).toArray(Column[]::new));
  }

  /**
   * Leaves out what a file still holds that is read again: it comes with the file.
   *
   * @param recalled rows of {@link #recall}
   * @param interpreted rows of {@link InterpretedTable} of this run
   * @param readAgain the files
   */
  public static Dataset<Row> without(
      Dataset<Row> recalled, Dataset<Row> interpreted, Collection<String> readAgain) {
    return readAgain.isEmpty()
        ? recalled
        : recalled.join(
            interpreted
                .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
                .where(col("input_file").isInCollection(readAgain))
                .select("input_file", "article_id", "content_hash"),
            new String[] {"input_file", "article_id", "content_hash"},
            "left_anti");
  }

  /**
   * Those of some sources.
   *
   * @param recalled rows of {@link #recall}
   * @param origins a row a source, as {@link LinesTable#ORIGIN} names it: few
   */
  public static Dataset<Row> of(Dataset<Row> recalled, Dataset<Row> origins) {
    return byOrigin(recalled, origins, "left_semi");
  }

  /**
   * Puts others in the place of those of some sources.
   *
   * @param recalled rows of {@link #recall}
   * @param origins a row a source, as {@link LinesTable#ORIGIN} names it: few
   * @param others the same articles of these, with other texts
   */
  public static Dataset<Row> replaced(
      Dataset<Row> recalled, Dataset<Row> origins, Dataset<Row> others) {
    return byOrigin(recalled, origins, "left_anti").unionByName(others);
  }

  private static Dataset<Row> byOrigin(Dataset<Row> recalled, Dataset<Row> origins, String join) {
    return recalled
        .withColumn(LinesTable.ORIGIN, RecurringLine.origin())
        .join(broadcast(origins), new String[] {LinesTable.ORIGIN}, join)
        .drop(LinesTable.ORIGIN);
  }

  private static Column recalled(StructField field) {
    Column value =
        switch (field.name()) {
          case "outcome" -> lit(InterpretedTable.ARTICLE);
          case "split_start" -> lit(NO_SPLIT);
          case "line" -> col("record_no");
          default -> IN_ARTICLES.contains(field.name()) ? col(field.name()) : lit(null);
        };
    return value.cast(field.dataType()).as(field.name());
  }
}
