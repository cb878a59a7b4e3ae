package io.trihelix.app.command;

import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.option.SettingsOptions;
import io.trihelix.app.print.EvaluationReport;
import io.trihelix.app.print.StageEvaluations;
import io.trihelix.config.Settings;
import io.trihelix.evaluate.ArticleScorer;
import io.trihelix.evaluate.Evaluation;
import io.trihelix.evaluate.GoldArticle;
import io.trihelix.evaluate.GoldReader;
import io.trihelix.model.EntityKinds;
import io.trihelix.recognize.RecognitionChain;
import io.trihelix.spark.sink.OutputFile;
import io.trihelix.spark.source.InputNotFoundException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures recognition with annotated articles. */
@Command(
    name = "evaluate",
    description = {
      "Compares recognised mentions with annotated articles: precision, recall and F1 of spans, "
          + "linked entities, and pairs in a sentence and anywhere in an article, by type and by "
          + "method.",
      "Without --warehouse the annotated articles are recognised at once, without Spark, as a run "
          + "with the same settings would.",
      "The gold file has one JSON object a line: id, title, body and entities (field, start, end, "
          + "surface, type, canonical); offsets count UTF-16 code units."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  trihelix evaluate --gold gold.jsonl --errors errors.tsv",
      "  trihelix evaluate --gold gold.jsonl.gz --set recognition.threshold=0.7",
      "  trihelix evaluate --gold gold.jsonl --by-stage",
      "  trihelix evaluate --gold gold.jsonl --warehouse warehouse"
    })
public final class EvaluateCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  @Spec private CommandSpec spec;

  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "Annotated articles, JSON lines, may be gzipped (.gz).")
  private Path gold;

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description =
          "Take the mentions from the tables of a run over the same articles (matched by "
              + "article_id) instead.")
  private String warehouse;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description =
          "Write every error in its context there, tab-separated with a header; - prints them. Such "
              + "a list that is there is replaced, any other file is not.")
  private String errors;

  @Option(
      names = "--reliability",
      description =
          "Print how often mentions of like confidence are right, by method: the share should be the"
              + " confidence.")
  private boolean reliability;

  @Option(
      names = "--by-stage",
      description =
          "Print how good recognition is if it ends behind each stage, and with each stage left "
              + "out: what a stage earns is the difference to all of them.")
  private boolean byStage;

  @Mixin private SettingsOptions settingsOptions;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    if (byStage && warehouse != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "--by-stage recognises anew: give no --warehouse with it");
    }
    Settings settings = settingsOptions.load().settings();
    PrintWriter out = spec.commandLine().getOut();
    // Before the work is done, not behind it.
    OutputFile file =
        errors == null || STANDARD_OUTPUT.equals(errors)
            ? null
            : OutputFile.at("the errors", Path.of(errors), EvaluationReport::isListOfErrors);
    Evaluation evaluation;
    if (byStage) {
      StageEvaluations stages = byStage(new RecognizedMentions(settings), settings.kinds());
      evaluation = stages.all();
      stages.print(out);
    } else if (warehouse == null) {
      evaluation = evaluate(new RecognizedMentions(settings), settings.kinds());
    } else {
      try (SparkSession spark = session.open()) {
        evaluation =
            evaluate(WarehouseMentions.read(spark, warehouse, settings.kinds()), settings.kinds());
      }
    }
    var report = new EvaluationReport(evaluation);
    report.printScores(out);
    if (reliability) {
      out.println();
      report.printReliability(out);
    }
    if (STANDARD_OUTPUT.equals(errors)) {
      out.println();
      report.printErrors(out);
    } else if (file != null) {
      file.write(report::printErrors);
    }
    out.flush();
    return 0;
  }

  private Evaluation evaluate(MentionSource mentions, EntityKinds kinds) throws IOException {
    return evaluate(List.of(mentions), kinds).get(0);
  }

  private StageEvaluations byStage(RecognizedMentions whole, EntityKinds kinds) throws IOException {
    RecognitionChain chain = whole.chain();
    var sources = new ArrayList<MentionSource>(List.of(whole));
    for (String stage : chain.names()) {
      sources.add(whole.by(chain.endingWith(stage)));
      sources.add(whole.by(chain.without(stage)));
    }
    return new StageEvaluations(chain.names(), evaluate(sources, kinds));
  }

  /** One evaluation of each, in one pass over the gold. */
  private List<Evaluation> evaluate(List<MentionSource> sources, EntityKinds kinds)
      throws IOException {
    var reader = new GoldReader(kinds);
    var scorer = new ArticleScorer();
    List<Evaluation> evaluations = sources.stream().map(source -> new Evaluation()).toList();
    try (BufferedReader lines = open()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          GoldArticle article = reader.read(line, gold + ":" + number);
          for (int i = 0; i < sources.size(); i++) {
            evaluations.get(i).add(scorer.score(article, sources.get(i).of(article.id(), line)));
          }
        }
      }
    }
    return evaluations;
  }

  private BufferedReader open() throws IOException {
    if (!Files.isRegularFile(gold)) {
      throw new InputNotFoundException("Cannot read the gold file " + gold + ": no such file");
    }
    InputStream in = Files.newInputStream(gold);
    try {
      if (gold.toString().endsWith(".gz")) {
        in = new GZIPInputStream(in);
      }
    } catch (IOException e) {
      in.close();
      throw e;
    }
    return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
  }
}
