package io.trihelix.spark.table;

import java.util.List;

/** Entities that keep the same company: those of one type that occur with the same others. */
public final class SimilarEntitiesTable {
  public static final Table TABLE =
      new Table(
          "similar_entities",
          "one of the nearest neighbours of an entity",
          List.of("entity_id", "rank"),
          new Columns()
              .text("entity_id", "The entity.")
              .text("entity_type", "Type of both: CITY, COMPANY or UNIVERSITY.")
              .text("entity_name", "Its usual name.")
              .ordinal("rank", "1 for the most similar.")
              .text("similar_id", "An entity of the same type that resembles it.")
              .text("similar_name", "Its usual name.")
              .score(
                  "cosine",
                  "Cosine of their embeddings, -1..1: positive pointwise mutual information with all other entities, reduced by a singular value decomposition.")
              .count("n_ab", "Articles that mention both.")
              .count(
                  "common", "Entities that both occur with, more often than by chance; 1 or more.")
              .build(),
          Layout.AS_MADE,
          List.of("entity_id", "rank"));

  private SimilarEntitiesTable() {}
}
