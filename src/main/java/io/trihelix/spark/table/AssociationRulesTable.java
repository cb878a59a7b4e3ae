package io.trihelix.spark.table;

import java.util.List;

/** Who is mentioned where somebody else is: association rules over the entities of stories. */
public final class AssociationRulesTable {
  public static final Table TABLE =
      new Table(
          "association_rules",
          "one rule: where these entities are mentioned, that one is",
          List.of("antecedent_ids", "consequent_id"),
          new Columns()
              .texts("antecedent_ids", "Ids of the entities that are given, one or two, sorted.")
              .texts("antecedent_names", "Their usual names, in the same order.")
              .texts("antecedent_types", "Their types, in the same order.")
              .text("consequent_id", "Id of the entity that follows.")
              .text("consequent_name", "Its usual name.")
              .text("consequent_type", "Its type: CITY, COMPANY or UNIVERSITY.")
              .count("n_antecedent", "Stories that mention all of the antecedent.")
              .count("n_consequent", "Stories that mention the consequent.")
              .count("n_both", "Stories that mention all of them.")
              .count("n", "Stories that were looked at.")
              .score("support", "n_both / n, 0..1.")
              .score("confidence", "n_both / n_antecedent, 0..1.")
              .score("lift", "confidence / (n_consequent / n); 1 means independent.")
              .build(),
          Layout.AS_MADE,
          List.of("consequent_id", "antecedent_ids"));

  private AssociationRulesTable() {}
}
