package io.trihelix.spark.table;

import io.trihelix.model.EntityKinds;
import io.trihelix.resolve.Confirmation;
import io.trihelix.resolve.Meaning;
import io.trihelix.resolve.NameEvidence;
import io.trihelix.resolve.NameResolver;
import io.trihelix.resolve.ResolvedName;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The names that no gazetteer knows, what is known of each, and the entity that it means. */
public final class DiscoveredNamesTable {
  /** What is known of a name, by itself. */
  public static final StructType EVIDENCE =
      new Columns()
          .text(
              "name_id", "Id that the name alone makes; names that differ by legal form share it.")
          .text("entity_type", "COMPANY or UNIVERSITY.")
          .text("name", "The short name as written: without legal form and dispensable place.")
          .texts("surfaces", "How it is written, the first in order of characters.")
          .text("brand", "What the name coins (群核 in 群核信息技术).")
          .text("trades", "Words of trade and kind behind the brand, or empty.")
          .text("core", "What tells its company from others: one core, one entity.")
          .flag("full_name", "Whether it stands somewhere with its legal form.")
          .texts("seats", "Ids of the cities that its full names say.")
          .count("articles", "Representative articles that hold it.")
          .texts("examples", "The first of these in order of their ids.")
          .score("confidence", "Confidence of its surest mention.")
          .add(
              "meanings",
              DataTypes.createArrayType(NameUseColumn.MEANING),
              "What articles introduce it for: a known entity, or the brand and core of a full name.")
          .build();

  public static final Table TABLE =
      new Table(
          "discovered_names",
          "one name that no gazetteer knows",
          List.of("name_id"),
          new Columns()
              .all(EVIDENCE)
              .text("entity_id", "The entity that it means, whether it is confirmed or not.")
              .text("entity_name", "Its usual name.")
              .text("city_id", "The city that the entity's full names say, if they agree.")
              .text(
                  "basis",
                  "Why it means that: own, same_core, short_form, introduced, known (the gazetteer's).")
              .text(
                  "confirmed_by",
                  "gazetteer, full_name, confidence or articles; null while there is not enough"
                      + " evidence: its mentions are in mentions_unconfirmed.")
              .build(),
          Layout.AS_MADE,
          List.of("entity_id", "name_id"));

  private DiscoveredNamesTable() {}

  /** The evidence in a row that has the columns of {@link #EVIDENCE}. */
  public static NameEvidence evidence(Row row, EntityKinds kinds) {
    return new NameEvidence(
        row.getAs("name_id"),
        kinds.named(row.getAs("entity_type")),
        row.getAs("name"),
        row.getAs("brand"),
        row.getAs("trades"),
        row.getAs("core"),
        row.getAs("full_name"),
        row.getList(row.fieldIndex("seats")),
        row.getAs("articles"),
        row.getList(row.fieldIndex("examples")),
        row.getAs("confidence"),
        meanings(row));
  }

  /** What a name has to be resolved with, of a row that has the columns of {@link #EVIDENCE}. */
  public static String block(Row row) {
    return NameResolver.block(row.getAs("brand"), meanings(row));
  }

  private static List<Meaning> meanings(Row row) {
    return row.<Row>getList(row.fieldIndex("meanings")).stream()
        .map(NameUseColumn::meaning)
        .toList();
  }

  /**
   * The row of a resolved name.
   *
   * @param evidence the row that its evidence came from
   */
  public static Row row(Row evidence, ResolvedName resolved) {
    int columns = EVIDENCE.size();
    Object[] values = new Object[TABLE.schema().size()];
    for (int i = 0; i < columns; i++) {
      values[i] = evidence.get(evidence.fieldIndex(EVIDENCE.fieldNames()[i]));
    }
    Object[] decided = {
      resolved.entityId(),
      resolved.entityName(),
      resolved.seat().isEmpty() ? null : resolved.seat(),
      resolved.basis().label(),
      resolved.confirmation().map(Confirmation::label).orElse(null)
    };
    System.arraycopy(decided, 0, values, columns, decided.length);
    return RowFactory.create(values);
  }
}
