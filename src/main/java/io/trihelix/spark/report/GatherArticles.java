package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.transform;

import io.trihelix.report.Excerpt;
import io.trihelix.report.ReportData.ArticleRow;
import io.trihelix.spark.report.GatherMentions.Mention;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.table.ArticlesTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The articles that the page names, with the pieces of their text that it quotes. */
final class GatherArticles {
  /** So many characters are fetched for a sentence, the mention in their middle. */
  private static final int FETCHED = 4 * Excerpt.MOST_ASIDE;

  private static final StructType WANTED =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("starts", DataTypes.createArrayType(DataTypes.IntegerType));

  private final Map<String, ArticleRow> articles = new HashMap<>();
  private final Map<Mention, String> sentences = new HashMap<>();

  /**
   * One query for all of them.
   *
   * @param ids articles of which only title, day, source and address are wanted
   * @param mentions whose sentences are wanted, with their articles
   */
  GatherArticles(PublishedTables tables, Collection<String> ids, Collection<Mention> mentions) {
    var wanted = new LinkedHashMap<String, List<Mention>>();
    new TreeSet<>(ids).forEach(id -> wanted.put(id, new ArrayList<>()));
    mentions.forEach(
        mention ->
            wanted.computeIfAbsent(mention.articleId(), id -> new ArrayList<>()).add(mention));
    List<Row> keys =
        wanted.entrySet().stream()
            .map(
                entry ->
                    RowFactory.create(
                        entry.getKey(),
                        entry.getValue().stream().map(Mention::start).toArray(Integer[]::new)))
            .toList();
    Dataset<Row> rows = tables.rows(ArticlesTable.TABLE);
    rows.join(
            broadcast(rows.sparkSession().createDataFrame(keys, WANTED)),
            new String[] {"article_id"})
        .select(
            col("article_id"),
            col("title"),
            col("published_date"),
            col("source"),
            col("url"),
            transform(
                    col("starts"),
                    start ->
                        col("body")
                            .substr(
                                greatest(start.minus(FETCHED / 2), lit(0)).plus(1), lit(FETCHED)))
                .as("pieces"))
        .collectAsList()
        .forEach(row -> read(row, wanted.get(Cells.text(row, "article_id"))));
  }

  private void read(Row row, List<Mention> mentions) {
    articles.put(
        Cells.text(row, "article_id"),
        new ArticleRow(
            Cells.text(row, "title"),
            Cells.dayText(row, "published_date"),
            Cells.text(row, "source"),
            Cells.text(row, "url")));
    List<String> pieces = Cells.texts(row, "pieces");
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      // Spark counts characters, the table counts UTF-16 units: the excerpt looks nearby.
      String sentence =
          Excerpt.around(pieces.get(i), mention.surface(), Math.min(mention.start(), FETCHED / 2));
      if (sentence != null) {
        sentences.put(mention, sentence);
      }
    }
  }

  /** The article with an id; one without any content where there is none. */
  ArticleRow article(String id) {
    return articles.getOrDefault(id, new ArticleRow(null, null, null, null));
  }

  /** The sentence of a mention, or null. */
  String sentence(Mention mention) {
    return sentences.get(mention);
  }
}
