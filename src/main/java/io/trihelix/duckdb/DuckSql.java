package io.trihelix.duckdb;

import io.trihelix.ask.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question as DuckDB reads it. Two things differ from the text that both engines share: values
 * stand by number, and a name that is a word of SQL in quotation marks instead of backticks.
 *
 * @param values of {@code $1}, {@code $2} …
 */
record DuckSql(String text, List<Object> values) {
  /** Texts in quotes are passed over. */
  private static final Pattern PLACE = Pattern.compile("'[^']*'|:([a-z]+)|`([^`]+)`");

  static DuckSql of(Question question) {
    var names = new ArrayList<String>();
    String text =
        PLACE
            .matcher(question.sql())
            .replaceAll(place -> Matcher.quoteReplacement(replaced(place, names)));
    return new DuckSql(text, names.stream().map(name -> value(question, name)).toList());
  }

  private static String replaced(java.util.regex.MatchResult place, List<String> names) {
    String name = place.group(1);
    if (name != null) {
      if (!names.contains(name)) {
        names.add(name);
      }
      return "$" + (names.indexOf(name) + 1);
    }
    return place.group(2) == null ? place.group() : '"' + place.group(2) + '"';
  }

  private static Object value(Question question, String name) {
    Object value = question.arguments().get(name);
    if (value == null) {
      throw new IllegalArgumentException("The question has no value for :" + name);
    }
    return value;
  }
}
