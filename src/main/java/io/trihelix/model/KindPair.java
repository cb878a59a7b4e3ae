package io.trihelix.model;

import java.io.Serializable;

/** Two kinds of entity in canonical order; they may be the same. */
public record KindPair(EntityKind a, EntityKind b) implements Comparable<KindPair>, Serializable {
  public KindPair {
    if (a.compareTo(b) > 0) {
      throw new IllegalArgumentException("not in canonical order: " + a + "-" + b);
    }
  }

  /** Of two kinds in any order. */
  public static KindPair of(EntityKind one, EntityKind other) {
    return one.compareTo(other) <= 0 ? new KindPair(one, other) : new KindPair(other, one);
  }

  @Override
  public int compareTo(KindPair other) {
    int first = a.compareTo(other.a);
    return first != 0 ? first : b.compareTo(other.b);
  }

  /** As settings and questions write it: {@code CITY-COMPANY}. */
  @Override
  public String toString() {
    return a + "-" + b;
  }
}
