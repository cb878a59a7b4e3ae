package io.trihelix.spark.table;

import java.util.List;

/**
 * A working table, gone when the run is published: the articles that tell the same item as an
 * earlier one in nearly the same words.
 */
public final class NearDuplicatesTable {
  public static final Table TABLE =
      new Table(
          "work-near-duplicates",
          "one article that is a near-duplicate of another",
          List.of("article_id"),
          new Columns()
              .text("article_id", "The article; of several with one wording their representative.")
              .text("representative", "article_id of the earliest that it is one item with.")
              .build(),
          Layout.AS_MADE,
          List.of());

  private NearDuplicatesTable() {}
}
