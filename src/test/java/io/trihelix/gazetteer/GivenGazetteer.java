package io.trihelix.gazetteer;

import io.trihelix.model.EntityKind;
import io.trihelix.model.Kinds;
import io.trihelix.recognize.words.HanLpText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gazetteers of few entities, for tests. */
public final class GivenGazetteer {
  private static final List<String> COLUMNS =
      List.of("id", "name", "name_en", "aliases", "seat", "province", "country");

  private GivenGazetteer() {}

  /**
   * A gazetteer of these entities alone.
   *
   * @param entities an entity each: id, name, name_en, aliases, seat, province and country with
   *     commas between, of which the last may be left out, then any further columns as
   *     column=value; the id tells the kind
   */
  public static Gazetteer of(String... entities) {
    Map<EntityKind, List<String>> byKind =
        Stream.of(entities).collect(Collectors.groupingBy(GivenGazetteer::kind));
    var files = new HashMap<EntityKind, String>();
    byKind.forEach((kind, ofKind) -> files.put(kind, file(ofKind)));
    return Gazetteer.of(Kinds.ALL, files, HanLpText.normalizer());
  }

  private static EntityKind kind(String entity) {
    return Stream.of(Kinds.CITY, Kinds.COMPANY, Kinds.UNIVERSITY)
        .filter(kind -> entity.startsWith(kind.id() + ":"))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no id of a kind: " + entity));
  }

  private static String file(List<String> entities) {
    List<Map<String, String>> rows = entities.stream().map(GivenGazetteer::cells).toList();
    Set<String> columns = new LinkedHashSet<>(COLUMNS);
    rows.forEach(row -> columns.addAll(row.keySet()));
    var text = new StringBuilder(String.join("\t", columns)).append('\n');
    for (Map<String, String> row : rows) {
      text.append(
              columns.stream()
                  .map(column -> row.getOrDefault(column, ""))
                  .collect(Collectors.joining("\t")))
          .append('\n');
    }
    return text.toString();
  }

  private static Map<String, String> cells(String entity) {
    var cells = new HashMap<String, String>();
    var plain = new ArrayList<>(COLUMNS);
    for (String cell : entity.split(",")) {
      int equals = cell.indexOf('=');
      if (equals < 0) {
        cells.put(plain.remove(0), cell);
      } else {
        cells.put(cell.substring(0, equals), cell.substring(equals + 1));
      }
    }
    return cells;
  }
}
