import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The job that one would write first, to compare Trihelix with: segment every article with HanLP's
 * recognition of names, places and organisations, take what is tagged ns* or nt* as names, join the names
 * of each article with themselves and count the pairs.
 *
 * <p>It is obvious, but not made slow on purpose:
 *
 * <ul>
 *   <li>the segmenter is built once a partition;
 *   <li>the names are not cached: Spark uses the shuffle of {@code distinct} for both sides of the
 *       self-join, and with a cache the job took 1.7 times the processor time for the same pairs;
 *   <li>it reads the file as it is: Spark splits plain JSON lines over all cores, but not a gzip
 *       file, so unpack the corpus to see it at its best;
 *   <li>Spark's defaults hold, adaptive execution among them.
 * </ul>
 *
 * It does less than Trihelix: no linking (华为 and 华为公司 are two names, a place may be a river), no
 * duplicates, no rejects, no days, one table instead of nine.
 *
 * <p>{@code ObviousJob INPUT.jsonl OUTPUT_FOLDER}
 */
public final class ObviousJob {
  private static final Encoder<Row> NAMES =
      Encoders.row(new StructType().add("id", "string").add("name", "string"));

  private ObviousJob() {}

  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession spark = SparkSession.builder().appName("obvious").getOrCreate()) {
      Dataset<Row> articles = spark.read().json(args[0]).select("id", "title", "body");
      Dataset<Row> names =
          articles
              .mapPartitions((MapPartitionsFunction<Row, Row>) ObviousJob::names, NAMES)
              .distinct();
      Dataset<Row> a = names.select(col("id"), col("name").as("a"));
      Dataset<Row> b = names.select(col("id"), col("name").as("b"));
      a.join(b, "id")
          .where(col("a").lt(col("b")))
          .groupBy("a", "b")
          .agg(count(lit(1)).as("articles"))
          .write()
          .mode("overwrite")
          .parquet(args[1]);
    }
  }

  private static java.util.Iterator<Row> names(java.util.Iterator<Row> articles) {
    Segment segment =
        HanLP.newSegment()
            .enableNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true);
    List<Row> found = new ArrayList<>();
    articles.forEachRemaining(
        article -> {
          String id = article.getString(0);
          for (String text : new String[] {article.getString(1), article.getString(2)}) {
            if (text == null) {
              continue;
            }
            for (Term term : segment.seg(text)) {
              if (term.nature.startsWith("ns") || term.nature.startsWith("nt")) {
                found.add(RowFactory.create(id, term.word));
              }
            }
          }
        });
    return found.iterator();
  }
}
