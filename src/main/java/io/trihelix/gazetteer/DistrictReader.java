package io.trihelix.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code districts.tsv}; the format is described in {@code conf/gazetteer/README.md}.
 * Malformed rows become problems, so that one reading shows all of them.
 */
final class DistrictReader {
  static final String FILE = "districts.tsv";
  static final List<String> COLUMNS = List.of("id", "name", "aliases", "city", "province", "level");

  private final String file;
  private final List<District> districts = new ArrayList<>();
  private final List<String> removals = new ArrayList<>();
  private final List<GazetteerProblem> problems = new ArrayList<>();

  private DistrictReader(String file) {
    this.file = file;
  }

  /** What a file holds. */
  record Content(
      List<District> districts, List<String> removals, List<GazetteerProblem> problems) {}

  /**
   * @param file its name, for messages
   */
  static Content read(Reader source, String file) throws IOException {
    var reader = new DistrictReader(file);
    reader.readAll(new BufferedReader(source));
    return new Content(reader.districts, reader.removals, reader.problems);
  }

  private void readAll(BufferedReader lines) throws IOException {
    boolean header = false;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String where = file + ":" + number;
      List<String> cells = List.of(line.split("\t", -1));
      if (!header) {
        header = true;
        if (!cells.equals(COLUMNS)) {
          problem(where, "the header must be " + String.join(" ", COLUMNS));
          return;
        }
      } else if (cells.get(0).startsWith(GazetteerReader.REMOVAL)) {
        removals.add(cells.get(0).substring(GazetteerReader.REMOVAL.length()));
      } else if (cells.size() != COLUMNS.size()) {
        problem(where, cells.size() + " cells, but the header has " + COLUMNS.size());
      } else {
        readRow(cells, where);
      }
    }
    if (!header) {
      problem(file + ":1", "no header");
    }
  }

  private void readRow(List<String> cells, String where) {
    String id = cells.get(0);
    String name = cells.get(1);
    if (!GazetteerId.isWellFormed(id, "district")) {
      problem(where, "id '" + id + "' is not of the form district:<authority>-<code>");
    } else if (name.isBlank()) {
      problem(where, id + " has no name");
    } else {
      districts.add(
          new District(
              id,
              name,
              AliasCell.parse(List.of(name), cells.get(2), message -> problem(where, message)),
              cells.get(3),
              cells.get(4),
              cells.get(5),
              where));
    }
  }

  private void problem(String where, String message) {
    problems.add(new GazetteerProblem(where, message));
  }
}
