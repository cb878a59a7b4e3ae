package io.trihelix.interpret;

/** What a column of a table without a header, or an element of a feed, holds. */
public enum ColumnRole {
  /** The text of the article. */
  BODY,
  /** Its title. */
  TITLE,
  /** Its address. */
  URL,
  /** A day or an instant. */
  DATE,
  /** The id that the source gives it. */
  ID,
  /** Who published it. */
  SOURCE,
  /** Who wrote it. */
  AUTHOR,
  /** A label, a number, a word: not read. */
  OTHER
}
