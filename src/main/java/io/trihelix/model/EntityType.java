package io.trihelix.model;

/** The three strands of the helix. The declaration order is the order of types within a pair. */
public enum EntityType {
  CITY,
  COMPANY,
  UNIVERSITY
}
