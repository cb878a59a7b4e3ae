package io.trihelix.app.develop;

import static org.apache.spark.sql.functions.col;

import io.trihelix.app.option.SessionOptions;
import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.sink.OutputFile;
import io.trihelix.spark.source.InputFiles;
import io.trihelix.spark.step.analyse.SharedGazetteer;
import io.trihelix.spark.step.ingest.ReadRecords;
import io.trihelix.spark.step.train.TrainContextModel;
import io.trihelix.spark.table.InterpretedTable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the model that decides what ambiguous names mean. */
@Command(
    name = "train",
    description = {
      "Learns from labelled mentions how context decides what an ambiguous name means, and writes "
          + "the weights of the model.",
      "The labels are tab-separated, with a header: article_id, field, start, end, entity_id, label"
          + " (1 if the name means the entity there, else 0); offsets are those of the table"
          + " mentions."
    })
public final class TrainCommand implements Callable<Integer> {
  private static final String FIRST_LINE =
      "# Weights (log-odds) of the model that decides what ambiguous names mean; its features\n";

  private static final double SMALLEST_WEIGHT = 0.02;

  @Option(
      names = {"-i", "--input"},
      required = true,
      paramLabel = "PATH",
      description = "The articles that the labels speak of; may be repeated.")
  private List<String> inputs;

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "The labels; may be repeated.")
  private List<String> labels;

  @Option(
      names = {"-o", "--output"},
      required = true,
      paramLabel = "FILE",
      description = "Where to write the weights: conf/rules/context-model.tsv in the source tree.")
  private Path output;

  @Option(
      names = "--min-occurrences",
      defaultValue = "4",
      paramLabel = "N",
      description = "A feature of fewer examples gets no weight (default: ${DEFAULT-VALUE}).")
  private int minOccurrences;

  @Option(
      names = "--penalty",
      defaultValue = "0.001",
      paramLabel = "X",
      description = "L2 penalty (default: ${DEFAULT-VALUE}).")
  private double penalty;

  @Option(
      names = "--folds",
      defaultValue = "5",
      paramLabel = "N",
      description = "Folds of the cross-validation (default: ${DEFAULT-VALUE}).")
  private int folds;

  @Spec private CommandSpec spec;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws IOException {
    OutputFile file = OutputFile.at("the weights", output, TrainCommand::isModel);
    Settings settings = ConfigLoader.load(null, List.of()).settings();
    Gazetteer gazetteer = Gazetteer.load(settings.kinds(), List.of(), HanLpText.normalizer());
    try (SparkSession spark = session.open()) {
      Broadcast<SharedGazetteer> known = SharedGazetteer.broadcast(spark, gazetteer);
      var splits =
          new InputFiles(spark.sparkContext().hadoopConfiguration(), settings.input())
              .splits(inputs);
      Dataset<Row> articles =
          new ReadRecords(spark, settings, LocalDate.now(settings.dates().zone()))
              .from(splits, spark.sparkContext().longAccumulator("records"))
              .where(col("outcome").equalTo(InterpretedTable.ARTICLE));
      Dataset<Row> labelled =
          spark
              .read()
              .schema(TrainContextModel.LABELS)
              .option("header", "true")
              .option("sep", "\t")
              .option("comment", "#")
              .csv(labels.toArray(String[]::new));
      var trained =
          new TrainContextModel(
                  spark, known, new TrainContextModel.Parameters(minOccurrences, penalty, folds))
              .from(articles, labelled);
      write(trained, file);
      spec.commandLine()
          .getOut()
          .printf(
              Locale.ROOT,
              "%d labels of %d found in the articles; cross-validated accuracy %.4f, Brier score"
                  + " %.4f%n",
              trained.examples(),
              labelled.count(),
              trained.accuracy(),
              trained.brier());
    }
    return 0;
  }

  private static boolean isModel(InputStream file) throws IOException {
    byte[] begin = FIRST_LINE.getBytes(StandardCharsets.UTF_8);
    return Arrays.equals(begin, file.readNBytes(begin.length));
  }

  private void write(TrainContextModel.Trained trained, OutputFile file) {
    var text = new StringBuilder();
    text.append(FIRST_LINE);
    text.append("# are described in ContextFeatures. Written by 'trihelix train', not by hand.\n");
    text.append(
        String.format(
            Locale.ROOT,
            "# %d labels, L2 penalty %s; cross-validated accuracy %.4f, Brier score %.4f.\n",
            trained.examples(),
            penalty,
            trained.accuracy(),
            trained.brier()));
    text.append("feature\tweight\n");
    trained
        .weights()
        .forEach(
            (feature, weight) -> {
              if (Math.abs(weight) >= SMALLEST_WEIGHT) {
                text.append(String.format(Locale.ROOT, "%s\t%.3f\n", feature, weight));
              }
            });
    file.write(out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }
}
