package io.trihelix.gazetteer;

import io.trihelix.model.Entity;
import io.trihelix.model.EntityType;
import io.trihelix.model.Origin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads one gazetteer file; the format is described in {@code conf/gazetteer/README.md}. Malformed
 * rows become problems, so that one reading shows all of them.
 */
final class GazetteerReader {
  private static final List<String> COMMON_COLUMNS =
      List.of("id", "name", "name_en", "aliases", "seat", "province", "country");

  /** In front of an id in a user's layer: the entity of the layers below is removed. */
  private static final String REMOVAL = "-";

  private final EntityType type;
  private final String file;
  private final List<GazetteerEntry> entries = new ArrayList<>();
  private final List<Removal> removals = new ArrayList<>();
  private final List<GazetteerProblem> problems = new ArrayList<>();

  private GazetteerReader(EntityType type, String file) {
    this.type = type;
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
  static Content read(Reader source, EntityType type, String file) throws IOException {
    var reader = new GazetteerReader(type, file);
    reader.readAll(new BufferedReader(source));
    return new Content(reader.entries, reader.removals, reader.problems);
  }

  private void readAll(BufferedReader lines) throws IOException {
    List<String> columns = null;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String where = file + ":" + number;
      List<String> cells = List.of(line.split("\t", -1));
      if (columns == null) {
        columns = cells;
        if (cells.size() < COMMON_COLUMNS.size()
            || !cells.subList(0, COMMON_COLUMNS.size()).equals(COMMON_COLUMNS)) {
          problem(where, "the header must begin with " + String.join(" ", COMMON_COLUMNS));
          return;
        }
      } else if (cells.get(0).startsWith(REMOVAL)) {
        removals.add(new Removal(cells.get(0).substring(REMOVAL.length()), where));
      } else if (cells.size() != columns.size()) {
        problem(where, cells.size() + " cells, but the header has " + columns.size());
      } else {
        readRow(cells, columns, where);
      }
    }
    if (columns == null) {
      problem(file + ":1", "no header");
    }
  }

  private void readRow(List<String> cells, List<String> columns, String where) {
    String id = cells.get(0);
    if (!id.matches(type.name().toLowerCase(Locale.ROOT) + ":[a-z0-9]+(-[a-z0-9]+)+")) {
      problem(
          where,
          "id '"
              + id
              + "' is not of the form "
              + type.name().toLowerCase(Locale.ROOT)
              + ":<authority>-<code>");
      return;
    }
    String name = cells.get(1);
    if (name.isBlank()) {
      problem(where, id + " has no name");
      return;
    }
    Map<String, AliasClass> forms = forms(cells.get(3), where);
    String nameEn = cells.get(2);
    forms.putIfAbsent(name, AliasClass.UNIQUE);
    if (!nameEn.isEmpty()) {
      forms.putIfAbsent(nameEn, AliasClass.UNIQUE);
    }
    var attributes = new LinkedHashMap<String, String>();
    for (int i = COMMON_COLUMNS.size(); i < cells.size(); i++) {
      if (!cells.get(i).isEmpty()) {
        attributes.put(columns.get(i), cells.get(i));
      }
    }
    var aliases = new ArrayList<>(forms.keySet());
    aliases.removeAll(List.of(name, nameEn));
    entries.add(
        new GazetteerEntry(
            new Entity(
                id,
                type,
                name,
                nameEn,
                aliases,
                cells.get(4),
                cells.get(5),
                cells.get(6),
                Origin.GAZETTEER),
            forms.entrySet().stream()
                .map(form -> new SurfaceForm(form.getKey(), form.getValue()))
                .toList(),
            attributes,
            where));
  }

  private Map<String, AliasClass> forms(String aliases, String where) {
    var forms = new LinkedHashMap<String, AliasClass>();
    if (aliases.isEmpty()) {
      return forms;
    }
    for (String alias : aliases.split("\\|", -1)) {
      int at = alias.lastIndexOf('@');
      String text = at < 0 ? alias : alias.substring(0, at);
      AliasClass aliasClass = AliasClass.ofMark(at < 0 ? "" : alias.substring(at + 1));
      if (aliasClass == null) {
        problem(where, "unknown class of alias '" + alias + "'");
      } else if (text.isBlank()) {
        problem(where, "empty alias in '" + aliases + "'");
      } else if (forms.put(text, aliasClass) != null) {
        problem(where, "alias '" + text + "' stands twice");
      }
    }
    return forms;
  }

  private void problem(String where, String message) {
    problems.add(new GazetteerProblem(where, message));
  }
}
