package io.trihelix.app.print;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;

import io.trihelix.stats.trend.TrendPeriod;
import java.io.PrintWriter;
import java.sql.Date;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The entities of each kind that rose most surely in the corpus's last year. */
final class RisenEntities {
  private static final int ENTITIES_A_KIND = 3;

  /** The last months of the corpus that are looked at: what rose years ago is no news. */
  private static final int MONTHS = 12;

  private static final int NAME_WIDTH = 30;

  private final PrintWriter out;

  RisenEntities(PrintWriter out) {
    this.out = out;
  }

  /**
   * The rows to print, in order of {@code type_a, rank}; of each entity its surest rise.
   *
   * @param rising the view of rising entities
   * @param entityTrends the table, which knows the corpus's months
   */
  static Dataset<Row> in(Dataset<Row> rising, Dataset<Row> entityTrends) {
    Column[] surest = {col("weight").desc(), col("month_start"), col("kind"), col("entity_id")};
    return rising
        .crossJoin(
            entityTrends
                .where(col("period_type").equalTo(TrendPeriod.MONTH.label()))
                .agg(max("period_start").as("last")))
        .where(col("month_start").gt(add_months(col("last"), -MONTHS)))
        .withColumn("best", row_number().over(Window.partitionBy("entity_id").orderBy(surest)))
        .where(col("best").equalTo(1))
        .withColumn("rank", row_number().over(Window.partitionBy("entity_type").orderBy(surest)))
        .where(col("rank").leq(ENTITIES_A_KIND))
        .select(
            col("entity_type").as("type_a"),
            col("rank"),
            col("name").as("name_a"),
            col("articles").as("n_ab"),
            col("expected"),
            col("month_start"),
            col("lasting"));
  }

  /** Nothing where nothing rose: few corpora are long enough. */
  void print(List<Row> rows) {
    String kind = "";
    for (Row row : rows) {
      String type = row.getAs("type_a");
      if (!type.equals(kind)) {
        String heading = type + " – rose most in the last " + MONTHS + " months";
        out.printf("%n  %s%s%n", TerminalWidth.pad(heading, 45), "articles   expected");
        kind = type;
      }
      out.printf(
          Locale.ROOT,
          "    %s %s %13d %10.1f%n",
          TerminalWidth.pad(row.getAs("name_a"), NAME_WIDTH),
          YearMonth.from(row.<Date>getAs("month_start").toLocalDate()),
          (long) row.getAs("n_ab"),
          (double) row.getAs("expected"));
    }
  }
}
