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
      derived(MentionsTable.TABLE, "write mentions", FlattenAnalysed::mentions)
          .measured(
              settings ->
                  Map.of(
                      MentionsTable.UNPAIRED,
                      count_if(MentionsTable.isLeftOut(settings.pairs().roles()))));

  public static final DerivedTable UNCONFIRMED =
      derived(
          UnconfirmedMentionsTable.TABLE,
          "write unconfirmed mentions",
          FlattenAnalysed::unconfirmed);

  public static final DerivedTable COOCCURRENCES =
      derived(CooccurrencesTable.TABLE, "write pairs", FlattenAnalysed::cooccurrences);

  private static DerivedTable derived(
      Table table, String phrase, BiFunction<FlattenAnalysed, Dataset<Row>, Dataset<Row>> column) {
    return DerivedTable.of(table)
        .needs(AnalysedTable.TABLE, AnalysedTable.LINKED)
        .computed(
            phrase,
            in ->
                column.apply(
                    new FlattenAnalysed(),
                    AnalysedTable.complete(
                        in.rows(AnalysedTable.TABLE), in.rows(AnalysedTable.LINKED))));
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
