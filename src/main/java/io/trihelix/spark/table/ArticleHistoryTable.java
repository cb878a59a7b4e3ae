package io.trihelix.spark.table;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Texts that articles had before they were corrected. */
public final class ArticleHistoryTable {
  public static final String SUPERSEDED_AT = "superseded_at";
  public static final String SUPERSEDED_BY = "superseded_by";

  public static final Table TABLE =
      new Table(
          "article_history",
          "one text of an article that a newer one of the same id has superseded",
          List.of("article_id", "content_hash"),
          new Columns()
              .all(ofArticles())
              .instant(SUPERSEDED_AT, "When the run began that read the newer text.")
              .text(SUPERSEDED_BY, "That run.")
              .build(),
          Layout.GROWING,
          List.of("article_id", "published_at"));

  private ArticleHistoryTable() {}

  /** The columns of articles that a text has by itself. */
  private static StructType ofArticles() {
    return new StructType(
        Arrays.stream(ArticlesTable.TABLE.schema().fields())
            .filter(
                field -> !field.name().equals("duplicate_of") && !field.name().equals(Table.MONTH))
            .toArray(StructField[]::new));
  }
}
