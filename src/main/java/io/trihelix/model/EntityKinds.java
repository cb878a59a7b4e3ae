package io.trihelix.model;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All kinds of entity of a run, in order: what is recognised, paired and counted. No two share a
 * name, a place, the begin of their ids or a file. Immutable and serialisable: it is passed along,
 * to executors too, wherever a name of a kind in a row has to become the kind again.
 */
public final class EntityKinds implements Iterable<EntityKind>, Serializable {
  /** More would not fit into the sets of kinds that reports tell. */
  private static final int MOST = 20;

  private final List<EntityKind> ordered;
  private final Map<String, EntityKind> byName;

  /**
   * @throws IllegalArgumentException if two share what must differ, or there is none
   */
  public EntityKinds(Collection<EntityKind> kinds) {
    if (kinds.isEmpty() || kinds.size() > MOST) {
      throw new IllegalArgumentException(
          "there must be 1 to " + MOST + " kinds of entity, but there are " + kinds.size());
    }
    distinct(kinds, EntityKind::name, "name");
    distinct(kinds, EntityKind::order, "order");
    distinct(kinds, EntityKind::id, "id");
    distinct(kinds, EntityKind::gazetteer, "gazetteer");
    ordered = kinds.stream().sorted().toList();
    byName = new HashMap<>();
    ordered.forEach(kind -> byName.put(kind.name(), kind));
  }

  private static void distinct(
      Collection<EntityKind> kinds, Function<EntityKind, Object> property, String what) {
    Set<Object> seen = new HashSet<>();
    for (EntityKind kind : kinds) {
      if (!seen.add(property.apply(kind))) {
        throw new IllegalArgumentException(
            "two kinds of entity have the " + what + " " + property.apply(kind));
      }
    }
  }

  /**
   * The kind with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public EntityKind named(String name) {
    EntityKind kind = byName.get(name);
    if (kind == null) {
      throw new IllegalArgumentException("no kind of entity is called '" + name + "': " + ordered);
    }
    return kind;
  }

  /** The kind with this name, if there is one. */
  public Optional<EntityKind> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The first kind whose names follow these rules: what is found by them alone, in no gazetteer, is
   * of this kind.
   */
  public Optional<EntityKind> first(NamingRules rules) {
    return ordered.stream().filter(kind -> kind.follows(rules)).findFirst();
  }

  /** The kinds whose names follow these rules, in order. */
  public List<EntityKind> following(NamingRules rules) {
    return ordered.stream().filter(kind -> kind.follows(rules)).toList();
  }

  /** All combinations of two kinds, each in canonical order. */
  public List<KindPair> pairs() {
    var pairs = new ArrayList<KindPair>();
    for (int i = 0; i < ordered.size(); i++) {
      for (int j = i; j < ordered.size(); j++) {
        pairs.add(new KindPair(ordered.get(i), ordered.get(j)));
      }
    }
    return List.copyOf(pairs);
  }

  /** All of them, in order. */
  public List<EntityKind> all() {
    return ordered;
  }

  public Stream<EntityKind> stream() {
    return ordered.stream();
  }

  public int size() {
    return ordered.size();
  }

  @Override
  public Iterator<EntityKind> iterator() {
    return ordered.iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntityKinds kinds && kinds.ordered.equals(ordered);
  }

  @Override
  public int hashCode() {
    return ordered.hashCode();
  }

  @Override
  public String toString() {
    return ordered.toString();
  }
}
