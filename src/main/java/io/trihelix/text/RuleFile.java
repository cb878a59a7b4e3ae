package io.trihelix.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rule files of {@code conf/rules}: UTF-8, tab-separated, {@code #} comments, one header
 * line. Fails loudly, with file and line, on a row of the wrong width.
 */
public final class RuleFile {
  private RuleFile() {}

  /**
   * A row of a rule file.
   *
   * @param where file and line, for messages
   */
  public record Row(List<String> cells, String where) {
    public String cell(int column) {
      return cells.get(column);
    }

    /**
     * A cell that holds a number.
     *
     * @throws InvalidRulesException if it holds none
     */
    public double number(int column) {
      try {
        return Double.parseDouble(cell(column));
      } catch (NumberFormatException e) {
        throw new InvalidRulesException(where, "'" + cell(column) + "' is no number", e);
      }
    }

    /** The exception that says what is wrong with this row. */
    public InvalidRulesException fault(String problem) {
      return fault(problem, null);
    }

    public InvalidRulesException fault(String problem, Throwable cause) {
      return new InvalidRulesException(where, problem, cause);
    }
  }

  /** Rows of the bundled rule file {@code name}, without header. */
  public static List<Row> bundled(String name, int columns) {
    String resource = "/trihelix/rules/" + name;
    try (InputStream in = RuleFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new InvalidRulesException("conf/rules/" + name, "there is no such file", null);
      }
      return read(in, "conf/rules/" + name, columns);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read rules from " + resource, e);
    }
  }

  private static List<Row> read(InputStream in, String name, int columns) throws IOException {
    var rows = new ArrayList<Row>();
    var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    boolean header = true;
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (header) {
        header = false;
        continue;
      }
      String where = name + ":" + number;
      List<String> cells = List.of(line.split("\t", -1));
      if (cells.size() != columns) {
        throw new InvalidRulesException(
            where, cells.size() + " cells, expected " + columns + " (tab-separated)", null);
      }
      rows.add(new Row(cells, where));
    }
    return List.copyOf(rows);
  }
}
