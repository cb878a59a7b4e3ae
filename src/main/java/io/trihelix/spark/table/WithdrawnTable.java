package io.trihelix.spark.table;

import java.util.List;

/** Articles that were taken down: no run lets them in again, whatever it reads. */
public final class WithdrawnTable {
  public static final Table TABLE =
      new Table(
          "withdrawn",
          "one id whose articles were withdrawn",
          List.of("article_id", "source"),
          new Columns()
              .text("article_id", "The id as it was given.")
              .text("source", "Of which source alone; null for any.")
              .text("reason", "Why, as it was given.")
              .instant("withdrawn_at", "When the run began that withdrew them.")
              .text("run_id", "That run.")
              .build(),
          Layout.AS_MADE,
          List.of("article_id", "source"));

  private WithdrawnTable() {}
}
