package io.trihelix.check;

import io.trihelix.ask.Question;
import io.trihelix.ask.TableDictionary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must hold in a table, of {@code conf/checks}.
 *
 * @param table that it is about
 * @param name of it, unique among those of the table
 * @param mustHold one sentence
 * @param select the query for the rows that break it, in the SQL of {@link Question}; its first
 *     columns tell which rows they are
 */
public record Invariant(String table, String name, String mustHold, String select) {
  private static final String FOLDER = "/trihelix/checks/";

  /** {@code -- name: sentence}, then the query up to a semicolon at the end of a line. */
  private static final Pattern BLOCK =
      Pattern.compile("--\\s+([a-z_]+):\\s+([^\\n]+)\\n(.*?);(?:\\n|$)", Pattern.DOTALL);

  private static final Pattern SOURCE = Pattern.compile("\\b(?:FROM|JOIN) ([a-z_]+)\\b");

  /** All of them, in the order of the tables' documentation. */
  public static List<Invariant> bundled() {
    return TableDictionary.tables().stream()
        .flatMap(table -> bundled(table.name()).stream())
        .toList();
  }

  private static List<Invariant> bundled(String table) {
    String resource = FOLDER + table + ".sql";
    try (InputStream in = Invariant.class.getResourceAsStream(resource)) {
      if (in == null) {
        return List.of();
      }
      return parse(table, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + resource, e);
    }
  }

  /**
   * @throws IllegalArgumentException if something stands in the text that is no invariant
   */
  static List<Invariant> parse(String table, String text) {
    var invariants = new ArrayList<Invariant>();
    Matcher block = BLOCK.matcher(text);
    int end = 0;
    while (block.find()) {
      requireBlank(table, text.substring(end, block.start()));
      end = block.end();
      invariants.add(
          new Invariant(table, block.group(1), block.group(2).strip(), block.group(3).strip()));
    }
    requireBlank(table, text.substring(end));
    return invariants;
  }

  private static void requireBlank(String table, String text) {
    if (!text.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot read the invariants of " + table + ": '" + text.strip() + "' is none");
    }
  }

  /** The name by which it is shown: {@code table.name}. */
  public String fullName() {
    return table + "." + name;
  }

  /** The tables that its query reads. */
  public Set<String> reads() {
    var read = new TreeSet<String>();
    Matcher source = SOURCE.matcher(select);
    while (source.find()) {
      read.add(source.group(1));
    }
    return read;
  }

  /** How many rows break it: one row with one number. */
  Question count() {
    return new Question("SELECT count(*) AS broken FROM (\n" + select + "\n) AS breaking");
  }

  /** Some of the rows that break it, those that come first. */
  Question examples(int most) {
    return new Question("SELECT * FROM (\n" + select + "\n) AS breaking ORDER BY 1 LIMIT " + most);
  }
}
