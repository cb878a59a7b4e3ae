package io.trihelix.spark.step.train;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.spark.step.analyse.RecognizerPerJvm;
import io.trihelix.spark.step.analyse.SharedGazetteer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Learns the weights of the context model from labelled doubts: MLlib's logistic regression with an
 * L2 penalty, on features that occur often enough to be learned.
 */
public final class TrainContextModel {
  /** Columns of the labels: the place of a doubt, what it may mean, and 1 if it does, else 0. */
  public static final StructType LABELS =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("field", DataTypes.StringType)
          .add("start", DataTypes.IntegerType)
          .add("end", DataTypes.IntegerType)
          .add("entity_id", DataTypes.StringType)
          .add("label", DataTypes.IntegerType);

  private static final String[] PLACE = {"article_id", "field", "start", "end", "entity_id"};
  private static final StructType DOUBTS =
      new StructType()
          .add("article_id", DataTypes.StringType)
          .add("field", DataTypes.StringType)
          .add("start", DataTypes.IntegerType)
          .add("end", DataTypes.IntegerType)
          .add("entity_id", DataTypes.StringType)
          .add(
              "features",
              DataTypes.createMapType(DataTypes.StringType, DataTypes.DoubleType, false));
  private static final StructType EXAMPLES =
      new StructType()
          .add("label", DataTypes.DoubleType)
          .add("fold", DataTypes.IntegerType)
          .add("features", SQLDataTypes.VectorType());
  private static final int MAX_ITERATIONS = 200;

  private final SparkSession spark;
  private final Broadcast<SharedGazetteer> gazetteer;
  private final Parameters parameters;

  /**
   * @param minOccurrences a feature of fewer examples gets no weight
   * @param penalty L2, per example
   * @param folds of the cross-validation
   */
  public record Parameters(int minOccurrences, double penalty, int folds) {}

  /**
   * What was learned.
   *
   * @param weights by feature, those of nothing left out
   * @param examples labelled doubts that were found again in the articles
   * @param accuracy share of right decisions at 0.5, cross-validated by article
   * @param brier mean squared error of the probabilities, cross-validated by article
   */
  public record Trained(
      Map<String, Double> weights, long examples, double accuracy, double brier) {}

  public TrainContextModel(
      SparkSession spark, Broadcast<SharedGazetteer> gazetteer, Parameters parameters) {
    this.spark = spark;
    this.gazetteer = gazetteer;
    this.parameters = parameters;
  }

  /**
   * @param articles with article_id, title and body
   * @param labels rows of {@link #LABELS}
   */
  public Trained from(Dataset<Row> articles, Dataset<Row> labels) {
    var doubts = new Doubts(gazetteer);
    List<Row> labelled =
        articles
            .join(labels.select("article_id").distinct(), "article_id")
            .select("article_id", "title", "body")
            .flatMap(doubts, Encoders.row(DOUBTS))
            .join(labels, PLACE)
            .withColumn("fold", pmod(xxhash64(col("article_id")), lit(parameters.folds())))
            .select("label", "fold", "features")
            .collectAsList();
    List<String> vocabulary = vocabulary(labelled);
    Dataset<Row> examples = spark.createDataFrame(examples(labelled, vocabulary), EXAMPLES).cache();
    double right = 0;
    double squares = 0;
    for (int fold = 0; fold < parameters.folds(); fold++) {
      LogisticRegressionModel model = fit(examples.where(col("fold").notEqual(fold)));
      List<Row> judged =
          model
              .transform(examples.where(col("fold").equalTo(fold)))
              .select("label", "probability")
              .collectAsList();
      for (Row row : judged) {
        double label = row.getDouble(0);
        double probability = ((Vector) row.get(1)).apply(1);
        right += (probability >= 0.5) == (label == 1) ? 1 : 0;
        squares += (probability - label) * (probability - label);
      }
    }
    LogisticRegressionModel model = fit(examples);
    examples.unpersist();
    var weights = new TreeMap<String, Double>();
    for (int i = 0; i < vocabulary.size(); i++) {
      weights.put(vocabulary.get(i), model.coefficients().apply(i));
    }
    return new Trained(
        weights, labelled.size(), right / labelled.size(), squares / labelled.size());
  }

  private static org.apache.spark.sql.Column lit(int value) {
    return org.apache.spark.sql.functions.lit(value);
  }

  private List<String> vocabulary(List<Row> labelled) {
    var counts = new TreeMap<String, Integer>();
    for (Row row : labelled) {
      row.<String, Double>getJavaMap(2)
          .keySet()
          .forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .filter(count -> count.getValue() >= parameters.minOccurrences())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<Row> examples(List<Row> labelled, List<String> vocabulary) {
    var index = new TreeMap<String, Integer>();
    vocabulary.forEach(name -> index.put(name, index.size()));
    var examples = new ArrayList<Row>(labelled.size());
    for (Row row : labelled) {
      var values = new TreeMap<Integer, Double>();
      row.<String, Double>getJavaMap(2)
          .forEach(
              (name, value) -> {
                Integer place = index.get(name);
                if (place != null) {
                  values.put(place, value);
                }
              });
      Vector features =
          Vectors.sparse(
              vocabulary.size(),
              values.keySet().stream().mapToInt(Integer::intValue).toArray(),
              values.values().stream().mapToDouble(Double::doubleValue).toArray());
      examples.add(RowFactory.create((double) row.getInt(0), (int) row.getLong(1), features));
    }
    return examples;
  }

  /** Without an intercept: the classes of the forms are one each. */
  private LogisticRegressionModel fit(Dataset<Row> examples) {
    return new LogisticRegression()
        .setFitIntercept(false)
        .setStandardization(false)
        .setRegParam(parameters.penalty())
        .setMaxIter(MAX_ITERATIONS)
        .fit(examples);
  }

  private record Doubts(Broadcast<SharedGazetteer> gazetteer) implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row article) {
      MentionRecognizer recognizer = RecognizerPerJvm.of(gazetteer, RecognitionSettings.defaults());
      return recognizer.doubts(article.getAs("title"), article.getAs("body")).stream()
          .map(
              doubt ->
                  RowFactory.create(
                      article.getAs("article_id"),
                      doubt.field().label(),
                      doubt.start(),
                      doubt.end(),
                      doubt.entityId(),
                      scala.jdk.javaapi.CollectionConverters.asScala(doubt.features())))
          .iterator();
    }
  }
}
