package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;

import io.trihelix.spark.step.rows.PairWeight;
import io.trihelix.spark.step.rows.Periods;
import io.trihelix.stats.ContingencyTable;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.StratifiedAssociation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Iterator;
import scala.collection.Seq;

/**
 * Which sources stand behind the pairs of a period, and whether the two are associated within them:
 * a pair of one source is one voice, and what only the mixture of sources brings together is no tie
 * ({@link StratifiedAssociation}).
 *
 * <p>The largest {@value #LARGEST} sources are a stratum each, all others one together, so that
 * what is kept of an entity does not grow with their number. Articles without a source count as one
 * source. Strata are of whole articles: near windows have margins of pairs, not of sources.
 */
final class PairSources {
  private static final int LARGEST = 50;
  private static final String OTHERS = "";

  /** More than there are articles. */
  private static final long STRATUM = 1L << 48;

  private static final StructType ASSOCIATION =
      new StructType()
          .add("stratified_odds_ratio", DataTypes.DoubleType)
          .add("stratified_chi2", DataTypes.DoubleType)
          .add("stratified_p_value", DataTypes.DoubleType);

  private static final UserDefinedFunction STRATIFIED =
      udf(
          (UDF4<Seq<Long>, Seq<Long>, Seq<Long>, Seq<Long>, Row>) PairSources::stratified,
          ASSOCIATION);

  private static final Comparator<ContingencyTable> BY_COUNTS =
      Comparator.comparingLong(ContingencyTable::n)
          .thenComparingLong(ContingencyTable::nA)
          .thenComparingLong(ContingencyTable::nB)
          .thenComparingLong(ContingencyTable::nAb);

  private final Periods periods;

  PairSources(Periods periods) {
    this.periods = periods;
  }

  /**
   * One row a pair of a period: {@code sources_<window>}, {@code largest_<window>} (articles of the
   * largest source), {@code weight_<window>}, and {@code stratified}, a struct.
   *
   * @param cooccurrences the table of pairs an article
   * @param mentions the table of mentions
   * @param articles all articles; representatives are counted
   */
  Dataset<Row> in(Dataset<Row> cooccurrences, Dataset<Row> mentions, Dataset<Row> articles) {
    Dataset<Row> sources = sources(articles);
    Dataset<Row> ofEntities = ofEntities(mentions, sources);
    return ofPairs(cooccurrences, sources)
        .join(renamed(ofEntities, "a"), new String[] {"period", "entity_a"}, "left")
        .join(renamed(ofEntities, "b"), new String[] {"period", "entity_b"}, "left")
        .join(broadcast(ofAll(sources)), "period")
        .withColumn(
            "stratified",
            STRATIFIED.apply(
                col("together"), orEmpty("strata_a"), orEmpty("strata_b"), col("strata")))
        .drop("together", "strata_a", "strata_b", "strata");
  }

  /** Whether the stratum of an article is that of its source alone. */
  static Column isLarge() {
    return col("stratum").gt(0);
  }

  /**
   * Each representative with its source and stratum: from 1 on those of the largest sources, 0 that
   * of all others.
   */
  static Dataset<Row> sources(Dataset<Row> articles) {
    Dataset<Row> representatives =
        articles
            .where(col("duplicate_of").isNull())
            .select(
                col("article_id"),
                col("published_date"),
                nullif(col("source"), lit(OTHERS)).as("source"));
    WindowSpec bySize = Window.orderBy(col("articles").desc(), col("source"));
    Dataset<Row> largest =
        representatives
            .where(col("source").isNotNull())
            .groupBy("source")
            .agg(count(lit(1)).as("articles"))
            .orderBy(col("articles").desc(), col("source"))
            .limit(LARGEST)
            .select(col("source"), row_number().over(bySize).as("stratum"));
    return representatives
        .join(broadcast(largest), new String[] {"source"}, "left")
        .select(
            col("article_id"),
            col("published_date"),
            coalesce(col("source"), lit(OTHERS)).as("source"),
            coalesce(col("stratum"), lit(0)).as("stratum"));
  }

  private Dataset<Row> ofPairs(Dataset<Row> cooccurrences, Dataset<Row> sources) {
    Column[] further = {
      count_if(near(PairWindow.PARAGRAPH)).as("paragraph"),
      count_if(near(PairWindow.SENTENCE)).as("sentence"),
      PairWeight.units(lit(true)).as("weight_article"),
      PairWeight.units(near(PairWindow.PARAGRAPH)).as("weight_paragraph"),
      PairWeight.units(near(PairWindow.SENTENCE)).as("weight_sentence")
    };
    var summed = new ArrayList<Column>();
    for (PairWindow window : PairWindow.values()) {
      Column articles = col(window.label());
      summed.add(count_if(articles.gt(0)).as("sources_" + window.label()));
      summed.add(max(articles).as("largest_" + window.label()));
      summed.add(PairWeight.value(sum("weight_" + window.label())).as("weight_" + window.label()));
    }
    return periods
        .of(
            cooccurrences
                .select(
                    "article_id",
                    "entity_a",
                    "entity_b",
                    "paragraphs",
                    "sentences",
                    "story_entities")
                .join(sources, "article_id"))
        .groupBy("period", "entity_a", "entity_b", "source", "stratum")
        .agg(count(lit(1)).as("article"), further)
        .groupBy("period", "entity_a", "entity_b")
        .agg(collect_list(packed()).as("together"), summed.toArray(Column[]::new));
  }

  private static Column near(PairWindow window) {
    return col(window == PairWindow.PARAGRAPH ? "paragraphs" : "sentences").gt(0);
  }

  private Dataset<Row> ofEntities(Dataset<Row> mentions, Dataset<Row> sources) {
    return strata(
        mentions
            .where("paired")
            .select("article_id", "entity_id")
            .distinct()
            .join(sources, "article_id"),
        "period",
        "entity_id");
  }

  private Dataset<Row> ofAll(Dataset<Row> sources) {
    return strata(sources, "period");
  }

  /** Articles by stratum, as a list. */
  private Dataset<Row> strata(Dataset<Row> rows, String... key) {
    Column[] of =
        Arrays.stream(key).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    Column[] ofStrata = Arrays.copyOf(of, of.length + 1);
    ofStrata[of.length] = col("stratum");
    return periods
        .of(rows)
        .groupBy(ofStrata)
        .agg(count(lit(1)).as("article"))
        .groupBy(of)
        .agg(collect_list(packed()).as("strata"));
  }

  private static Dataset<Row> renamed(Dataset<Row> ofEntities, String side) {
    return ofEntities.select(
        col("period"), col("entity_id").as("entity_" + side), col("strata").as("strata_" + side));
  }

  private static Column orEmpty(String strata) {
    return coalesce(col(strata), array().cast("array<bigint>"));
  }

  /**
   * A stratum and its articles in one number: every row of an entity or pair carries a list of
   * them.
   */
  private static Column packed() {
    return col("stratum").cast("bigint").multiply(lit(STRATUM)).plus(col("article"));
  }

  private static Row stratified(Seq<Long> together, Seq<Long> a, Seq<Long> b, Seq<Long> all) {
    long[] both = counts(together);
    long[] withA = counts(a);
    long[] withB = counts(b);
    long[] articles = counts(all);
    List<ContingencyTable> strata = new ArrayList<>();
    for (int stratum = 0; stratum <= LARGEST; stratum++) {
      long nA = withA[stratum];
      long nB = withB[stratum];
      if (nA > 0 && nB > 0) {
        long nAb = both[stratum];
        // A digest that tells of the two in different items is an article of each alone, and stands
        // for two: a source of few articles would else have fewer than none with neither.
        strata.add(new ContingencyTable(nAb, nA, nB, Math.max(articles[stratum], nA + nB - nAb)));
      }
    }
    // Sums of fractions depend on the order, which must not depend on news of other periods, as the
    // numbers of the strata do.
    strata.sort(BY_COUNTS);
    StratifiedAssociation found = StratifiedAssociation.over(strata);
    return RowFactory.create(
        number(found.oddsRatio()), number(found.chiSquare()), number(found.pValue()));
  }

  /** Articles by number of the stratum. A stratum may come in several parts. */
  private static long[] counts(Seq<Long> strata) {
    long[] counts = new long[LARGEST + 1];
    for (Iterator<Long> numbers = strata.iterator(); numbers.hasNext(); ) {
      long packed = numbers.next();
      counts[(int) (packed / STRATUM)] += packed % STRATUM;
    }
    return counts;
  }

  /** Null where there is none, or none that is finite. */
  private static Double number(double value) {
    return Double.isNaN(value) || Double.isInfinite(value) ? null : (Double) value;
  }
}
