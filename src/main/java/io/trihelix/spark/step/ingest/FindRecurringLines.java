package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.trihelix.config.Settings;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.RecurringLinesTable;
import io.trihelix.text.LineHashes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

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
  private static final DataType LINES =
      DataTypes.createArrayType(
          new StructType()
              .add("text", DataTypes.LongType)
              // Null for the article itself, which stands there once, without a line.
              .add("line", DataTypes.LongType),
          false);

  private final Settings.Furniture settings;

  public FindRecurringLines(Settings.Furniture settings) {
    this.settings = settings;
  }

  public Dataset<Row> in(Dataset<Row> interpreted) {
    int maxChars = settings.maxLineChars();
    // Both in one function, which is called once an article: the body is read once, not for each of
    // its lines again.
    UserDefinedFunction linesOf =
        udf((UDF1<String, Row[]>) body -> lines(body, maxChars), LINES).asNonNullable();
    Dataset<Row> counts =
        interpreted
            .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
            .select(
                RecurringLine.origin().as("origin"), explode(linesOf.apply(col("body"))).as("row"))
            .select("origin", "row.*")
            .groupBy("origin", "line")
            .agg(count_distinct(col("text")).as("articles"))
            .where(col("articles").geq(settings.minArticles()));
    // A window over what is left, where a join would read and count everything twice.
    Column articlesOfOrigin =
        max(when(col("line").isNull(), col("articles"))).over(Window.partitionBy("origin"));
    return counts
        .withColumn("articles_of_origin", articlesOfOrigin)
        .where(col("line").isNotNull())
        .where(col("articles").geq(col("articles_of_origin").multiply(settings.minShare())))
        .groupBy("origin")
        .agg(sort_array(collect_list(col("line"))).as("lines"));
  }

  private static Row[] lines(String body, int maxChars) {
    long text = LineHashes.ofLongestLine(body);
    long[] lines = LineHashes.ofShortLines(body, maxChars);
    var rows = new Row[lines.length + 1];
    rows[0] = RowFactory.create(text, null);
    for (int i = 0; i < lines.length; i++) {
      rows[i + 1] = RowFactory.create(text, lines[i]);
    }
    return rows;
  }
}
