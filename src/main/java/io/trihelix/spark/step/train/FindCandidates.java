package io.trihelix.spark.step.train;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.trihelix.coverage.UnlinkedName;
import io.trihelix.coverage.UnlinkedNames;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.spark.step.analyse.RecognizerPerJvm;
import io.trihelix.spark.step.analyse.SharedGazetteer;
import io.trihelix.spark.step.rows.PartitionRows;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Names that the gazetteers lack, with the number of articles that hold them: columns kind, name,
 * articles, examples (one or two sentences).
 */
public final class FindCandidates {
  private static final StructType FOUND =
      new StructType()
          .add("kind", DataTypes.StringType)
          .add("name", DataTypes.StringType)
          .add("sentence", DataTypes.StringType);

  private final RecognitionSettings settings;
  private final Broadcast<SharedGazetteer> gazetteer;

  public FindCandidates(RecognitionSettings settings, Broadcast<SharedGazetteer> gazetteer) {
    this.settings = settings;
    this.gazetteer = gazetteer;
  }

  /**
   * @param articles columns title and body, one row an article
   */
  public Dataset<Row> in(Dataset<Row> articles) {
    return articles
        .select("title", "body")
        .mapPartitions(new Partition(settings, gazetteer), Encoders.row(FOUND))
        .groupBy("kind", "name")
        .agg(
            count(lit(1)).as("articles"),
            array_distinct(array(min("sentence"), max("sentence"))).as("examples"));
  }

  private record Partition(RecognitionSettings settings, Broadcast<SharedGazetteer> gazetteer)
      implements MapPartitionsFunction<Row, Row> {

    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
      MentionRecognizer recognizer = RecognizerPerJvm.of(gazetteer, settings);
      var names = new UnlinkedNames();
      return PartitionRows.stream(articles)
          .flatMap(article -> find(article, recognizer, names))
          .iterator();
    }

    private static Stream<Row> find(
        Row article, MentionRecognizer recognizer, UnlinkedNames names) {
      String title = article.getAs("title");
      String body = article.getAs("body");
      return names.in(title, body, recognizer.recognize(title, body)).stream().map(Partition::row);
    }

    private static Row row(UnlinkedName found) {
      return RowFactory.create(found.kind().label(), found.name(), found.sentence());
    }
  }
}
