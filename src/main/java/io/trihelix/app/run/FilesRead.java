package io.trihelix.app.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.interpret.ColumnRole;
import io.trihelix.interpret.FieldSurvey;
import io.trihelix.spark.source.Connection;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.Measures;
import io.trihelix.text.GarbledText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;

/**
 * What the files of the input turned out to hold.
 *
 * @param splits of the files, as they were listed
 * @param connections tables and topics that were read beside them
 * @param fruitful files that hold a record
 * @param measures of the working table of interpreted records
 * @param survey looks at the fields of some files; asked only where something is lacking
 */
record FilesRead(
    List<InputSplit> splits,
    List<Connection> connections,
    Collection<String> fruitful,
    Measures measures,
    Function<List<InputSplit>, FieldSurvey> survey) {
  /** The measure of the records, articles and rejects. */
  static final String RECORDS = "records";

  /** The measure of entries of web archives that are no records. */
  static final String PASSED_OVER = "passed_over";

  private static final String UNDATED = "undated";
  private static final String SOURCELESS = "sourceless";
  private static final String UNTITLED = "untitled";
  private static final String ARTICLES = "articles";

  /** A field that most articles lack was most likely not found. */
  private static final double LARGEST_SHARE_LACKING = 0.5;

  private static final int MOST_FIELDS = 20;

  private record Lacking(String measure, String what, ColumnRole role, String consequence) {}

  private static final List<Lacking> LACKING =
      List.of(
          new Lacking(UNDATED, "date", ColumnRole.DATE, "they count in period 'all' alone"),
          new Lacking(
              SOURCELESS, "source", ColumnRole.SOURCE, "trends cannot tell new feeds from news"),
          new Lacking(UNTITLED, "title", ColumnRole.TITLE, "only bodies are read"));

  private static final String WITH_GAPS = "with_gaps";
  private static final String FIRST_WITH_GAPS = "first_with_gaps";

  /** What has to be counted of the interpreted records. */
  static Map<String, Column> counted() {
    Column isArticle = col("outcome").equalTo(InterpretedTable.ARTICLE);
    Column hasGaps = col("gaps").gt(0);
    return Map.of(
        RECORDS,
        sum("records"),
        PASSED_OVER,
        sum("passed_over"),
        WITH_GAPS,
        count_if(hasGaps),
        FIRST_WITH_GAPS,
        min(when(hasGaps, col("input_file"))),
        ARTICLES,
        count_if(isArticle),
        UNDATED,
        count_if(isArticle.and(col("published_date").isNull())),
        SOURCELESS,
        count_if(isArticle.and(col("source").equalTo(""))),
        UNTITLED,
        count_if(isArticle.and(col("title").equalTo(""))));
  }

  /** What a reader should know of the files. */
  List<String> warnings() {
    var warnings = new ArrayList<String>();
    var barren = new TreeSet<String>();
    splits.forEach(split -> barren.add(split.shownPath()));
    fruitful.forEach(barren::remove);
    connections.stream()
        .filter(connection -> fruitful.stream().noneMatch(connection::holds))
        .forEach(connection -> warnings.add(connection.name() + " holds no record"));
    if (!barren.isEmpty()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%d of the files hold no record, the first is %s",
              barren.size(),
              barren.first()));
    }
    if (measures.number(WITH_GAPS) > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%d articles lack characters that were lost before they came here (they stand as %c),"
                  + " the first in %s",
              measures.number(WITH_GAPS),
              GarbledText.GAP,
              measures.text(FIRST_WITH_GAPS).orElseThrow()));
    }
    warnings.addAll(lacking());
    return warnings;
  }

  /** What most articles lack, with the fields that were seen. */
  private List<String> lacking() {
    var warnings = new ArrayList<String>();
    FieldSurvey seen = null;
    for (Lacking lacking : LACKING) {
      long all = measures.number(ARTICLES);
      long without = measures.number(lacking.measure());
      if (without > LARGEST_SHARE_LACKING * all) {
        seen = seen == null ? survey.apply(ofRecords()) : seen;
        warnings.add(
            String.format(
                Locale.ROOT,
                "%,d of %,d records have no %s, so %s. %s",
                without,
                all,
                lacking.what(),
                lacking.consequence(),
                advice(lacking.role(), seen)));
      }
    }
    return warnings;
  }

  private List<InputSplit> ofRecords() {
    return splits.stream().filter(split -> fruitful.contains(split.shownPath())).toList();
  }

  private String advice(ColumnRole role, FieldSurvey seen) {
    if (seen.records() == 0 && splits.isEmpty()) {
      return "Name the column that holds it: --set input.fields." + role.key() + "=[NAME]";
    }
    if (seen.records() == 0) {
      return "The pages do not show it, or not where pages do";
    }
    String unused =
        seen.unused().stream()
            .limit(MOST_FIELDS)
            .map(FieldSurvey.Field::name)
            .collect(Collectors.joining(", "));
    String key = "--set input.fields." + role.key() + "=";
    return (unused.isEmpty() ? "All fields seen are read" : "Fields seen and not read: " + unused)
        + seen.likely(role)
            .map(
                field ->
                    ". It may be "
                        + field.name()
                        + " ("
                        + field.example()
                        + "): "
                        + key
                        + "[\""
                        + field.name()
                        + "\"]")
            .orElse(unused.isEmpty() ? "" : ". If it is one of them: " + key + "[NAME]")
        + "; trihelix inspect tells more";
  }
}
