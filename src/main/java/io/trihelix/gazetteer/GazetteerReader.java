package io.trihelix.gazetteer;

import io.trihelix.model.Entity;
import io.trihelix.model.EntityKind;
import io.trihelix.model.Origin;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads one gazetteer file; the format is described in {@code conf/gazetteer/README.md}. Malformed
 * rows become problems, so that one reading shows all of them.
 */
final class GazetteerReader {
  static final List<String> COMMON_COLUMNS =
      List.of("id", "name", "name_en", "aliases", "seat", "province", "country");

  /** In front of an id in a user's layer: the entity of the layers below is removed. */
  static final String REMOVAL = "-";

  private final EntityKind kind;
  private final String file;
  private final List<GazetteerEntry> entries = new ArrayList<>();
  private final List<Removal> removals = new ArrayList<>();
  private final List<GazetteerProblem> problems = new ArrayList<>();

  private GazetteerReader(EntityKind kind, String file) {
    this.kind = kind;
    this.file = file;
  }

  /** What a file holds. */
  record Content(
      List<GazetteerEntry> entries, List<Removal> removals, List<GazetteerProblem> problems) {}

  /** A row that removes the entity with this id from the layers below. */
  record Removal(String id, String where) {}

  /**
   * @param file its name, for messages
   */
  static Content read(Reader source, EntityKind kind, String file) throws IOException {
    var reader = new GazetteerReader(kind, file);
    reader.readAll(TsvRow.read(source, file));
    return new Content(reader.entries, reader.removals, reader.problems);
  }

  private void readAll(List<TsvRow> rows) {
    if (rows.isEmpty()) {
      problem(file + ":1", "no header");
      return;
    }
    List<String> columns = rows.get(0).cells();
    if (columns.size() < COMMON_COLUMNS.size()
        || !columns.subList(0, COMMON_COLUMNS.size()).equals(COMMON_COLUMNS)) {
      problem(
          rows.get(0).where(), "the header must begin with " + String.join(" ", COMMON_COLUMNS));
      return;
    }
    for (TsvRow row : rows.subList(1, rows.size())) {
      if (row.first().startsWith(REMOVAL)) {
        removals.add(new Removal(row.first().substring(REMOVAL.length()), row.where()));
      } else if (row.cells().size() != columns.size()) {
        problem(row.where(), row.cells().size() + " cells, but the header has " + columns.size());
      } else if (row.oddity().isPresent()) {
        problem(row.where(), row.oddity().get());
      } else {
        readRow(row.cells(), columns, row.where());
      }
    }
  }

  private void readRow(List<String> cells, List<String> columns, String where) {
    String id = cells.get(0);
    if (!GazetteerId.isWellFormed(id, kind.id())) {
      problem(where, "id '" + id + "' is not of the form " + kind.id() + ":<authority>-<code>");
      return;
    }
    String name = cells.get(1);
    if (name.isBlank()) {
      problem(where, id + " has no name");
      return;
    }
    String nameEn = cells.get(2);
    List<SurfaceForm> forms =
        AliasCell.parse(List.of(name, nameEn), cells.get(3), message -> problem(where, message));
    var attributes = new LinkedHashMap<String, String>();
    for (int i = COMMON_COLUMNS.size(); i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        attributes.put(columns.get(i), cells.get(i));
      }
    }
    var aliases = new ArrayList<String>(forms.size());
    for (SurfaceForm form : forms) {
      if (!form.text().equals(name) && !form.text().equals(nameEn)) {
        aliases.add(form.text());
      }
    }
    entries.add(
        new GazetteerEntry(
            new Entity(
                id,
                kind,
                name,
                nameEn,
                aliases,
                cells.get(4),
                cells.get(5),
                cells.get(6),
                Origin.GAZETTEER),
            forms,
            attributes,
            where));
  }

  private void problem(String where, String message) {
    problems.add(new GazetteerProblem(where, message));
  }
}
