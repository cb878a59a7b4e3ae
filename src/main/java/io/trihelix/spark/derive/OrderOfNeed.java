package io.trihelix.spark.derive;

import io.trihelix.config.Settings;
import io.trihelix.spark.table.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Derived tables, each behind those that it needs, else as they were listed (a depth-first
 * topological order). That there is such an order is checked when it is made.
 */
public final class OrderOfNeed {
  private final List<DerivedTable> tables;

  private OrderOfNeed(List<DerivedTable> tables) {
    this.tables = List.copyOf(tables);
  }

  /**
   * @param given tables that are there already
   * @throws IllegalArgumentException if two tables have one name, if one needs what nobody makes,
   *     or if tables need each other in a circle
   */
  public static OrderOfNeed of(List<DerivedTable> tables, Collection<Table> given) {
    Set<String> there =
        given.stream().map(Table::name).collect(Collectors.toCollection(HashSet::new));
    Map<String, DerivedTable> byName = new LinkedHashMap<>();
    for (DerivedTable derived : tables) {
      String name = derived.table().name();
      if (there.contains(name) || byName.put(name, derived) != null) {
        throw new IllegalArgumentException("Table " + name + " is made twice");
      }
    }
    var ordered = new ArrayList<DerivedTable>();
    var path = new ArrayDeque<String>();
    tables.forEach(derived -> place(derived, byName, there, path, ordered));
    return new OrderOfNeed(ordered);
  }

  private static void place(
      DerivedTable derived,
      Map<String, DerivedTable> byName,
      Set<String> there,
      Deque<String> path,
      List<DerivedTable> ordered) {
    String name = derived.table().name();
    if (there.contains(name)) {
      return;
    }
    if (path.contains(name)) {
      throw new IllegalArgumentException(
          "Tables need each other in a circle: " + String.join(" → ", path) + " → " + name);
    }
    path.addLast(name);
    for (Table needed : derived.needs()) {
      if (!there.contains(needed.name())) {
        DerivedTable source = byName.get(needed.name());
        if (source == null) {
          throw new IllegalArgumentException(
              "Table " + name + " needs " + needed.name() + ", which nobody makes");
        }
        place(source, byName, there, path, ordered);
      }
    }
    path.removeLast();
    there.add(name);
    ordered.add(derived);
  }

  /** All of them, in the order in which they can be made. */
  public List<DerivedTable> tables() {
    return tables;
  }

  /**
   * The names of those that are computed with these settings: what is wanted, and of the working
   * tables what that needs.
   */
  public Set<String> wanted(Settings settings) {
    var wanted = new HashSet<String>();
    var needed = new HashSet<String>();
    for (int i = tables.size() - 1; i >= 0; i--) {
      DerivedTable derived = tables.get(i);
      String name = derived.table().name();
      boolean asked = !derived.table().isWorking() || needed.contains(name);
      if (asked && derived.isWanted(settings)) {
        wanted.add(name);
        derived.needs().forEach(table -> needed.add(table.name()));
      }
    }
    return wanted;
  }
}
