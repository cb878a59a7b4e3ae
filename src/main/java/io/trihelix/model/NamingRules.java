package io.trihelix.model;

/**
 * How the names of a kind of entity are built, and so how they are recognised beyond what its
 * gazetteer lists. A kind names its rules in {@code conf/kinds.conf}; several may name the same.
 */
public enum NamingRules {
  /**
   * Places: 市 may end the name, which may begin longer ones (杭州大学), districts imply it, and
   * companies and universities have their seat in it.
   */
  CITY,
  /** Firms: legal forms, trades and short names; found without a gazetteer, too. */
  COMPANY,
  /** Schools: a place and words of study; found without a gazetteer, too. */
  UNIVERSITY,
  /** None: what the gazetteer lists is found as it is written there. */
  PLAIN
}
