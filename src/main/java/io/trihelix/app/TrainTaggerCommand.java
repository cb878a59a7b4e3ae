package io.trihelix.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.EntityType;
import io.trihelix.recognize.HanLpText;
import io.trihelix.recognize.TaggerTraining;
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
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the tagger that finds companies which no gazetteer knows. */
@Command(
    name = "train-tagger",
    description = {
      "Learns from annotated articles where the names of companies stand, and writes the model.",
      "An article is a line of JSON: title, body and entities, each with field, start, end (UTF-16 "
          + "offsets) and type."
    })
final class TrainTaggerCommand implements Callable<Integer> {
  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "The annotated articles, .jsonl or .jsonl.gz; may be repeated.")
  private List<Path> gold;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to write the model: conf/rules/company-tagger.bin.gz in the source tree.")
  private Path output;

  @Option(
      names = "--rounds",
      defaultValue = "12",
      paramLabel = "N",
      description = "Passes over the sentences (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--folds",
      defaultValue = "5",
      paramLabel = "N",
      description = "Folds of the cross-validation; 0 for none (default: ${DEFAULT-VALUE}).")
  private int folds;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    var texts = new ArrayList<TaggerTraining.Annotated>();
    for (Path file : gold) {
      read(file, texts);
    }
    var training = new TaggerTraining(Gazetteer.load(List.of(), HanLpText.normalizer()), rounds);
    PrintWriter out = spec.commandLine().getOut();
    if (folds > 1) {
      TaggerTraining.Score score = training.crossValidate(texts, folds);
      out.printf(
          Locale.ROOT,
          "%d-fold cross-validation on %d texts: precision %.4f, recall %.4f, F1 %.4f"
              + " (%d companies)%n",
          folds,
          texts.size(),
          score.precision(),
          score.recall(),
          score.f1(),
          score.gold());
      out.flush();
    }
    if (output != null) {
      training.train(texts).write(Files.newOutputStream(output));
      out.printf(Locale.ROOT, "Model of %d KiB: %s%n", Files.size(output) / 1024, output);
      out.flush();
    }
    return 0;
  }

  private static void read(Path file, List<TaggerTraining.Annotated> texts) throws IOException {
    var json = new ObjectMapper();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          JsonNode article = json.readTree(line);
          for (String field : List.of("title", "body")) {
            add(article, field, texts);
          }
        }
      }
    }
  }

  private static void add(JsonNode article, String field, List<TaggerTraining.Annotated> texts) {
    String text = article.path(field).asText("");
    var companies = new ArrayList<int[]>();
    for (JsonNode entity : article.path("entities")) {
      if (entity.path("field").asText().equals(field)
          && entity.path("type").asText().equals(EntityType.COMPANY.name())) {
        companies.add(new int[] {entity.path("start").asInt(), entity.path("end").asInt()});
      }
    }
    if (!text.isBlank()) {
      texts.add(new TaggerTraining.Annotated(text, companies));
    }
  }
}
