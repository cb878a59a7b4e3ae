package io.trihelix.spark.step.analyse;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;

import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.Table;
import io.trihelix.spark.table.UnconfirmedMentionsTable;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Makes the tables of mentions and pairs of analysed articles. */
public final class FlattenAnalysed {
  public static final DerivedTable MENTIONS =
      derived(MentionsTable.TABLE, FlattenAnalysed::mentions)
          .measured(
              settings ->
                  Map.of(
                      MentionsTable.UNPAIRED,
                      count_if(MentionsTable.isLeftOut(settings.pairs().roles()))));

  public static final DerivedTable UNCONFIRMED =
      derived(UnconfirmedMentionsTable.TABLE, FlattenAnalysed::unconfirmed);

  public static final DerivedTable COOCCURRENCES =
      derived(CooccurrencesTable.TABLE, FlattenAnalysed::cooccurrences);

  private static DerivedTable derived(
      Table table, BiFunction<FlattenAnalysed, Dataset<Row>, Dataset<Row>> column) {
    return DerivedTable.of(table)
        .needs(AnalysedTable.TABLE, AnalysedTable.LINKED)
        .computed(
            "write mentions",
            in -> {
              var flatten = new FlattenAnalysed();
              return column.apply(
                  flatten,
                  flatten.complete(in.rows(AnalysedTable.TABLE), in.rows(AnalysedTable.LINKED)));
            });
  }

  /**
   * The analysed articles, those with discovered names as they are after these were resolved.
   *
   * @param analysed rows of {@link AnalyseArticles}
   * @param linked rows of {@link LinkDiscovered}
   */
  public Dataset<Row> complete(Dataset<Row> analysed, Dataset<Row> linked) {
    return analysed.where(LinkDiscovered.isComplete()).unionByName(linked);
  }

  /** The table of mentions. */
  public Dataset<Row> mentions(Dataset<Row> complete) {
    return flatten(complete, "mentions", MentionsTable.TABLE);
  }

  /** The table of mentions of names without enough evidence. */
  public Dataset<Row> unconfirmed(Dataset<Row> complete) {
    return flatten(complete, "unconfirmed", UnconfirmedMentionsTable.TABLE);
  }

  /** The table of pairs. */
  public Dataset<Row> cooccurrences(Dataset<Row> complete) {
    return flatten(complete, "pairs", CooccurrencesTable.TABLE);
  }

  private static Dataset<Row> flatten(Dataset<Row> analysed, String column, Table table) {
    return analysed
        .select(
            col("article_id"),
            col("published_date"),
            Table.month(col("published_date")).as(Table.MONTH),
            explode(col(column)).as("row"))
        .select("article_id", "published_date", Table.MONTH, "row.*")
        .select(table.columns());
  }
}
