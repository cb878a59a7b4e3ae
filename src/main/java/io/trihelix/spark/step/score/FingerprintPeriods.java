package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.col;

import io.trihelix.config.Settings;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.Ingredients;
import io.trihelix.spark.step.rows.PeriodFingerprints;
import io.trihelix.spark.step.rows.Periods;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.CooccurrencesTable;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.MarginsTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.PairDailyTable;
import io.trihelix.spark.table.PeriodInputsTable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Notes what the scores of each period are computed from: every column of every row that {@link
 * ScorePairs} looks at. What it learns of the whole corpus is among them: the names of the pairs,
 * and of each article's source whether it is one of the largest ({@link PairSources}).
 */
public final class FingerprintPeriods {
  public static final DerivedTable DERIVED =
      DerivedTable.of(PeriodInputsTable.TABLE)
          .needs(
              PairDailyTable.TABLE,
              EntityDailyTable.TABLE,
              ArticlesTable.TABLE,
              MarginsTable.TABLE,
              CooccurrencesTable.TABLE,
              MentionsTable.TABLE)
          .computed("compare periods", FingerprintPeriods::from);

  private final Settings.Statistics settings;
  private final String basis;

  /**
   * @param basis of program and settings
   */
  public FingerprintPeriods(Settings.Statistics settings, String basis) {
    this.settings = settings;
    this.basis = basis;
  }

  /** A run over all need not pay for it: the first one that adds to it computes all periods. */
  private static Dataset<Row> from(Ingredients in) {
    return in.addsToEarlier()
        ? new FingerprintPeriods(in.settings().statistics(), in.basis())
            .of(
                in.rows(PairDailyTable.TABLE),
                in.rows(EntityDailyTable.TABLE),
                in.rows(ArticlesTable.TABLE),
                in.rows(MarginsTable.TABLE),
                in.rows(CooccurrencesTable.TABLE),
                in.rows(MentionsTable.TABLE))
        : in.spark().createDataFrame(List.of(), PeriodInputsTable.TABLE.schema());
  }

  /** The same tables as {@link ScorePairs#in} takes. */
  public Dataset<Row> of(
      Dataset<Row> pairDaily,
      Dataset<Row> entityDaily,
      Dataset<Row> articles,
      Dataset<Row> margins,
      Dataset<Row> cooccurrences,
      Dataset<Row> mentions) {
    return new PeriodFingerprints(new Periods(settings.periods()))
        .with(
            "pairs",
            pairDaily,
            columns(
                "entity_a",
                "name_a",
                "type_a",
                "entity_b",
                "name_b",
                "type_b",
                "articles",
                "articles_paragraph",
                "articles_sentence"))
        .with("entities", entityDaily, columns("entity_id", "entity_type", "articles_paired"))
        .with(
            "margins",
            margins.where(col("entity_id").isNotNull()),
            columns(
                "entity_id",
                "entity_type",
                "type_a",
                "type_b",
                "articles_paragraph",
                "articles_sentence"))
        .with(
            "articles",
            PairSources.sources(articles),
            col("article_id"),
            col("source"),
            PairSources.isLarge())
        .with(
            "pairs of articles",
            cooccurrences,
            columns(
                "article_id", "entity_a", "entity_b", "paragraphs", "sentences", "story_entities"))
        .with(
            "mentions",
            mentions.where("paired"),
            columns("article_id", "field", "start", "end", "entity_id"))
        .on(basis);
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }
}
