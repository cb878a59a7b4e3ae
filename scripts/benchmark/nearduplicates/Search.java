package nearduplicates;

import static org.apache.spark.sql.functions.col;

import io.trihelix.config.Settings;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.step.duplicates.FindDuplicates;
import io.trihelix.spark.step.duplicates.FindNearDuplicates;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.text.ContentHash;
import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The search as a run does it, and what it found. */
final class Search {
  static final NearDuplicateSettings SETTINGS = NearDuplicateSettings.defaults();
  private static final ContentHash HASH = new ContentHash(HanLpText.normalizer(), 30);

  private final SparkSession spark;
  private final Path work;

  Search(SparkSession spark, Path work) {
    this.spark = spark;
    this.work = work;
  }

  /** The interpreted articles, read back from a file as in a run. */
  Dataset<Row> interpreted(List<Article> articles) {
    StructType schema = InterpretedTable.TABLE.schema();
    var rows = new ArrayList<Row>();
    for (int i = 0; i < articles.size(); i++) {
      rows.add(row(articles.get(i), i + 1));
    }
    String path = file("interpreted");
    spark.createDataFrame(rows, schema).repartition(8).write().parquet(path);
    return new GatherRecords("run").from(spark.read().schema(schema).parquet(path));
  }

  private static Row row(Article article, long line) {
    Map<String, Object> values = new HashMap<>();
    values.put("outcome", InterpretedTable.ARTICLE);
    values.put("input_file", "f");
    values.put("split_start", 0L);
    values.put("line", line);
    values.put("article_id", article.id());
    values.put("source", "");
    values.put("title", article.title());
    values.put("body", article.body());
    values.put("content_hash", HASH.of(article.title(), article.body()));
    if (article.day() != null) {
      values.put("published_at", Timestamp.valueOf(article.day().atStartOfDay()));
      values.put("published_date", Date.valueOf(article.day()));
    }
    return RowFactory.create(
        Stream.of(InterpretedTable.TABLE.schema().fieldNames()).map(values::get).toArray());
  }

  /** The exact duplicates among interpreted articles, read back from a file as in a run. */
  Dataset<Row> exact(Dataset<Row> interpreted) {
    String path = file("exact");
    new FindDuplicates(new Settings.Duplicates(true, 30, SETTINGS))
        .in(interpreted)
        .write()
        .parquet(path);
    return spark.read().parquet(path);
  }

  /** The near-duplicates among interpreted articles that are no exact ones. */
  List<Row> near(Dataset<Row> interpreted, Dataset<Row> exact) {
    return new FindNearDuplicates(spark, SETTINGS).in(interpreted, exact).collectAsList();
  }

  /** The near and exact duplicates among articles. */
  Found in(List<Article> articles) {
    Dataset<Row> interpreted = interpreted(articles);
    Dataset<Row> exact = exact(interpreted);
    var found = new TreeMap<String, String>();
    for (Row row : near(interpreted, exact)) {
      found.put(row.getString(0), row.getString(1));
    }
    for (Row row : exact.where(col("duplicate_of").isNotNull()).collectAsList()) {
      String representative = row.getAs("duplicate_of");
      found.put(row.getAs("article_id"), found.getOrDefault(representative, representative));
    }
    return new Found(found);
  }

  private String file(String name) {
    return work.resolve(name + "-" + System.nanoTime()).toString();
  }

  /**
   * What was found.
   *
   * @param representatives of the articles that repeat another, by their ids
   */
  record Found(Map<String, String> representatives) {
    /** Whether the search holds two articles for one item. */
    boolean together(String a, String b) {
      return representative(a).equals(representative(b));
    }

    private String representative(String id) {
      return representatives.getOrDefault(id, id);
    }
  }
}
