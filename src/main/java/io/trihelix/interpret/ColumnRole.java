package io.trihelix.interpret;

/** What a column of a table without a header holds. */
public enum ColumnRole {
  /** The text of the article. */
  BODY,
  /** Its title. */
  TITLE,
  /** Its address. */
  URL,
  /** A day or an instant. */
  DATE,
  /** A label, a number, a word: not read. */
  OTHER
}
