package io.trihelix.app.print;

import io.trihelix.evaluate.Evaluation;
import io.trihelix.evaluate.EvaluationError;
import io.trihelix.evaluate.Measure;
import io.trihelix.evaluate.Reliability;
import io.trihelix.evaluate.Score;
import io.trihelix.text.VisibleText;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An evaluation as tables. */
public final class EvaluationReport {
  private static final int MEASURE_COLUMNS = 7;
  private static final int SHORTEST_KEY = 12;
  private static final int DIGITS = 3;
  private static final String ALL = "ALL";
  private static final List<String> ERROR_COLUMNS =
      List.of("measure", "article_id", "kind", "type", "what", "place", "methods", "context");

  private final Evaluation evaluation;

  public EvaluationReport(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  public void printScores(PrintWriter out) {
    int keyColumns = keyColumns();
    for (Measure measure : evaluation.measures()) {
      print(out, measure, evaluation.byType(measure), keyColumns);
      print(out, measure, ALL, evaluation.total(measure), keyColumns);
    }
    out.println();
    out.println("By method, all types; R and F1 are those of the method alone:");
    for (Measure measure : evaluation.measures()) {
      print(out, measure, evaluation.byMethod(measure), keyColumns);
    }
  }

  private int keyColumns() {
    return evaluation.measures().stream()
        .flatMap(
            measure -> List.of(evaluation.byType(measure), evaluation.byMethod(measure)).stream())
        .flatMap(scores -> scores.keySet().stream())
        .mapToInt(TerminalWidth::of)
        .reduce(SHORTEST_KEY, Math::max);
  }

  private static void print(
      PrintWriter out, Measure measure, SortedMap<String, Score> scores, int keyColumns) {
    scores.forEach((key, score) -> print(out, measure, key, score, keyColumns));
  }

  private static void print(
      PrintWriter out, Measure measure, String key, Score score, int keyColumns) {
    out.printf(
        Locale.ROOT,
        "%s%s P %s  R %s  F1 %s   gold %5d  found %5d%n",
        TerminalWidth.pad(measure.label(), MEASURE_COLUMNS),
        TerminalWidth.pad(key, keyColumns),
        rounded(score.precision()),
        rounded(score.recall()),
        rounded(score.f1()),
        score.gold(),
        score.found());
  }

  /** Rounds the number itself, not its shortest decimal form, and ties to the even digit. */
  public static String rounded(double value) {
    return new BigDecimal(value).setScale(DIGITS, RoundingMode.HALF_EVEN).toPlainString();
  }

  /** How often mentions of like confidence are right, by method. */
  public void printReliability(PrintWriter out) {
    out.println("Confidence, by method: mentions, their mean confidence, the share that is right:");
    int keyColumns = keyColumns();
    evaluation
        .reliabilities()
        .forEach((method, reliability) -> print(out, method, reliability, keyColumns));
  }

  private static void print(
      PrintWriter out, String method, Reliability reliability, int keyColumns) {
    for (int bin = 0; bin < reliability.bins().size(); bin++) {
      Reliability.Bin mentions = reliability.bins().get(bin);
      if (mentions.mentions() > 0) {
        out.printf(
            Locale.ROOT,
            "%s from %.1f  %5d  confidence %s  right %s%n",
            TerminalWidth.pad(method, keyColumns),
            Reliability.from(bin),
            mentions.mentions(),
            rounded(mentions.confidence()),
            rounded(mentions.share()));
      }
    }
  }

  /** Whether a file is a list of errors that this class wrote. */
  public static boolean isListOfErrors(InputStream file) throws IOException {
    String header = String.join("\t", ERROR_COLUMNS) + "\n";
    return new String(file.readNBytes(header.length()), StandardCharsets.UTF_8).equals(header);
  }

  /** Writes {@link #printErrors the list of errors} to a file. */
  public void printErrors(OutputStream file) throws IOException {
    var out = new PrintWriter(file, false, StandardCharsets.UTF_8);
    printErrors(out);
    // A print writer keeps to itself what goes wrong.
    if (out.checkError()) {
      throw new IOException("the file could not be written to its end");
    }
  }

  public void printErrors(PrintWriter out) {
    out.println(String.join("\t", ERROR_COLUMNS));
    // Line feeds and tabs of the news would break the rows.
    for (EvaluationError error : evaluation.errors()) {
      out.println(
          Stream.of(
                  error.measure().label(),
                  error.articleId(),
                  error.missed() ? "missed" : "extra",
                  error.group(),
                  error.what(),
                  error.place(),
                  error.methods(),
                  error.context())
              .map(VisibleText::line)
              .collect(Collectors.joining("\t")));
    }
  }
}
