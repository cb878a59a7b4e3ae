package io.trihelix.gazetteer;

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
    reader.readAll(TsvRow.read(source, file));
    return new Content(reader.districts, reader.removals, reader.problems);
  }

  private void readAll(List<TsvRow> rows) {
    if (rows.isEmpty()) {
      problem(file + ":1", "no header");
      return;
    }
    TsvRow header = rows.get(0);
    if (!header.cells().equals(COLUMNS)) {
      problem(header.where(), "the header must be " + String.join(" ", COLUMNS));
      return;
    }
    for (TsvRow row : rows.subList(1, rows.size())) {
      if (row.first().startsWith(GazetteerReader.REMOVAL)) {
        removals.add(row.first().substring(GazetteerReader.REMOVAL.length()));
      } else if (row.cells().size() != COLUMNS.size()) {
        problem(row.where(), row.cells().size() + " cells, but the header has " + COLUMNS.size());
      } else if (row.oddity().isPresent()) {
        problem(row.where(), row.oddity().get());
      } else {
        readRow(row.cells(), row.where());
      }
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
