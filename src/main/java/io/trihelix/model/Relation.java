package io.trihelix.model;

/**
 * A plain relation that a sentence states of two entities. It leads from the one that acts to the
 * other (the buyer acquires, the company has its seat in the city), unless it is mutual.
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
  COOPERATES_WITH("cooperates_with", true),
  /** An organisation has a branch, plant or laboratory in a city, or opens one. */
  BRANCH_IN("branch_in"),
  /** One company supplies another with goods or services. */
  SUPPLIES("supplies"),
  /** One company sues another. */
  SUES("sues"),
  /** Two companies compete. */
  COMPETES_WITH("competes_with", true);

  private final String label;
  private final boolean mutual;

  Relation(String label) {
    this(label, false);
  }

  Relation(String label, boolean mutual) {
    this.label = label;
    this.mutual = mutual;
  }

  /** Whether it holds both ways, so that none of the two acts. */
  public boolean isMutual() {
    return mutual;
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
