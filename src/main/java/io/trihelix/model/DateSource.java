package io.trihelix.model;

/** Where the date of an article was found. */
public enum DateSource {
  /** A field of the record. */
  FIELD("field"),
  /** The text of the page. */
  TEXT("text"),
  /** The path of the file. */
  PATH("path"),
  /** Nowhere: the article is undated. */
  DEFAULT("default");

  private final String label;

  DateSource(String label) {
    this.label = label;
  }

  /** The value as it stands in the tables. */
  public String label() {
    return label;
  }
}
