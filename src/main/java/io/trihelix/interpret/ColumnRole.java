package io.trihelix.interpret;

/** What a column of a table without a header, or an element of a feed, holds. */
public enum ColumnRole {
  /** The text of the article. */
  BODY("body"),
  /** Its title. */
  TITLE("title"),
  /** Its address. */
  URL("url"),
  /** A day or an instant. */
  DATE("published-at"),
  /** The id that the source gives it. */
  ID("id"),
  /** Who published it. */
  SOURCE("source"),
  /** Who wrote it. */
  AUTHOR("author"),
  /** A label, a number, a word: not read. */
  OTHER("");

  private final String key;

  ColumnRole(String key) {
    this.key = key;
  }

  /** The last part of its key in the configuration, below {@code input.fields}. */
  public String key() {
    return key;
  }
}
