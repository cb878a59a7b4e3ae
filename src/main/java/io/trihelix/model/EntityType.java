package io.trihelix.model;

/**
 * How the names of a kind of entity are built, and so how they are recognised beyond what its
 * gazetteer lists. A kind names its rules in {@code conf/kinds.conf}; several may name the same.
 */
public enum EntityType {
  /**
   * Places: 市 may end the name, derived forms stand beside it, what is nested in longer names
   * counts, districts imply it, companies and universities have their seat in it.
   */
  CITY,
  /** Firms: legal forms, trades and short names; found without a gazetteer, too. */
  COMPANY,
  /** Schools: a place and words of study; found without a gazetteer, too. */
  UNIVERSITY,
  /** What the gazetteer lists, as it is written there, and no more. */
  PLAIN
}
