package io.trihelix.app.develop;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.config.ConfigLoader;
import io.trihelix.evaluate.GoldArticle;
import io.trihelix.evaluate.GoldReader;
import io.trihelix.evaluate.Score;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.NamingRules;
import io.trihelix.model.TextField;
import io.trihelix.recognize.tagger.NameModel;
import io.trihelix.recognize.train.TaggerTraining;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.spark.sink.OutputFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the tagger that finds companies which no gazetteer knows. */
@Command(
    name = "train-tagger",
    description = {
      "Learns from annotated articles where the names of companies stand, and from others what the "
          + "gazetteers find in them, and writes the model.",
      "An article is a line of JSON as evaluate reads it: id, title, body and entities, each with "
          + "field, start, end (UTF-16 offsets), surface and type."
    })
public final class TrainTaggerCommand implements Callable<Integer> {
  @Option(
      names = "--gold",
      required = true,
      paramLabel = "FILE",
      description = "The annotated articles, .jsonl or .jsonl.gz; may be repeated.")
  private List<Path> gold;

  @Option(
      names = "--taught",
      paramLabel = "FILE",
      description =
          "Articles like the annotated ones in which teachers agree where companies stand, .jsonl or "
              + ".jsonl.gz: they are learnt with less weight and never scored; may be repeated.")
  private List<Path> taught = List.of();

  @Option(
      names = "--silver",
      paramLabel = "FILE",
      description =
          "Articles without annotation, .jsonl or .jsonl.gz, in which what the gazetteers find is "
              + "taken for right; may be repeated.")
  private List<Path> silver = List.of();

  @Option(
      names = "--names",
      paramLabel = "FILE",
      description =
          "Names of firms, one a line: each annotated or taught text is learnt a second time, with "
              + "less weight and with some of these in place of its own.")
  private Path names;

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description =
          "Judgements of names in those articles, tab-separated with a header: article_id, field, "
              + "start, end, label (1 if a company stands there, with these boundaries, else 0).")
  private Path labels;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "Where to write the model: conf/rules/company-tagger.bin.gz in the source tree.")
  private Path output;

  @Option(
      names = "--rounds",
      defaultValue = "7",
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
    OutputFile model =
        output == null ? null : OutputFile.at("the model", output, NameModel::isModel);
    var texts = new ArrayList<TaggerTraining.Annotated>();
    var reader = new GoldReader(ConfigLoader.shippedKinds());
    for (Path file : gold) {
      forEach(file, (line, where) -> addAnnotated(reader.read(line, where), texts));
    }
    var lessons = new ArrayList<TaggerTraining.Annotated>();
    for (Path file : taught) {
      forEach(file, (line, where) -> addAnnotated(reader.read(line, where), lessons));
    }
    var articles = new ArrayList<TaggerTraining.Silver>();
    Map<String, List<TaggerTraining.Judgement>> judgements =
        labels == null ? Map.of() : judgements(labels);
    var json = new ObjectMapper();
    for (Path file : silver) {
      forEach(
          file,
          (line, where) -> {
            JsonNode article = json.readTree(line);
            String id = article.path("id").asText();
            articles.add(
                new TaggerTraining.Silver(
                    id,
                    article.path("title").asText(""),
                    article.path("body").asText(""),
                    judgements.getOrDefault(id, List.of())));
          });
    }
    Gazetteer gazetteer =
        Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), HanLpText.normalizer());
    var training =
        new TaggerTraining(
            gazetteer, rounds, names == null ? List.of() : Files.readAllLines(names));
    PrintWriter out = spec.commandLine().getOut();
    if (folds > 1) {
      crossValidate(training, texts, lessons, articles, out);
    }
    if (model != null) {
      model.write(training.train(texts, lessons, articles)::write);
      out.printf(Locale.ROOT, "Model of %d KiB: %s%n", Files.size(output) / 1024, output);
      out.flush();
    }
    return 0;
  }

  private void crossValidate(
      TaggerTraining training,
      List<TaggerTraining.Annotated> texts,
      List<TaggerTraining.Annotated> lessons,
      List<TaggerTraining.Silver> articles,
      PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%d-fold cross-validation of what a run would recognise, on %d texts%n",
        folds,
        texts.size());
    out.flush();
    var done = new ArrayList<TaggerTraining.Fold>();
    training.crossValidate(
        texts,
        lessons,
        articles,
        folds,
        fold -> {
          done.add(fold);
          print("fold " + fold.number(), fold.texts(), out);
        });
    print("pooled", pooled(done, TaggerTraining.Fold::texts), out);
    Score judged = pooled(done, TaggerTraining.Fold::judged);
    if (judged.gold() > 0) {
      print("judged", judged, out);
    }
  }

  private static Score pooled(
      List<TaggerTraining.Fold> folds, Function<TaggerTraining.Fold, Score> score) {
    return folds.stream().map(score).reduce(Score.NONE, Score::plus);
  }

  private static void print(String name, Score score, PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "  %-7s precision %.4f, recall %.4f, F1 %.4f (%d companies)%n",
        name,
        score.precision(),
        score.recall(),
        score.f1(),
        score.gold());
    out.flush();
  }

  private interface LineReader {
    /**
     * @param where of the line, for messages
     */
    void read(String line, String where) throws IOException;
  }

  private static void forEach(Path file, LineReader action) throws IOException {
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          action.read(line, file + ":" + number);
        }
      }
    }
  }

  private static Map<String, List<TaggerTraining.Judgement>> judgements(Path file)
      throws IOException {
    var judgements = new HashMap<String, List<TaggerTraining.Judgement>>();
    try (Stream<String> lines = Files.lines(file)) {
      lines
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  judgements
                      .computeIfAbsent(cells[0], ignored -> new ArrayList<>())
                      .add(
                          new TaggerTraining.Judgement(
                              TextField.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                              Integer.parseInt(cells[2]),
                              Integer.parseInt(cells[3]),
                              cells[4].equals("1"))));
    }
    return judgements;
  }

  private static void addAnnotated(GoldArticle article, List<TaggerTraining.Annotated> texts) {
    for (TextField field : TextField.values()) {
      String text = article.text(field);
      List<int[]> companies =
          article.entities().stream()
              .filter(entity -> entity.field() == field)
              .filter(entity -> entity.kind().follows(NamingRules.COMPANY))
              .map(entity -> new int[] {entity.start(), entity.end()})
              .toList();
      if (!text.isBlank()) {
        texts.add(new TaggerTraining.Annotated(text, companies));
      }
    }
  }
}
