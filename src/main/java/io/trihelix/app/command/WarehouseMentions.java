package io.trihelix.app.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import io.trihelix.evaluate.FoundMention;
import io.trihelix.model.EntityKinds;
import io.trihelix.model.TextField;
import io.trihelix.spark.sink.Snapshot;
import io.trihelix.spark.source.InputNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The mentions that a run has written, by article. */
final class WarehouseMentions implements MentionSource {
  private final Map<String, List<FoundMention>> byArticle;

  private WarehouseMentions(Map<String, List<FoundMention>> byArticle) {
    this.byArticle = byArticle;
  }

  /**
   * @param warehouse folder of the tables, of any Hadoop file system
   * @param kinds of the entities in it
   * @throws InputNotFoundException if a table that is needed is not there
   */
  static WarehouseMentions read(SparkSession spark, String warehouse, EntityKinds kinds)
      throws IOException {
    String tables =
        Snapshot.current(warehouse, spark.sparkContext().hadoopConfiguration()).folder();
    Dataset<Row> mentions = table(spark, tables, "mentions");
    Dataset<Row> articles = table(spark, tables, "articles").select("article_id", "title", "body");
    Dataset<Row> entities =
        table(spark, tables, "entities").select("entity_id", "name", "name_en", "aliases");
    Iterator<Row> rows =
        mentions
            .join(articles, "article_id")
            .join(entities, "entity_id")
            .withColumn(
                "text",
                when(col("field").equalTo(TextField.TITLE.label()), col("title"))
                    .otherwise(col("body")))
            .drop("title", "body")
            .toLocalIterator();
    var byArticle = new HashMap<String, List<FoundMention>>();
    while (rows.hasNext()) {
      Row row = rows.next();
      byArticle
          .computeIfAbsent(row.getAs("article_id"), id -> new ArrayList<>())
          .add(mention(row, kinds));
    }
    return new WarehouseMentions(byArticle);
  }

  private static Dataset<Row> table(SparkSession spark, String warehouse, String name)
      throws IOException {
    var folder = new Path(warehouse, name);
    if (!folder.getFileSystem(spark.sparkContext().hadoopConfiguration()).exists(folder)) {
      throw new InputNotFoundException(
          "Cannot read the warehouse " + warehouse + ": it has no table " + name);
    }
    return spark.read().parquet(folder.toString());
  }

  private static FoundMention mention(Row row, EntityKinds kinds) {
    String label = row.getAs("field");
    TextField field = label.equals(TextField.TITLE.label()) ? TextField.TITLE : TextField.BODY;
    int start = ((Number) row.getAs("start")).intValue();
    String name = row.getAs("name");
    String nameEn = row.getAs("name_en");
    var names = new ArrayList<String>();
    names.add(name);
    names.add(nameEn);
    names.addAll(row.getList(row.fieldIndex("aliases")));
    return new FoundMention(
        field,
        start,
        ((Number) row.getAs("end")).intValue(),
        row.getAs("surface"),
        FoundMention.leftOf(row.getAs("text"), start),
        kinds.named(row.getAs("entity_type")),
        names,
        row.getAs("method"),
        ((Number) row.getAs("confidence")).doubleValue());
  }

  @Override
  public List<FoundMention> of(String articleId, String record) {
    return byArticle.getOrDefault(articleId, List.of());
  }
}
