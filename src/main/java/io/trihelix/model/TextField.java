package io.trihelix.model;

/** The part of an article that a mention stands in. */
public enum TextField {
  TITLE("title"),
  BODY("body");

  private final String label;

  TextField(String label) {
    this.label = label;
  }

  /** The value as it stands in the tables; also the name of the column that holds the text. */
  public String label() {
    return label;
  }

  /** The field with this label. */
  public static TextField of(String label) {
    for (TextField field : values()) {
      if (field.label.equals(label)) {
        return field;
      }
    }
    throw new IllegalArgumentException("No part of an article is called '" + label + "'");
  }
}
