package io.trihelix.app.option;

/** How the rows of an answer are printed. */
public enum OutputFormat {
  /** Aligned columns for the eye; long texts are cut. */
  TABLE,

  /** RFC 4180 with a header line; lists are joined by {@code |}. */
  CSV,

  /** One JSON array of objects, nulls included. */
  JSON
}
