package io.trihelix.model;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A kind of entity, as {@code conf/kinds.conf} declares it: a city, a company, a university, or
 * what a user adds. Two kinds of one declaration are ordered by {@link #order}, which is the order
 * of types within a pair.
 *
 * @param name how tables and settings call it, e.g. {@code CITY}: column {@code entity_type}
 * @param order its place among all kinds; lower comes first in a pair
 * @param id what the ids of its entities begin with, before the colon: {@code city}
 * @param gazetteer the file of its entities, in the program's folder and in a user's layers
 * @param rules how its names are built and recognised
 * @param look how reports and notebooks show it
 */
public record EntityKind(
    String name, int order, String id, String gazetteer, NamingRules rules, KindLook look)
    implements Comparable<EntityKind>, Serializable {
  private static final Comparator<EntityKind> ORDER =
      Comparator.comparingInt(EntityKind::order).thenComparing(EntityKind::name);

  /** No hyphen: {@code pairs.types} joins two names by it. */
  private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*");
  private static final Pattern FILE = Pattern.compile("[a-z][a-z0-9_]*\\.tsv");

  public EntityKind {
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(look, "look");
    require(NAME, name, "name", name, "capital letters, digits and _");
    require(ID, id, "id", name, "small letters and digits");
    require(FILE, gazetteer, "gazetteer", name, "the name of a file that ends in .tsv");
  }

  private static void require(
      Pattern pattern, String value, String what, String name, String expected) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the " + what + " of kind " + name + " must be " + expected + ", but is '" + value + "'");
    }
  }

  /** Whether its names follow these rules. */
  public boolean follows(NamingRules some) {
    return rules == some;
  }

  /** Several of the kind, in small letters, as its file is called: {@code cities}. */
  public String plural() {
    return gazetteer.substring(0, gazetteer.length() - ".tsv".length());
  }

  @Override
  public int compareTo(EntityKind other) {
    return ORDER.compare(this, other);
  }

  /** The name, so that messages read as settings do. */
  @Override
  public String toString() {
    return name;
  }
}
