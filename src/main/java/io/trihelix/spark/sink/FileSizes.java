package io.trihelix.spark.sink;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.spark.table.Layout;
import io.trihelix.spark.table.Table;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.RebalancePartitions;
import org.apache.spark.sql.internal.SQLConf;
import scala.Option;

/**
 * Spreads rows over tasks so that each writes a file of about a given size. The size is estimated
 * from the rows as they are shuffled, so no row is looked at twice.
 *
 * <p>Tables {@link Layout#BY_MONTH by month} are shuffled by month, and large months cut. Others
 * that {@link Layout#GROWING grow} with the corpus are shuffled to one place that is cut where it
 * is large, since as many places as cores would be as many small files. It is cut between the
 * outputs of earlier tasks: if there is but one of those, so is the file.
 */
final class FileSizes {
  /**
   * Bytes of a shuffle, compressed by LZ4, a byte of Parquet, sorted and compressed by zstd: in the
   * larger tables of 3,000 broadcast articles from 4.0 to 8.2.
   */
  private static final double SHUFFLED_PER_WRITTEN = 5.5;

  /** The same of tables of whole texts, which have less to gain from being sorted. */
  private static final double SHUFFLED_PER_WRITTEN_TEXT = 2;

  private static final List<String> TEXTS = List.of("body", "raw");

  private static final String PLACE = "_place";

  private FileSizes() {}

  /**
   * @param fileBytes of a file, about
   */
  static Dataset<Row> spread(Table table, Dataset<Row> rows, long fileBytes) {
    boolean spreads = table.layout() == Layout.BY_MONTH || table.layout() == Layout.GROWING;
    if (spreads && !isAdaptive(rows)) {
      return rows.coalesce(conf(rows).numShufflePartitions());
    }
    long bytes = shuffled(table, fileBytes);
    return switch (table.layout()) {
      case BY_MONTH -> withSize(rows.hint("rebalance", col(Table.MONTH)), bytes);
      case GROWING ->
          withSize(
                  rows.withColumn(PLACE, onePlace(table, rows)).hint("rebalance", col(PLACE)),
                  bytes)
              .drop(PLACE);
      case AS_MADE, IN_ORDER -> rows;
    };
  }

  /** Without it, Spark knows no sizes while it plans: there are as many files as places at most. */
  private static boolean isAdaptive(Dataset<Row> rows) {
    return conf(rows).adaptiveExecutionEnabled();
  }

  private static SQLConf conf(Dataset<Row> rows) {
    return ((org.apache.spark.sql.classic.Dataset<Row>) rows).sparkSession().sessionState().conf();
  }

  /**
   * One value in all rows makes one place: Spark takes either a number of places or a size. A
   * constant would be recognised, and turned into a number of places.
   */
  private static Column onePlace(Table table, Dataset<Row> rows) {
    return length(left(rows.col(table.schema().fieldNames()[0]).cast("string"), lit(0)));
  }

  private static long shuffled(Table table, long fileBytes) {
    boolean texts = TEXTS.stream().anyMatch(List.of(table.schema().fieldNames())::contains);
    return (long)
        Math.min(
            Long.MAX_VALUE, fileBytes * (texts ? SHUFFLED_PER_WRITTEN_TEXT : SHUFFLED_PER_WRITTEN));
  }

  /**
   * Gives the hint its own size. The setting for all ({@code advisoryPartitionSizeInBytes}) would
   * make the tasks larger, too, that compute the rows.
   */
  private static Dataset<Row> withSize(Dataset<Row> hinted, long bytes) {
    var classic = (org.apache.spark.sql.classic.Dataset<Row>) hinted;
    if (!(classic.queryExecution().analyzed() instanceof RebalancePartitions rebalanced)) {
      return hinted;
    }
    return org.apache.spark.sql.classic.Dataset.ofRows(
        classic.sparkSession(),
        new RebalancePartitions(
            rebalanced.partitionExpressions(),
            rebalanced.child(),
            Option.empty(),
            Option.apply((Object) bytes)));
  }
}
