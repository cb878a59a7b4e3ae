package nearduplicates;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Measures the search for near-duplicates: one part of it, on the corpora given. */
public final class NearDuplicates {
  private NearDuplicates() {}

  /**
   * @param args the part, a folder to write into, and the files of the corpus
   */
  public static void main(String[] args) throws IOException {
    List<Article> corpus = new ArrayList<>();
    for (String file : List.of(args).subList(2, args.length)) {
      corpus.addAll(Article.read(Path.of(file)));
    }
    try (SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.files.maxPartitionBytes", "4m")
            .getOrCreate()) {
      var search = new Search(spark, Path.of(args[1]));
      switch (args[0]) {
        case "quality" -> Quality.measure(search, corpus);
        case "all-pairs" -> AllPairs.measure(search, corpus);
        case "cost" -> Cost.measure(search, corpus);
        case "mllib" -> Cost.measureMllib(search, corpus);
        case "clusters" -> Clusters.print(search, corpus);
        default -> throw new IllegalArgumentException("unknown part " + args[0]);
      }
    }
  }
}
