package io.trihelix.spark.table;

/** Mentions of discovered names that there is not enough evidence for yet. */
public final class UnconfirmedMentionsTable {
  /** The columns are those of {@link MentionsTable}; entity_id is a name_id. */
  public static final Table TABLE =
      new Table(
          "mentions_unconfirmed",
          "one mention of a name in discovered_names whose confirmed_by is null; entity_id is its name_id",
          MentionsTable.TABLE.key(),
          MentionsTable.TABLE.schema(),
          Layout.BY_MONTH,
          MentionsTable.TABLE.sortedBy());

  private UnconfirmedMentionsTable() {}
}
