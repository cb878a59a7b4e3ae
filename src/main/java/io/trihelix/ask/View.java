package io.trihelix.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One view of {@code conf/views}.
 *
 * @param name its name and that of its file
 * @param comment what a row of it is, for whom
 * @param select its query, without a semicolon, in SQL that all engines understand
 */
public record View(String name, String comment, String select) {
  private static final String FOLDER = "/trihelix/views/";
  private static final String COMMENT = "--";

  private static final Pattern SOURCE = Pattern.compile("\\b(?:FROM|JOIN) ([a-z_]+)\\b");

  /** All views, each behind those that it reads. */
  public static final List<String> NAMES =
      List.of(
          "corpus_months",
          "reject_reasons",
          "top_pairs",
          "partners",
          "pair_months",
          "trend_months",
          "movements",
          "rising_pairs",
          "fading_pairs",
          "closer_pairs",
          "rising_entities",
          "fading_entities",
          "pair_evidence",
          "entity_months",
          "entity_profile",
          "entity_surroundings",
          "relation_months",
          "stated_relations",
          "city_scorecard",
          "province_scorecard",
          "province_kinds",
          "industry_months",
          "university_scorecard",
          "triple_helix");

  /** The views that come with the program, each behind those that it reads. */
  public static List<View> bundled() {
    return NAMES.stream().map(View::bundled).toList();
  }

  private static View bundled(String name) {
    String resource = FOLDER + name + ".sql";
    try (InputStream in = View.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot read the view " + name + ": no resource " + resource);
      }
      return parse(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the view " + name + " from " + resource, e);
    }
  }

  /** The tables and views that it reads. */
  public Set<String> reads() {
    var read = new TreeSet<String>();
    Matcher source = SOURCE.matcher(select);
    while (source.find()) {
      read.add(source.group(1));
    }
    return read;
  }

  static View parse(String name, String text) {
    String comment =
        text.lines()
            .takeWhile(line -> line.startsWith(COMMENT))
            .map(line -> line.substring(COMMENT.length()).strip())
            .collect(Collectors.joining(" "));
    String select =
        text.lines()
            .dropWhile(line -> line.startsWith(COMMENT))
            .collect(Collectors.joining("\n"))
            .strip();
    return new View(name, comment, select);
  }
}
