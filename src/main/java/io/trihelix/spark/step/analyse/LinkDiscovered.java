package io.trihelix.spark.step.analyse;

import static org.apache.spark.sql.functions.array_intersect;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.transform;

import io.trihelix.config.Settings;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.Mention;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.step.names.ResolveNames;
import io.trihelix.spark.step.rows.PartitionRows;
import io.trihelix.spark.table.AnalysedTable;
import io.trihelix.spark.table.DiscoveredNamesTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Links the mentions of discovered names to the entities that the corpus says they mean, puts aside
 * those that are not confirmed, and counts the pairs of their articles. Two spellings of one entity
 * are one entity then, in every count.
 */
public final class LinkDiscovered {
  public static final DerivedTable DERIVED =
      DerivedTable.of(AnalysedTable.LINKED)
          .needs(AnalysedTable.TABLE, DiscoveredNamesTable.TABLE)
          .computed(
              "link discovered names",
              in ->
                  new LinkDiscovered(in.settings().pairs(), in.settings().kinds())
                      .in(in.rows(AnalysedTable.TABLE), in.rows(DiscoveredNamesTable.TABLE)));

  private final Settings.Pairs settings;
  private final EntityKinds kinds;

  public LinkDiscovered(Settings.Pairs settings, EntityKinds kinds) {
    this.settings = settings;
    this.kinds = kinds;
  }

  /**
   * Rows of {@link AnalysedTable} with pairs, for the articles that have discovered names.
   *
   * @param analysed rows of {@link AnalyseArticles}
   * @param names rows of {@link ResolveNames}
   */
  public Dataset<Row> in(Dataset<Row> analysed, Dataset<Row> names) {
    Dataset<Row> waiting = analysed.where(not(AnalysedTable.isComplete()));
    Dataset<Row> meant =
        waiting
            .select(
                col("article_id"),
                explode(
                        array_intersect(
                            transform(col("mentions"), mention -> mention.getField("entity_id")),
                            transform(col("names"), name -> name.getField("name_id"))))
                    .as("name_id"))
            .join(names.select("name_id", "entity_id", "entity_name", "confirmed_by"), "name_id")
            .groupBy("article_id")
            .agg(
                collect_list(struct("name_id", "entity_id", "entity_name", "confirmed_by"))
                    .as("meant"));
    return waiting
        .join(meant, "article_id")
        .mapPartitions(new Partition(settings, kinds), Encoders.row(AnalysedTable.LINKED.schema()));
  }

  private record Partition(Settings.Pairs settings, EntityKinds kinds)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
      var pairs = new ArticlePairs(settings);
      return PartitionRows.stream(articles).map(article -> link(article, pairs)).iterator();
    }

    private Row link(Row article, ArticlePairs pairs) {
      Map<String, Row> meant = new HashMap<>();
      for (Row name : article.<Row>getList(article.fieldIndex("meant"))) {
        meant.put(name.getAs("name_id"), name);
      }
      var mentions = new ArrayList<Mention>();
      var unconfirmed = new ArrayList<Mention>();
      for (Row row : article.<Row>getList(article.fieldIndex("mentions"))) {
        Mention mention = AnalysedTable.mention(row, kinds);
        Row name = meant.get(mention.entityId());
        if (name == null) {
          mentions.add(mention);
        } else if (name.getAs("confirmed_by") == null) {
          unconfirmed.add(mention);
        } else {
          mentions.add(mention.of(name.getAs("entity_id"), name.getAs("entity_name")));
        }
      }
      return AnalysedTable.row(
          article,
          mentions,
          unconfirmed,
          List.of(),
          pairs.of(article.getAs("title"), article.getAs("body"), mentions));
    }
  }
}
