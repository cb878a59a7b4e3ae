package io.trihelix.model;

import java.util.Comparator;
import java.util.Objects;

/** Two different entities in canonical order: by kind, then by id. */
public record EntityPair(Member a, Member b) {

  /** One side of a pair. */
  public record Member(String id, EntityKind kind) implements Comparable<Member> {
    private static final Comparator<Member> ORDER =
        Comparator.comparing(Member::kind).thenComparing(Member::id);

    public Member {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(kind, "kind");
    }

    @Override
    public int compareTo(Member other) {
      return ORDER.compare(this, other);
    }
  }

  public EntityPair {
    if (a.compareTo(b) >= 0) {
      throw new IllegalArgumentException(
          "Cannot pair " + a.id() + " with " + b.id() + ": not in canonical order");
    }
  }

  /** The pair of two members given in any order. */
  public static EntityPair of(Member one, Member other) {
    return one.compareTo(other) < 0 ? new EntityPair(one, other) : new EntityPair(other, one);
  }
}
