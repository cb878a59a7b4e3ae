package io.trihelix.model;

/**
 * A plain relation that a sentence states of two entities. Who stands to whom follows from the
 * types, whatever the order of the pair; between two companies only the relation is told, not which
 * of them invests or acquires.
 */
public enum Relation {
  /** A company has its seat in a city. */
  HEADQUARTERED_IN("headquartered_in"),
  /** A company was founded or registered in a city. */
  FOUNDED_IN("founded_in"),
  /** A founder or executive of a company studied at a university. */
  GRADUATED_FROM("graduated_from"),
  /** A company recruits graduates of a university. */
  RECRUITS_FROM("recruits_from"),
  /** One company invests in another. */
  INVESTS_IN("invests_in"),
  /** One company takes over another. */
  ACQUIRES("acquires"),
  /** Two organisations, companies or universities, work together. */
  COOPERATES_WITH("cooperates_with");

  private final String label;

  Relation(String label) {
    this.label = label;
  }

  /** The value as it stands in the tables and in {@code conf/rules/relations.tsv}. */
  public String label() {
    return label;
  }

  /** The relation with this label. */
  public static Relation of(String label) {
    for (Relation relation : values()) {
      if (relation.label.equals(label)) {
        return relation;
      }
    }
    throw new IllegalArgumentException("No relation is called '" + label + "'");
  }
}
