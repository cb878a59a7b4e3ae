import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The job that one would write first, to compare Trihelix with: segment every article with HanLP's
 * recognition of names, places and organisations in a mapPartitions, explode what is tagged ns* or
 * nt*, join the names of each article with themselves, count the articles of each pair, write
 * Parquet.
 *
 * <p>It is obvious, but not made slow on purpose: the segmenter is built once a partition, only
 * recognitions that find the names in question are on, and Spark's defaults hold. It reads the file
 * as it is: Spark splits plain JSON lines over all cores, but not a gzip file, so unpack the corpus
 * to see it at its best.
 *
 * <p>It does less than Trihelix: no linking (华为 and 华为公司 are two names, a place may be a river), no
 * duplicates, no rejects, no days, one table instead of nine.
 *
 * <p>{@code ObviousJob INPUT.jsonl OUTPUT_FOLDER}
 */
public final class ObviousJob {
  private static final Encoder<Row> NAMES =
      Encoders.row(
          new StructType()
              .add("id", "string")
              .add("names", DataTypes.createArrayType(DataTypes.StringType)));

  private ObviousJob() {}

  public static void main(String[] args) throws java.io.IOException {
    try (SparkSession spark = SparkSession.builder().appName("obvious").getOrCreate()) {
      Dataset<Row> names =
          spark
              .read()
              .json(args[0])
              .select("id", "title", "body")
              .mapPartitions((MapPartitionsFunction<Row, Row>) ObviousJob::names, NAMES)
              .select(col("id"), explode(col("names")).as("name"));
      Dataset<Row> a = names.select(col("id"), col("name").as("a"));
      Dataset<Row> b = names.select(col("id"), col("name").as("b"));
      a.join(b, "id")
          .where(col("a").lt(col("b")))
          .groupBy("a", "b")
          .agg(countDistinct("id").as("articles"))
          .write()
          .mode("overwrite")
          .parquet(args[1]);
    }
  }

  private static Iterator<Row> names(Iterator<Row> articles) {
    Segment segment =
        HanLP.newSegment()
            .enableNameRecognize(true)
            .enablePlaceRecognize(true)
            .enableOrganizationRecognize(true);
    List<Row> found = new ArrayList<>();
    while (articles.hasNext()) {
      Row article = articles.next();
      List<String> names = new ArrayList<>();
      for (int field = 1; field <= 2; field++) {
        if (!article.isNullAt(field)) {
          for (Term term : segment.seg(article.getString(field))) {
            if (term.nature.startsWith("ns") || term.nature.startsWith("nt")) {
              names.add(term.word);
            }
          }
        }
      }
      found.add(RowFactory.create(article.getString(0), names.toArray(String[]::new)));
    }
    return found.iterator();
  }
}
