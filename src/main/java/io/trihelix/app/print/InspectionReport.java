package io.trihelix.app.print;

import io.trihelix.interpret.ColumnRole;
import io.trihelix.interpret.FieldSurvey;
import io.trihelix.interpret.FieldSurvey.Field;
import io.trihelix.model.Article;
import io.trihelix.spark.source.Inspection;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints how files are read. */
public final class InspectionReport {
  /** The columns of {@code articles}, in their order. */
  private static final List<Map.Entry<ColumnRole, String>> COLUMNS =
      List.of(
          Map.entry(ColumnRole.ID, "article_id"),
          Map.entry(ColumnRole.TITLE, "title"),
          Map.entry(ColumnRole.BODY, "body"),
          Map.entry(ColumnRole.DATE, "published_at"),
          Map.entry(ColumnRole.SOURCE, "source"),
          Map.entry(ColumnRole.URL, "url"),
          Map.entry(ColumnRole.AUTHOR, "author"));

  private static final int LONGEST_EXAMPLE = 40;
  private static final int MOST_UNUSED = 30;

  private final PrintWriter out;

  public InspectionReport(PrintWriter out) {
    this.out = out;
  }

  /**
   * @param survey of the records that the inspection looked at; empty where they have no fields
   */
  public void print(Inspection file, FieldSurvey survey) {
    out.printf("%s%n", file.path());
    out.printf("  read as       %s%n", file.kind());
    out.printf("  compression   %s%n", file.compression());
    if (!file.charset().isEmpty()) {
      out.printf("  characters    %s%n", file.charset());
    }
    out.printf(
        Locale.ROOT,
        "  records       %,d looked at%s: %,d articles, %,d rejects%n",
        file.looked(),
        file.more() ? " of more" : ", all there are",
        file.looked() - file.rejects(),
        file.rejects());
    if (survey.records() > 0) {
      fields(survey);
    }
    int number = 0;
    for (Article article : file.articles()) {
      number++;
      article(number, article);
    }
    for (Inspection.Problem problem : file.problems()) {
      out.printf(
          Locale.ROOT,
          "  problem       record %d: %s: %s%n",
          problem.number(),
          problem.reject().reason().code(),
          problem.reject().detail());
    }
    out.println();
  }

  private void fields(FieldSurvey survey) {
    for (Map.Entry<ColumnRole, String> column : COLUMNS) {
      ColumnRole role = column.getKey();
      List<Field> taken = survey.taken(role);
      if (taken.isEmpty()) {
        Optional<Field> likely = survey.likely(role);
        out.printf(
            "  %-13s is not there%s%n",
            column.getValue(),
            likely
                .map(
                    field ->
                        "; is it "
                            + example(field)
                            + "? then --set input.fields."
                            + role.key()
                            + "=[\""
                            + field.name()
                            + "\"]")
                .orElse(""));
      } else {
        out.printf(
            "  %-13s from %s%n",
            column.getValue(),
            taken.stream()
                .map(field -> example(field) + share(field, survey.records()))
                .collect(Collectors.joining(", or ")));
      }
    }
    List<Field> unused = survey.unused();
    if (!unused.isEmpty()) {
      out.printf(
          "  not read      %s%s%n",
          unused.stream()
              .limit(MOST_UNUSED)
              .map(InspectionReport::name)
              .collect(Collectors.joining(", ")),
          unused.size() > MOST_UNUSED ? " and " + (unused.size() - MOST_UNUSED) + " more" : "");
    }
  }

  private static String example(Field field) {
    return name(field) + " (" + cut(field.example()) + ")";
  }

  private static String name(Field field) {
    return field.name().isBlank() ? "a column without a name" : field.name();
  }

  /** Of how many records it is taken, unless of all. */
  private static String share(Field field, long records) {
    return field.records() == records
        ? ""
        : String.format(Locale.ROOT, " in %,d of %,d records", field.records(), records);
  }

  private void article(int number, Article article) {
    out.printf(
        Locale.ROOT,
        "  %4d  %s | %s | %s | %s | %d characters: %s%n",
        number,
        cut(article.title()),
        article
            .published()
            .map(date -> date.day() + " (" + date.source().name().toLowerCase(Locale.ROOT) + ")")
            .orElse("no date"),
        article.source().isEmpty() ? "no source" : cut(article.source()),
        article.author().isEmpty() ? "no author" : cut(article.author()),
        article.body().length(),
        cut(article.body()));
  }

  private static String cut(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_EXAMPLE ? line : line.substring(0, LONGEST_EXAMPLE) + "…";
  }

  /** How many files were not told of. */
  public void leftOut(int files) {
    if (files > 0) {
      out.printf(Locale.ROOT, "%,d more files are not told of%n", files);
    }
  }
}
