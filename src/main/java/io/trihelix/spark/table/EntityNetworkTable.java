package io.trihelix.spark.table;

import java.util.List;

/** What place an entity has in the network of significant pairs. */
public final class EntityNetworkTable {
  public static final Table TABLE =
      new Table(
          "entity_network",
          "one entity a period that has a significant pair in it",
          List.of("period_type", "period_start", "entity_id"),
          new Columns()
              .text("period_type", "all or quarter.")
              .day("period_start", "First day of the period; null for all.")
              .text("entity_id", "The entity.")
              .text("entity_type", "CITY, COMPANY or UNIVERSITY.")
              .text("entity_name", "Its usual name.")
              .count("degree", "Entities that it makes a significant pair with.")
              .count("weighted_degree", "Sum of n_ab over these pairs.")
              .score(
                  "pagerank",
                  "PageRank on the pairs weighted by n_ab, damping 0.85; sums to 1 over a period.")
              .text(
                  "community_id",
                  "The community that it belongs to (modularity): id of the member with the highest pagerank.")
              .text("community_name", "Usual name of that member.")
              .count("community_size", "Entities of the community.")
              .build(),
          Layout.AS_MADE,
          List.of("period_type", "period_start", "community_id", "entity_id"));

  private EntityNetworkTable() {}
}
