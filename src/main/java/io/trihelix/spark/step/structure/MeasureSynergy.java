package io.trihelix.spark.step.structure;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.trihelix.config.StructureSettings;
import io.trihelix.model.EntityKind;
import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.step.rows.Periods;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.StoriesTable;
import io.trihelix.spark.table.TriadSynergyTable;
import io.trihelix.stats.PeriodType;
import io.trihelix.stats.ThreeWayInformation;
import io.trihelix.stats.ThreeWaySignificance;
import io.trihelix.stats.ThreeWayTable;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Measures Leydesdorff's three-way mutual information of university, industry and geography:
 * triad_synergy.
 *
 * <p>An observation is a story of the news; its three variables tell whether it mentions a
 * university, whether a company, and whether a city: any city in scope 'all', the city of the scope
 * else. So T of a city says what its mention does to the bond of universities and companies in the
 * news: negative, if where the city is mentioned the two are more of a pair than elsewhere. All
 * stories of a period are observed in every scope, those that mention nobody among them, so that
 * the figures of cities can be compared. (To observe only the stories with a city would make its
 * variable a constant, and T nothing; the categories of Leydesdorff and Fritsch 2006, one value a
 * firm, do not suit stories, which mention many cities or none.)
 */
public final class MeasureSynergy {
  public static final DerivedTable DERIVED =
      DerivedTable.of(TriadSynergyTable.TABLE)
          .needs(StoriesTable.TABLE, ArticlesTable.TABLE, EntitiesTable.TABLE)
          .wanted(settings -> settings.structure().synergy().enabled())
          .computed(
              "measure synergy",
              in ->
                  new MeasureSynergy(
                          in.settings().structure().synergy(), in.settings().statistics().periods())
                      .in(
                          in.rows(StoriesTable.TABLE),
                          in.rows(ArticlesTable.TABLE),
                          in.rows(EntitiesTable.TABLE)));

  private static final String ALL = "all";

  private static final String[] COUNTS = {
    "n", "n_u", "n_i", "n_g", "n_ui", "n_ug", "n_ig", "n_uig"
  };

  private static final StructType MEASURES = measureType();

  private final StructureSettings.Synergy settings;
  private final EntityKind geography;
  private final EntityKind industry;
  private final EntityKind university;
  private final Periods periods;

  /**
   * @param periods besides all
   */
  public MeasureSynergy(StructureSettings.Synergy settings, List<PeriodType> periods) {
    this.settings = settings;
    this.geography = settings.kinds().get(0);
    this.industry = settings.kinds().get(1);
    this.university = settings.kinds().get(2);
    this.periods = new Periods(List.copyOf(periods));
  }

  /**
   * @param stories the working table of stories
   * @param articles all articles; representatives are counted, those that mention nobody too
   * @param entities the dimension, for the names
   */
  public Dataset<Row> in(Dataset<Row> stories, Dataset<Row> articles, Dataset<Row> entities) {
    Dataset<Row> told = inPeriods(counted(stories));
    Dataset<Row> all = told.where(col("scope").equalTo(ALL));
    Dataset<Row> cities =
        told.where(col("scope").notEqual(ALL).and(col("n_g").geq(settings.minStories())))
            .drop("n_u", "n_i", "n_ui")
            .join(broadcast(all.select("period", "n_u", "n_i", "n_ui")), "period");
    Dataset<Row> population =
        periods.of(population(stories, articles)).groupBy("period").agg(sum("stories").as("n"));
    Dataset<Row> names =
        entities
            .where(col("entity_type").equalTo(geography.name()).and(col("articles").gt(0)))
            .select(col("entity_id").as("scope"), col("name").as("scope_name"));
    UserDefinedFunction measure =
        udf((UDF2<Row, String, Row>) new Measure(settings.draws())::call, MEASURES);
    return all.unionByName(cities)
        .join(broadcast(population), "period")
        .join(names, list("scope"), "left")
        .na()
        .fill(ALL, list("scope_name"))
        // Small rows, but much to compute for each: they must not end up in one partition.
        .repartition(stories.sparkSession().sparkContext().defaultParallelism(), col("scope"))
        .select(col("*"), col("period.*"))
        .withColumn(
            "measures",
            measure.apply(
                org.apache.spark.sql.functions.struct(columns(COUNTS)),
                concat_ws("|", col("period_type"), col("period_start"), col("scope"))))
        .select(col("*"), col("measures.*"))
        .select(columns(TriadSynergyTable.TABLE.schema().fieldNames()));
  }

  /** By day and scope, in how many stories what occurs with the city of the scope. */
  private Dataset<Row> counted(Dataset<Row> stories) {
    Column u = StoriesTable.ids(col("story"), university).isNotNull();
    Column i = StoriesTable.ids(col("story"), industry).isNotNull();
    Column cities = StoriesTable.ids(col("story"), geography);
    Column all = array(lit(ALL));
    Column isCity = col("scope").notEqual(ALL);
    return stories
        .select(col("published_date"), explode(col("stories")).as("story"))
        .select(
            col("published_date"),
            u.as("u"),
            i.as("i"),
            cities.isNotNull().as("any_city"),
            explode(when(cities.isNotNull(), concat(cities, all)).otherwise(all)).as("scope"))
        .withColumn("g", isCity.or(col("any_city")))
        .groupBy("published_date", "scope")
        .agg(
            count_if(col("u")).as("n_u"),
            count_if(col("i")).as("n_i"),
            count_if(col("g")).as("n_g"),
            count_if(col("u").and(col("i"))).as("n_ui"),
            count_if(col("u").and(col("g"))).as("n_ug"),
            count_if(col("i").and(col("g"))).as("n_ig"),
            count_if(col("u").and(col("i")).and(col("g"))).as("n_uig"));
  }

  private Dataset<Row> inPeriods(Dataset<Row> daily) {
    Column[] sums =
        Arrays.stream(COUNTS).skip(1).map(count -> sum(count).as(count)).toArray(Column[]::new);
    return periods
        .of(daily)
        .groupBy("period", "scope")
        .agg(sums[0], Arrays.copyOfRange(sums, 1, sums.length));
  }

  /** Stories a day: an article is one, a digest as many as mention somebody. */
  private static Dataset<Row> population(Dataset<Row> stories, Dataset<Row> articles) {
    Dataset<Row> ofArticles =
        articles
            .where(col("duplicate_of").isNull())
            .groupBy("published_date")
            .agg(count(lit(1)).as("stories"));
    Dataset<Row> ofDigests =
        stories
            .where(size(col("stories")).gt(1))
            .groupBy("published_date")
            .agg(sum(size(col("stories")).minus(1)).as("stories"));
    return ofArticles.unionByName(ofDigests);
  }

  private record Measure(int draws) implements Serializable {
    Row call(Row counts, String name) {
      var table =
          new ThreeWayTable(
              counts.getLong(0),
              counts.getLong(1),
              counts.getLong(2),
              counts.getLong(3),
              counts.getLong(4),
              counts.getLong(5),
              counts.getLong(6),
              counts.getLong(7));
      ThreeWayInformation t = ThreeWayInformation.of(table);
      // A row draws the same lots in every run, whatever else is computed beside it.
      ThreeWaySignificance s = ThreeWaySignificance.of(table, draws, name.hashCode());
      return RowFactory.create(
          t.hU(),
          t.hI(),
          t.hG(),
          t.hUi(),
          t.hUg(),
          t.hIg(),
          t.hUig(),
          t.millibits(),
          s.low(),
          s.high(),
          s.nullMean(),
          s.nullLow(),
          s.nullHigh(),
          s.pValue());
    }
  }

  private static StructType measureType() {
    var type = new StructType();
    for (String name :
        List.of(
            "h_u",
            "h_i",
            "h_g",
            "h_ui",
            "h_ug",
            "h_ig",
            "h_uig",
            "t_uig",
            "t_low",
            "t_high",
            "t_null_mean",
            "t_null_low",
            "t_null_high",
            "p_value")) {
      type = type.add(name, DataTypes.DoubleType);
    }
    return type;
  }

  private static String[] list(String column) {
    return new String[] {column};
  }

  private static Column[] columns(String... names) {
    return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
  }
}
