package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.trihelix.config.Settings;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.LinesTable;
import io.trihelix.spark.table.RecurringLinesTable;
import io.trihelix.spark.table.Table;
import io.trihelix.text.LineHashes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Finds the lines that are furniture of a source because they recur in many of its articles: rows
 * of {@link RecurringLinesTable}.
 *
 * <ol>
 *   <li>Only short lines count, in articles of two lines or more: the one line of a flash is its
 *       text.
 *   <li>Articles whose longest line is the same count once, since they are copies of one text.
 *   <li>A line is furniture if it stands in at least so many, and at least such a share, of the
 *       source's articles.
 * </ol>
 *
 * What is shuffled are three numbers a line, never text.
 */
public final class FindRecurringLines {
  private final Settings.Furniture settings;

  public FindRecurringLines(Settings.Furniture settings) {
    this.settings = settings;
  }

  /**
   * @param records rows of {@link InterpretedTable}
   */
  public Dataset<Row> in(Dataset<Row> records) {
    return among(lines(records));
  }

  /**
   * The lines of those records that are articles: rows of {@link LinesTable} but for its basis.
   *
   * @param records rows of {@link InterpretedTable}
   */
  public Dataset<Row> lines(Dataset<Row> records) {
    int maxChars = settings.maxLineChars();
    UserDefinedFunction hashes =
        udf(
                (UDF1<String, long[]>) body -> hashes(body, maxChars),
                DataTypes.createArrayType(DataTypes.LongType, false))
            .asNonNullable();
    return records
        .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
        .select(
            col("article_id"),
            col("source"),
            RecurringLine.origin().as(LinesTable.ORIGIN),
            hashes.apply(col("body")).as("lines"),
            Table.month(col("published_date")).as(Table.MONTH));
  }

  /**
   * @param lines rows of {@link LinesTable}
   */
  public Dataset<Row> among(Dataset<Row> lines) {
    Dataset<Row> counts =
        lines
            .select(
                col(LinesTable.ORIGIN),
                element_at(col("lines"), 1).as("text"),
                posexplode(col("lines")))
            // Without a line it is the article itself, which counts once.
            .withColumn("line", when(col("pos").gt(0), col("col")))
            .groupBy(LinesTable.ORIGIN, "line")
            .agg(count_distinct(col("text")).as("articles"))
            .where(col("articles").geq(settings.minArticles()));
    // A window over what is left, where a join would read and count everything twice.
    Column articlesOfOrigin =
        max(when(col("line").isNull(), col("articles")))
            .over(Window.partitionBy(LinesTable.ORIGIN));
    return counts
        .withColumn("articles_of_origin", articlesOfOrigin)
        .where(col("line").isNotNull())
        .where(col("articles").geq(col("articles_of_origin").multiply(settings.minShare())))
        .groupBy(LinesTable.ORIGIN)
        .agg(sort_array(collect_list(col("line"))).as("lines"));
  }

  private static long[] hashes(String body, int maxChars) {
    long[] lines = LineHashes.ofShortLines(body, maxChars);
    var hashes = new long[lines.length + 1];
    hashes[0] = LineHashes.ofLongestLine(body);
    System.arraycopy(lines, 0, hashes, 1, lines.length);
    return hashes;
  }
}
