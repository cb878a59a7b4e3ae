package io.trihelix.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question of {@code conf/questions}: one that analysts ask, in the SQL of DuckDB, with values
 * that can be given.
 *
 * @param name its name and that of its file
 * @param english the question
 * @param chinese the same
 * @param values what can be given, in the order of the file
 * @param about how the answer is to be read
 * @param select the query; {@code :name} stands for a value
 */
public record AnalystQuestion(
    String name, String english, String chinese, List<Value> values, String about, String select) {
  private static final String FOLDER = "/trihelix/questions/";
  private static final String COMMENT = "-- ";
  private static final Pattern VALUE = Pattern.compile("([a-z]+) = ([^:]+(?::[^: ]+)*): (.+)");

  /** Texts in quotes are passed over. */
  private static final Pattern PLACE = Pattern.compile("'[^']*'|:([a-z]+)");

  /** All of them, in the order in which they are listed. */
  public static final List<String> NAMES =
      List.of(
          "cities_gaining",
          "universities_feeding",
          "what_changed",
          "who_acquires",
          "industries_rising",
          "attracted_firms",
          "province_links",
          "alike",
          "one_voice",
          "newcomers");

  /** The value of this name is an entity: whatever it is called, its id stands in the query. */
  public static final String ENTITY = "who";

  /**
   * A value that can be given.
   *
   * @param usual where none is
   * @param meaning what it says
   */
  public record Value(String name, String usual, String meaning) {}

  public AnalystQuestion {
    values = List.copyOf(values);
  }

  /** Those that come with the program. */
  public static List<AnalystQuestion> bundled() {
    return NAMES.stream().map(AnalystQuestion::bundled).toList();
  }

  /** The one of that name, if there is one. */
  public static Optional<AnalystQuestion> named(String name) {
    return NAMES.contains(name) ? Optional.of(bundled(name)) : Optional.empty();
  }

  private static AnalystQuestion bundled(String name) {
    String resource = FOLDER + name + ".sql";
    try (InputStream in = AnalystQuestion.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot read the question " + name + ": no resource " + resource);
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the question " + name + " from " + resource, e);
    }
  }

  static AnalystQuestion parse(String name, String text) {
    String english = "";
    String chinese = "";
    var values = new ArrayList<Value>();
    var about = new ArrayList<String>();
    for (String line : text.lines().takeWhile(one -> one.startsWith(COMMENT)).toList()) {
      String said = line.substring(COMMENT.length());
      Matcher value = VALUE.matcher(said);
      if (said.startsWith("en: ")) {
        english = said.substring(4);
      } else if (said.startsWith("zh: ")) {
        chinese = said.substring(4);
      } else if (about.isEmpty() && value.matches()) {
        values.add(new Value(value.group(1), value.group(2), value.group(3)));
      } else {
        about.add(said);
      }
    }
    String select =
        text.lines().dropWhile(line -> line.startsWith(COMMENT)).collect(Collectors.joining("\n"));
    return new AnalystQuestion(
        name, english, chinese, values, String.join(" ", about), select.strip());
  }

  /**
   * The query with values as they stand in SQL, to be asked by anybody.
   *
   * @param given by their names; of others the usual ones
   * @throws IllegalArgumentException if there is no value of such a name
   */
  public String sql(Map<String, String> given) {
    for (String other : given.keySet()) {
      if (values.stream().noneMatch(value -> value.name().equals(other))) {
        throw new IllegalArgumentException(
            "The question "
                + name
                + " has no value "
                + other
                + "; it takes "
                + values.stream().map(Value::name).collect(Collectors.joining(", ")));
      }
    }
    return PLACE
        .matcher(select)
        .replaceAll(place -> Matcher.quoteReplacement(inSql(place.group(), place.group(1), given)));
  }

  private String inSql(String written, String value, Map<String, String> given) {
    if (value == null) {
      return written;
    }
    String usual =
        values.stream()
            .filter(one -> one.name().equals(value))
            .map(Value::usual)
            .findFirst()
            .orElseThrow(
                () -> new IllegalStateException("The question " + name + " names no :" + value));
    return "'" + given.getOrDefault(value, usual).replace("'", "''") + "'";
  }
}
