package io.trihelix.spark.step.names;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import io.trihelix.model.Origin;
import io.trihelix.resolve.Confirmation;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.DiscoveredNamesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.EntityChangesTable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Tells which entities have another id than in the warehouse before: rows of {@link
 * EntityChangesTable}.
 *
 * <ol>
 *   <li>A discovered name that meant another entity: its entity was promoted if the gazetteer knows
 *       the new one; split if the old id lives on, or if its names mean several now; else merged.
 *   <li>An entity that is gone, but one of whose names another entity has learnt since, the one
 *       that has learnt most of them: promoted or merged likewise; where the gazetteer gave an id
 *       up, renamed or demoted.
 * </ol>
 *
 * An entity that is merely not mentioned any more is no change.
 */
public final class TraceChanges {
  public static final DerivedTable DERIVED =
      DerivedTable.of(EntityChangesTable.TABLE)
          .needs(DiscoveredNamesTable.TABLE, EntitiesTable.TABLE)
          .computed(
              "trace changes",
              in ->
                  in.earlier(EntityChangesTable.TABLE)
                      .unionByName(
                          new TraceChanges(in.runId())
                              .between(
                                  in.earlier(DiscoveredNamesTable.TABLE),
                                  in.earlier(EntitiesTable.TABLE),
                                  in.rows(DiscoveredNamesTable.TABLE),
                                  in.rows(EntitiesTable.TABLE)))
                      .coalesce(1));

  private final String runId;

  public TraceChanges(String runId) {
    this.runId = runId;
  }

  /**
   * @param namesBefore discovered names of the run before
   * @param entitiesBefore entities of the run before
   * @param names discovered names of this run
   * @param entities entities of this run
   */
  public Dataset<Row> between(
      Dataset<Row> namesBefore,
      Dataset<Row> entitiesBefore,
      Dataset<Row> names,
      Dataset<Row> entities) {
    WindowSpec old = Window.partitionBy("old_id");
    return moves(namesBefore, names, entities)
        .unionByName(successors(entitiesBefore, entities))
        .withColumn("best", min("rank").over(old))
        .where(col("rank").equalTo(col("best")))
        .groupBy("old_id", "new_id")
        .agg(max("lives").as("lives"), min("reason").as("reason"))
        .withColumn("heirs", count(lit(1)).over(old))
        .join(origins(entitiesBefore, "old"), "old_id")
        .join(origins(entities, "new"), "new_id")
        .withColumn("kind", kind(col("lives").or(col("heirs").gt(1))))
        .withColumn("run_id", lit(runId))
        .select(EntityChangesTable.TABLE.columns());
  }

  private static Column kind(Column isSplit) {
    Column known = lit(Origin.GAZETTEER.label());
    Column wasKnown = col("old_origin").equalTo(known);
    Column isKnown = col("new_origin").equalTo(known);
    return when(wasKnown.and(isKnown), "renamed")
        .when(wasKnown, "demoted")
        .when(isKnown, "promoted")
        .when(isSplit, "split")
        .otherwise("merged");
  }

  private static Dataset<Row> origins(Dataset<Row> entities, String side) {
    return entities.select(col("entity_id").as(side + "_id"), col("origin").as(side + "_origin"));
  }

  /** Names that were confirmed for one entity and are for another. */
  private static Dataset<Row> moves(
      Dataset<Row> namesBefore, Dataset<Row> names, Dataset<Row> entities) {
    Column confirmed = col("confirmed_by").isNotNull();
    Dataset<Row> before =
        namesBefore
            .where(confirmed.and(col("confirmed_by").notEqual(Confirmation.GAZETTEER.label())))
            .select(col("name_id"), col("entity_id").as("old_id"));
    Dataset<Row> now =
        names
            .where(confirmed)
            .select(
                col("name_id"),
                col("entity_id").as("new_id"),
                concat(
                        col("name"),
                        lit(" means "),
                        col("entity_name"),
                        lit(" ("),
                        col("basis"),
                        lit(")"))
                    .as("reason"));
    return before
        .join(now, "name_id")
        .where(col("old_id").notEqual(col("new_id")))
        .join(
            entities.select(col("entity_id").as("old_id"), lit(true).as("alive")),
            new String[] {"old_id"},
            "left")
        .select(
            col("old_id"),
            col("new_id"),
            coalesce(col("alive"), lit(false)).as("lives"),
            lit(1).as("rank"),
            col("reason"));
  }

  /** For entities that are gone, the one that has learnt their names. */
  private static Dataset<Row> successors(Dataset<Row> entitiesBefore, Dataset<Row> entities) {
    Dataset<Row> gone =
        entitiesBefore
            .where(col("articles").gt(0))
            .join(entities.select("entity_id"), new String[] {"entity_id"}, "left_anti");
    Dataset<Row> learnt =
        forms(entities)
            .join(
                forms(entitiesBefore),
                new String[] {"entity_id", "entity_type", "form"},
                "left_anti");
    WindowSpec old = Window.partitionBy("old_id");
    return forms(gone)
        .withColumnRenamed("entity_id", "old_id")
        .join(learnt.withColumnRenamed("entity_id", "new_id"), new String[] {"entity_type", "form"})
        .groupBy("old_id", "new_id")
        .agg(count(lit(1)).as("shared"), min("form").as("form"))
        .withColumn("most", max("shared").over(old))
        .where(col("shared").equalTo(col("most")))
        .withColumn("heirs", count(lit(1)).over(old))
        .where(col("heirs").equalTo(1))
        .select(
            col("old_id"),
            col("new_id"),
            lit(false).as("lives"),
            lit(2).as("rank"),
            concat(col("form"), lit(" is a name of the new entity now")).as("reason"));
  }

  private static Dataset<Row> forms(Dataset<Row> entities) {
    return entities.select(
        col("entity_id"),
        col("entity_type"),
        explode(array_union(array(col("name")), coalesce(col("aliases"), array()))).as("form"));
  }
}
