package io.trihelix.spark.source;

import io.trihelix.interpret.FieldSurvey;
import io.trihelix.interpret.Interpretation;
import io.trihelix.model.Article;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import io.trihelix.text.Credentials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run would make of the begin of a file.
 *
 * @param path as it may be shown
 * @param kind how it is read, in words
 * @param compression in lower case; {@code none} where there is none
 * @param charset the character set of a text; empty for others
 * @param articles the first ones
 * @param problems the first rejects, by the number of their record
 * @param rejects how many there are of them
 * @param looked how many records were looked at
 * @param more whether there are more of them
 */
public record Inspection(
    String path,
    String kind,
    String compression,
    String charset,
    List<Article> articles,
    List<Problem> problems,
    long rejects,
    long looked,
    boolean more) {

  private static final int MOST_PROBLEMS = 20;

  /** A record that is rejected. */
  public record Problem(long number, Reject reject) {}

  public Inspection {
    articles = List.copyOf(articles);
    problems = List.copyOf(problems);
  }

  /**
   * Looks at a file as a run does.
   *
   * @param split the whole file, or its begin
   * @param context whose interpreters a {@link FieldSurvey} may observe
   * @param shown how many articles to keep
   * @param most how many records to look at
   */
  public static Inspection of(InputSplit split, SourceContext context, int shown, int most) {
    var articles = new ArrayList<Article>();
    var problems = new ArrayList<Problem>();
    String kind = "cannot be read";
    long looked = 0;
    long rejects = 0;
    boolean more = false;
    try (FormatReader reader = FormatReaders.open(split, context)) {
      kind = reader.kind();
      FormatReader.Numbered record = reader.next();
      while (record != null && looked < most) {
        looked++;
        if (record.interpretation() instanceof Interpretation.Accepted accepted) {
          if (articles.size() < shown) {
            articles.add(accepted.article());
          }
        } else {
          rejects++;
          Reject reject = ((Interpretation.Rejected) record.interpretation()).reject();
          if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(record.number(), reject));
          }
        }
        record = reader.next();
      }
      more = record != null;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      rejects++;
      looked++;
      problems.add(
          new Problem(
              looked, new Reject(RejectReason.UNREADABLE, Credentials.masked(e.toString()), "")));
    }
    Begin begin = Begin.of(split, context);
    return new Inspection(
        split.shownPath(),
        kind,
        begin.compression,
        begin.charset,
        articles,
        problems,
        rejects,
        looked,
        more);
  }

  private record Begin(String compression, String charset) {
    static Begin of(InputSplit split, SourceContext context) {
      try {
        InputFile file = InputFile.at(split.path(), context.settings(), context.hadoop());
        boolean binary = new String(file.head(), file.charset()).indexOf('\0') >= 0;
        return new Begin(
            file.compression().name().toLowerCase(Locale.ROOT),
            binary ? "" : file.charset().name());
      } catch (IOException | RuntimeException e) {
        return new Begin("none", "");
      }
    }
  }
}
