package io.trihelix.app;

/** How the rows of an answer are printed. */
enum OutputFormat {
  /** Aligned columns for the eye; long texts are cut. */
  TABLE,

  /** RFC 4180 with a header line; lists are joined by {@code |}. */
  CSV,

  /** One JSON array of objects, nulls included. */
  JSON
}
