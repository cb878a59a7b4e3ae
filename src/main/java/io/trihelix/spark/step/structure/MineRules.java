package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.get;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import io.trihelix.config.Settings;
import io.trihelix.config.StructureSettings;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.derive.Note;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.AssociationRulesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.Measures;
import io.trihelix.spark.table.StoriesTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.fpm.AssociationRules;
import org.apache.spark.mllib.fpm.FPGrowth;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

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

  /** A rule and the counts that its measures are made of. */
  private static final StructType COUNTED =
      new StructType()
          .add("antecedent_ids", DataTypes.createArrayType(DataTypes.StringType))
          .add("consequent_id", DataTypes.StringType)
          .add("n_both", DataTypes.LongType)
          .add("n_antecedent", DataTypes.LongType)
          .add("n_consequent", DataTypes.LongType);

  private static final String STORIES = "stories";
  private static final String LOOKED_AT = "stories_looked_at";

  public static final DerivedTable DERIVED =
      DerivedTable.of(AssociationRulesTable.TABLE)
          .needs(StoriesTable.TABLE, ArticlesTable.TABLE, EntitiesTable.TABLE)
          .wanted(settings -> settings.structure().rules().enabled())
          .computed(
              "mine rules",
              in -> {
                Measures stories = in.measures(StoriesTable.TABLE);
                return new MineRules(in.settings().structure().rules())
                    .in(
                        in.rows(StoriesTable.TABLE),
                        new Stories(
                            stories.number(LOOKED_AT),
                            in.measures(ArticlesTable.TABLE).number(ArticlesTable.REPRESENTATIVES)
                                - stories.rows()),
                        in.rows(EntitiesTable.TABLE));
              });

  private final StructureSettings.Rules settings;

  public MineRules(StructureSettings.Rules settings) {
    this.settings = settings;
  }

  /**
   * How many there are.
   *
   * @param lookedAt of not too many entities
   * @param silent articles that mention nobody
   */
  public record Stories(long lookedAt, long silent) {}

  /** What has to be counted of the working table of stories. */
  static Map<String, Column> measures(StructureSettings.Rules settings) {
    return Map.of(
        STORIES,
        sum(size(col("stories"))),
        LOOKED_AT,
        sum(size(filter(col("stories"), story -> isLookedAt(story, settings)))));
  }

  /** What a reader should know of the stories that were left out. */
  static Optional<String> note(Settings settings, Measures stories) {
    StructureSettings.Rules rules = settings.structure().rules();
    return rules.enabled()
        ? Note.of(
            stories.number(STORIES) - stories.number(LOOKED_AT),
            "%,d stories with more than %,d entities each are not in association_rules"
                + " (statistics.rules.max-entities)",
            rules.maxEntities())
        : Optional.empty();
  }

  private static Column isLookedAt(Column story, StructureSettings.Rules settings) {
    return size(StoriesTable.ids(story)).leq(settings.maxEntities());
  }

  /**
   * @param stories the working table of stories
   * @param numbers of those, and of the articles that mention nobody, which are stories too
   * @param entities the dimension, for names and types
   */
  public Dataset<Row> in(Dataset<Row> stories, Stories numbers, Dataset<Row> entities) {
    if (numbers.lookedAt() == 0) {
      return stories
          .sparkSession()
          .createDataFrame(List.of(), AssociationRulesTable.TABLE.schema());
    }
    long mined = numbers.lookedAt();
    JavaRDD<List<String>> items =
        stories
            .select(explode(col("stories")).as("story"))
            .where(isLookedAt(col("story"), settings))
            .select(StoriesTable.ids(col("story")).as("items"))
            .javaRDD()
            .map(row -> row.<String>getList(0))
            // It is read three times.
            .persist(StorageLevel.MEMORY_AND_DISK());
    JavaRDD<Row> rules =
        new FPGrowth()
            .setMinSupport(Math.min(1, (settings.minStories() - 0.5) / mined))
            .run(items)
            .generateAssociationRules(settings.minConfidence())
            .toJavaRDD()
            .filter(rule -> rule.javaAntecedent().size() <= MOST_ANTECEDENTS)
            .map(rule -> counted(rule, mined));
    return described(
        stories.sparkSession().createDataFrame(rules, COUNTED), mined + numbers.silent(), entities);
  }

  /**
   * The counts that a rule follows from, for MLlib tells only their ratios.
   *
   * @param mined stories that it was found in
   */
  private static Row counted(AssociationRules.Rule<String> rule, long mined) {
    double confidence = rule.confidence();
    double shareOfConsequent = confidence / (double) rule.lift().get();
    return RowFactory.create(
        rule.javaAntecedent().stream().sorted().toArray(String[]::new),
        rule.javaConsequent().get(0),
        Math.round(rule.freqUnion()),
        Math.round(rule.freqUnion() / confidence),
        Math.round(shareOfConsequent * mined));
  }

  /**
   * Rules with names and measures.
   *
   * @param counts rows of {@link #counted}
   * @param n stories, those that mention nobody among them
   */
  private static Dataset<Row> described(Dataset<Row> counts, long n, Dataset<Row> entities) {
    Dataset<Row> seen =
        entities.where(col("articles").gt(0)).select("entity_id", "name", "entity_type");
    return counts
        .withColumn("first_id", get(col("antecedent_ids"), lit(0)))
        .withColumn("second_id", get(col("antecedent_ids"), lit(1)))
        .join(named(seen, "consequent"), "consequent_id")
        .join(named(seen, "first"), "first_id")
        .join(named(seen, "second"), new String[] {"second_id"}, "left")
        .withColumn("antecedent_names", array_compact(array(col("first_name"), col("second_name"))))
        .withColumn("antecedent_types", array_compact(array(col("first_type"), col("second_type"))))
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
