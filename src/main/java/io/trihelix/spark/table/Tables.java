package io.trihelix.spark.table;

import java.util.List;

/** All tables of a warehouse, in the order in which they are made. */
public final class Tables {
  public static final List<Table> ALL =
      List.of(
          ArticlesTable.TABLE,
          RejectsTable.TABLE,
          MentionsTable.TABLE,
          CooccurrencesTable.TABLE,
          DiscoveredNamesTable.TABLE,
          UnconfirmedMentionsTable.TABLE,
          EntityDailyTable.TABLE,
          EntitiesTable.TABLE,
          EntityChangesTable.TABLE,
          PairDailyTable.TABLE,
          PairStatsTable.TABLE,
          PairTrendsTable.TABLE,
          TriadsTable.TABLE,
          TriadSynergyTable.TABLE,
          AssociationRulesTable.TABLE,
          EntityNetworkTable.TABLE,
          PairTopicsTable.TABLE,
          SimilarEntitiesTable.TABLE,
          RunsTable.TABLE);

  private Tables() {}
}
