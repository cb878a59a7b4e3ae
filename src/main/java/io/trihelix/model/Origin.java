package io.trihelix.model;

/** Where an entity is known from. */
public enum Origin {
  GAZETTEER("gazetteer"),
  DISCOVERED("discovered");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  /** The value as it stands in the tables. */
  public String label() {
    return label;
  }
}
