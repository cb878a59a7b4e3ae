package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.size;

import io.trihelix.config.StructureSettings;
import io.trihelix.spark.table.AssociationRulesTable;
import java.util.List;
import org.apache.spark.ml.fpm.FPGrowth;
import org.apache.spark.ml.fpm.FPGrowthModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * Mines association rules over the entities of stories with FP-growth (Han, Pei and Yin 2000;
 * MLlib): association_rules.
 *
 * <p>FP-growth finds every set of entities that are frequent together, and a list of k names that
 * recurs makes 2^k of them; so stories of more than so many entities are left out, and the counts
 * are those of the stories that were looked at.
 */
public final class MineRules {
  private static final int MOST_ANTECEDENTS = 2;

  private final StructureSettings.Rules settings;

  public MineRules(StructureSettings.Rules settings) {
    this.settings = settings;
  }

  /**
   * The rules, and what was not looked at.
   *
   * @param storiesLeftOut stories of too many entities
   */
  public record Mined(Dataset<Row> rules, long storiesLeftOut) {}

  /**
   * @param stories the working table of stories
   * @param articles all articles; representatives that mention nobody are stories too
   * @param entities the dimension, for names and types
   */
  public Mined in(Dataset<Row> stories, Dataset<Row> articles, Dataset<Row> entities) {
    Dataset<Row> all =
        stories
            .select(explode(col("stories")).as("story"))
            .select(
                concat(col("story.cities"), col("story.companies"), col("story.universities"))
                    .as("items"));
    Column isLookedAt = size(col("items")).leq(settings.maxEntities());
    Row numbers =
        all.agg(count_if(isLookedAt), count(lit(1)))
            .crossJoin(articles.where(col("duplicate_of").isNull()).agg(count(lit(1))))
            .crossJoin(stories.agg(count(lit(1))))
            .first();
    long lookedAt = numbers.getLong(0);
    long leftOut = numbers.getLong(1) - lookedAt;
    long silent = numbers.getLong(2) - numbers.getLong(3);
    if (lookedAt == 0) {
      return new Mined(
          stories.sparkSession().createDataFrame(List.of(), AssociationRulesTable.TABLE.schema()),
          leftOut);
    }
    FPGrowthModel model =
        new FPGrowth()
            .setItemsCol("items")
            .setMinSupport(Math.min(1, (settings.minStories() - 0.5) / lookedAt))
            .setMinConfidence(settings.minConfidence())
            .fit(all.where(isLookedAt));
    return new Mined(described(model, lookedAt, lookedAt + silent, entities), leftOut);
  }

  /**
   * Rules with the counts that they follow from.
   *
   * @param mined stories that the model was made from
   * @param n those and the stories that mention nobody
   */
  private static Dataset<Row> described(
      FPGrowthModel model, long mined, long n, Dataset<Row> entities) {
    Dataset<Row> seen =
        entities.where(col("articles").gt(0)).select("entity_id", "name", "entity_type");
    Column both = round(col("support").multiply(mined));
    return model
        .associationRules()
        .where(size(col("antecedent")).leq(MOST_ANTECEDENTS))
        .select(
            array_sort(col("antecedent")).as("antecedent_ids"),
            get(col("consequent"), lit(0)).as("consequent_id"),
            both.as("both"),
            round(both.divide(col("confidence"))).as("first"),
            round(col("confidence").multiply(mined).divide(col("lift"))).as("second"))
        .withColumn("first_id", get(col("antecedent_ids"), lit(0)))
        .withColumn("second_id", get(col("antecedent_ids"), lit(1)))
        .join(named(seen, "consequent"), "consequent_id")
        .join(named(seen, "first"), "first_id")
        .join(named(seen, "second"), new String[] {"second_id"}, "left")
        .withColumn("antecedent_names", array_compact(array(col("first_name"), col("second_name"))))
        .withColumn("antecedent_types", array_compact(array(col("first_type"), col("second_type"))))
        .withColumn("n_antecedent", col("first").cast(DataTypes.LongType))
        .withColumn("n_consequent", col("second").cast(DataTypes.LongType))
        .withColumn("n_both", col("both").cast(DataTypes.LongType))
        .withColumn("n", lit(n))
        .withColumn("support", col("n_both").divide(n))
        .withColumn("confidence", col("n_both").divide(col("n_antecedent")))
        .withColumn("lift", col("confidence").multiply(n).divide(col("n_consequent")))
        .select(AssociationRulesTable.TABLE.columns());
  }

  private static Dataset<Row> named(Dataset<Row> entities, String side) {
    return entities.select(
        col("entity_id").as(side + "_id"),
        col("name").as(side + "_name"),
        col("entity_type").as(side + "_type"));
  }
}
