package nearduplicates;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.ml.feature.HashingTF;
import org.apache.spark.ml.feature.MinHashLSH;
import org.apache.spark.ml.feature.NGram;
import org.apache.spark.ml.feature.RegexTokenizer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the search costs, and what MLlib's MinHashLSH does. */
final class Cost {
  private static final int WARM_UP = 2_000;
  private static final int[] SIZES = {5_000, 25_000, 100_000};
  private static final int[] SIZES_FOR_MLLIB = {1_000, 5_000};

  private Cost() {}

  static void measure(Search search, List<Article> corpus) {
    search.in(grown(corpus, WARM_UP));
    System.out.printf(
        "%10s %14s %12s %14s%n", "articles", "processor s", "wall s", "near-duplicates");
    for (int size : SIZES) {
      Dataset<Row> interpreted = search.interpreted(grown(corpus, size));
      Dataset<Row> exact = search.exact(interpreted);
      var time = new Stopwatch();
      int found = search.near(interpreted, exact).size();
      System.out.printf(
          "%,10d %14.1f %12.1f %,14d%n", size, time.processorSeconds(), time.seconds(), found);
    }
  }

  /** MLlib's MinHashLSH and its similarity join at the same least similarity, for comparison. */
  static void measureMllib(Search search, List<Article> corpus) {
    for (int size : SIZES_FOR_MLLIB) {
      Dataset<Row> interpreted = search.interpreted(grown(corpus, size));
      var time = new Stopwatch();
      Dataset<Row> vectors = vectors(interpreted).cache();
      long pairs =
          new MinHashLSH()
              .setNumHashTables(Search.SETTINGS.signatureSize())
              .setInputCol("features")
              .setOutputCol("hashes")
              .setSeed(1)
              .fit(vectors)
              .approxSimilarityJoin(vectors, vectors, 1 - Search.SETTINGS.jaccard(), "distance")
              .where("datasetA.article_id < datasetB.article_id")
              .count();
      System.out.printf(
          "MLlib MinHashLSH, %,d articles: %.1f processor s, %.1f s, %,d pairs of Jaccard similarity"
              + " %.2f%n",
          size, time.processorSeconds(), time.seconds(), pairs, Search.SETTINGS.jaccard());
      vectors.unpersist();
    }
  }

  private static Dataset<Row> vectors(Dataset<Row> interpreted) {
    Dataset<Row> letters =
        new RegexTokenizer()
            .setInputCol("body")
            .setOutputCol("letters")
            .setPattern("")
            .setMinTokenLength(1)
            .transform(interpreted.select("article_id", "body"));
    Dataset<Row> shingles =
        new NGram()
            .setN(Search.SETTINGS.shingle())
            .setInputCol("letters")
            .setOutputCol("shingles")
            .transform(letters);
    return new HashingTF()
        .setBinary(true)
        .setNumFeatures(1 << 20)
        .setInputCol("shingles")
        .setOutputCol("features")
        .transform(shingles)
        .where("size(shingles) > 0")
        .select("article_id", "features");
  }

  /** The corpus again in other letters: what articles share among each other stays. */
  private static List<Article> grown(List<Article> corpus, int size) {
    var base = new ArrayList<>(corpus);
    Collections.shuffle(base, new Random(3));
    var grown = new ArrayList<Article>();
    for (int i = 0; i < size; i++) {
      Article article = base.get(i % base.size());
      int generation = i / base.size();
      int shift = generation * 1009;
      grown.add(
          new Article(
              article.id() + "-" + generation,
              shifted(article.title(), shift),
              shifted(article.body(), shift),
              article.day(),
              article.id()));
    }
    return grown;
  }

  private static String shifted(String text, int shift) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      if (chars[i] >= '一' && chars[i] < '一' + 20000) {
        chars[i] = (char) ('一' + (chars[i] - '一' + shift) % 20000);
      }
    }
    return new String(chars);
  }

  /** Time since it was made, of the clock and of all processors. */
  private static final class Stopwatch {
    private final long start = System.nanoTime();
    private final long processorStart = processorNanos();

    double seconds() {
      return (System.nanoTime() - start) / 1e9;
    }

    double processorSeconds() {
      return (processorNanos() - processorStart) / 1e9;
    }

    private static long processorNanos() {
      return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }
  }
}
