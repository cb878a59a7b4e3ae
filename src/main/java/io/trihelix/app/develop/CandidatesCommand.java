package io.trihelix.app.develop;

import static org.apache.spark.sql.functions.col;

import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.option.SettingsOptions;
import io.trihelix.config.Settings;
import io.trihelix.coverage.UnlinkedKind;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.source.InputFiles;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.step.analyse.SharedGazetteer;
import io.trihelix.spark.step.ingest.ReadRecords;
import io.trihelix.spark.step.train.FindCandidates;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.text.VisibleText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the names of a corpus that the gazetteers lack. */
@Command(
    name = "candidates",
    description = {
      "Lists the most frequent names of a corpus that no recognised mention covers and no "
          + "gazetteer holds.",
      "Each line: kind, number of articles, name, up to two example sentences, tab-separated."
    },
    footerHeading = "%nExample:%n",
    footer = "  trihelix candidates --input news/ --kind company --top 100")
public final class CandidatesCommand implements Callable<Integer> {
  private static final int EXAMPLE_CHARS = 120;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-i", "--input"},
      paramLabel = "PATH",
      required = true,
      arity = "1..*",
      description = "Files, folders or globs of any Hadoop file system; may be repeated.")
  private List<String> inputs;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "300",
      description = "How many names of each kind (default: ${DEFAULT-VALUE}).")
  private int top;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Only these: company, university, latin or quoted; may be repeated.")
  private List<UnlinkedKind> kinds = new ArrayList<>();

  @Mixin private SettingsOptions settingsOptions;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    if (top < 1) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--top must be 1 or more, but is " + top);
    }
    Settings settings = settingsOptions.load().settings();
    Gazetteer gazetteer = SettingsOptions.gazetteer(settings);
    try (SparkSession spark = session.open()) {
      Broadcast<SharedGazetteer> known = SharedGazetteer.broadcast(spark, gazetteer);
      Dataset<Row> found =
          new FindCandidates(settings.recognition(), known).in(articles(spark, settings));
      printMostFrequent(found, knownForms(gazetteer));
    }
    return CommandLine.ExitCode.OK;
  }

  /** The articles of the input, those with the same wording once. */
  private Dataset<Row> articles(SparkSession spark, Settings settings) throws Exception {
    List<InputSplit> splits =
        new InputFiles(spark.sparkContext().hadoopConfiguration(), settings.input()).splits(inputs);
    LocalDate today = LocalDate.now(settings.dates().zone());
    return new ReadRecords(spark, settings, today)
        .from(splits, spark.sparkContext().longAccumulator("records"))
        .where(col("outcome").equalTo(InterpretedTable.ARTICLE))
        .dropDuplicates("content_hash");
  }

  private void printMostFrequent(Dataset<Row> found, Set<String> known) {
    List<UnlinkedKind> wanted = kinds.isEmpty() ? Arrays.asList(UnlinkedKind.values()) : kinds;
    Map<String, Integer> printed = new HashMap<>();
    Iterator<Row> rows =
        found
            .where(col("kind").isin(wanted.stream().map(UnlinkedKind::label).toArray()))
            .orderBy(col("kind"), col("articles").desc(), col("name"))
            .toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      String name = row.getAs("name");
      if (!known.contains(HanLpText.normalizer().key(name))
          && printed.merge(row.getAs("kind"), 1, Integer::sum) <= top) {
        print(row, name);
      }
    }
    spec.commandLine().getOut().flush();
  }

  /** A form that the gazetteers hold is not missing: here the context spoke against it. */
  private static Set<String> knownForms(Gazetteer gazetteer) {
    Set<String> known = new HashSet<>();
    for (GazetteerEntry entry : gazetteer.entries()) {
      entry.forms().forEach(form -> known.add(HanLpText.normalizer().key(form.text())));
    }
    return known;
  }

  private void print(Row row, String name) {
    List<String> examples = row.getList(row.fieldIndex("examples"));
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%s\t%d\t%s\t%s%n",
            row.getAs("kind"),
            (long) row.getAs("articles"),
            VisibleText.line(name),
            String.join("\t", examples.stream().map(example -> excerpt(example, name)).toList()));
  }

  /** The part of a long sentence around the name, on one line. */
  private static String excerpt(String sentence, String name) {
    String line = sentence.replaceAll("\\s+", " ");
    int start = Math.max(0, line.indexOf(name) - EXAMPLE_CHARS / 2);
    int end = Math.min(line.length(), start + EXAMPLE_CHARS);
    return (start > 0 ? "…" : "")
        + VisibleText.line(line.substring(start, end))
        + (end < line.length() ? "…" : "");
  }
}
