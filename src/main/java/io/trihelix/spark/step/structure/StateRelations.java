package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;

import io.trihelix.config.Settings;
import io.trihelix.cooccur.ArticleRelations;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.Mention;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.step.rows.PartitionRows;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.RelationsTable;
import io.trihelix.spark.table.Table;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Tells the relations that articles state: relations. Which articles state any is known since their
 * pairs were counted; these few are read once more, for direction, denials and all sentences.
 */
public final class StateRelations {
  public static final DerivedTable DERIVED =
      DerivedTable.of(RelationsTable.TABLE)
          .needs(AnalysedTable.TABLE, AnalysedTable.LINKED, ArticlesTable.TABLE)
          .computed(
              "state relations",
              in ->
                  new StateRelations(in.settings().pairs(), in.gazetteer().kinds())
                      .in(
                          AnalysedTable.complete(
                              in.rows(AnalysedTable.TABLE), in.rows(AnalysedTable.LINKED)),
                          in.rows(ArticlesTable.TABLE)));

  private final Settings.Pairs settings;
  private final EntityKinds kinds;

  public StateRelations(Settings.Pairs settings, EntityKinds kinds) {
    this.settings = settings;
    this.kinds = kinds;
  }

  /**
   * @param complete the analysed articles, with their mentions and pairs
   * @param articles all articles
   */
  public Dataset<Row> in(Dataset<Row> complete, Dataset<Row> articles) {
    Column telling =
        exists(
            col("pairs"),
            pair ->
                pair.getField("relation").isNotNull().or(pair.getField("negated_sentences").gt(0)));
    Dataset<Row> theirs =
        complete
            .where(telling)
            .select(
                col("article_id"),
                filter(col("mentions"), mention -> mention.getField("paired")).as("mentions"));
    return articles
        .select("article_id", "published_date", Table.MONTH, "title", "body")
        .join(theirs, "article_id")
        .mapPartitions(new Reading(settings, kinds), Encoders.row(RelationsTable.TABLE.schema()));
  }

  private record Reading(Settings.Pairs settings, EntityKinds kinds)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
      var relations = new ArticleRelations(settings.evidenceChars());
      return PartitionRows.stream(articles).flatMap(article -> rows(article, relations)).iterator();
    }

    private Stream<Row> rows(Row article, ArticleRelations relations) {
      var mentions = new ArrayList<Mention>();
      List<Row> rows = article.getList(article.fieldIndex("mentions"));
      rows.forEach(row -> mentions.add(AnalysedTable.mention(row, kinds)));
      return relations.in(article.getAs("title"), article.getAs("body"), mentions).stream()
          .map(stated -> row(article, stated));
    }

    private static Row row(Row article, ArticleRelations.Stated stated) {
      return RowFactory.create(
          article.getAs("article_id"),
          article.getAs("published_date"),
          stated.relation().label(),
          stated.relation().isMutual(),
          stated.from().entityId(),
          stated.from().name(),
          stated.from().kind().name(),
          stated.to().entityId(),
          stated.to().name(),
          stated.to().kind().name(),
          stated.denied(),
          (long) stated.sentences(),
          stated.sentence(),
          stated.confidence(),
          article.getAs(Table.MONTH));
    }
  }
}
