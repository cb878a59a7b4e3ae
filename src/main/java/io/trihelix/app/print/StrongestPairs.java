package io.trihelix.app.print;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.trihelix.stats.HardlyChance;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The strongest pairs of each combination of types that are hardly chance, as {@code top} has. */
final class StrongestPairs {
  private static final int PAIRS_A_COMBINATION = 5;
  private static final int NAME_WIDTH = 22;

  private final PrintWriter out;

  StrongestPairs(PrintWriter out) {
    this.out = out;
  }

  /** The rows to print, in order of {@code type_a, type_b, rank}. */
  static Dataset<Row> in(Dataset<Row> pairStats) {
    var byStrength =
        Window.partitionBy("type_a", "type_b")
            .orderBy(col("llr").desc(), col("entity_a"), col("entity_b"));
    return pairStats
        .where(col("period_type").equalTo("all").and(col("window").equalTo("article")))
        .where(HardlyChance.DEFAULT.condition())
        .withColumn("rank", row_number().over(byStrength))
        .where(col("rank").leq(PAIRS_A_COMBINATION))
        .select("type_a", "type_b", "rank", "name_a", "name_b", "n_ab", "npmi");
  }

  /** Where none is hardly chance, a line says so, and how to see the others. */
  void print(List<Row> rows) {
    if (rows.isEmpty()) {
      out.printf(
          "%n  No pair is hardly chance (%s);%n  trihelix top --max-q 1 --min-articles 1 lists all.%n",
          HardlyChance.DEFAULT.inWords());
    }
    String combination = "";
    for (Row row : rows) {
      String types = row.getAs("type_a") + " – " + row.getAs("type_b");
      if (!types.equals(combination)) {
        out.printf("%n  %s%s%n", TerminalWidth.pad(types, 2 * NAME_WIDTH + 1), "articles   NPMI");
        combination = types;
      }
      out.printf(
          Locale.ROOT,
          "    %s %s %6d  %5.2f%n",
          TerminalWidth.pad(row.getAs("name_a"), NAME_WIDTH - 1),
          TerminalWidth.pad(row.getAs("name_b"), NAME_WIDTH),
          (long) row.getAs("n_ab"),
          (double) row.getAs("npmi"));
    }
  }
}
