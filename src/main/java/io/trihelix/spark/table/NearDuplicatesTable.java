package io.trihelix.spark.table;

import java.util.List;

/**
 * The articles that tell the same item as an earlier one in nearly the same words. Kept in the
 * warehouse beside {@link SignaturesTable}, out of readers' sight.
 */
public final class NearDuplicatesTable {
  public static final Table TABLE =
      new Table(
          "_near_duplicates",
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
