package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.model.KindPair;
import io.trihelix.spark.step.rows.Periods;
import io.trihelix.stats.PairWindow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * What the pairs of a period are compared with: in how many articles their members are, of how
 * many.
 *
 * <p>Together in an article are two that both are in it: all articles are the population, and the
 * margin of an entity is all articles with it. Together in a paragraph or sentence is more than
 * both being there: an article in which they stand apart says nothing for the pair, but with
 * margins of whole articles it would count against it, as often as articles have sentences, and
 * everything would seem to avoid everything. So the margin of an entity in a narrow window are the
 * articles in which it stands so near to <i>any</i> of the other's type: of the articles that join
 * a city and a company in a sentence, how many join 杭州, how many 阿里巴巴, how many the two? (The
 * margins of relational co-occurrence: Evert 2005, "The Statistics of Word Cooccurrences", section
 * 2.2, with articles in place of pair tokens.)
 *
 * <p>The population of a narrow window is what these margins are dealt over. If every article
 * joined one city and one company, it would be the number of articles. But an article of three
 * cities joins three pairs of them, and each pair of two cities has two ends that could be either:
 * so the population is the number with which the expected pairs are as many as those observed,
 *
 * <pre>n = Σ n_a n_b / Σ n_ab</pre>
 *
 * over all pairs that could have been and all that were, of the two types: the normalisation of a
 * network with given degrees (Newman 2010, "Networks", section 13.2; "association strength" in van
 * Eck and Waltman 2009, "How to Normalize Cooccurrence Data?"). With it entities that are dealt at
 * random have a lift of 1 for every combination of types. It is never less than the articles with
 * either of the two.
 *
 * <p>The hypotheses of a period and window are all pairs that could have been: of the wanted types,
 * between entities with a margin. Those never seen together are among them, since only the data
 * said that they are not worth a test (Webb 2007, "Discovering Significant Patterns"). It matters:
 * of 25,181 articles whose 3,893 entities were dealt to them at random, 15,800 pairs came together;
 * with these alone for hypotheses 6,700 would be called significant at 5 %, with all 7.6 million
 * none.
 */
final class PairMargins {
  private static final String[] WINDOWS =
      Arrays.stream(PairWindow.values()).map(PairWindow::label).toArray(String[]::new);

  private final Dataset<Row> ofEntities;
  private final Dataset<Row> ofAll;

  private PairMargins(Dataset<Row> ofEntities, Dataset<Row> ofAll) {
    this.ofEntities = ofEntities;
    this.ofAll = ofAll;
  }

  /**
   * @param entityDaily the table of entities a day
   * @param articles all articles; representatives are counted
   * @param margins the working table of margins
   * @param pairDaily the table of pairs a day
   * @param types the combinations of types that are counted
   */
  static PairMargins of(
      Periods periods,
      Dataset<Row> entityDaily,
      Dataset<Row> articles,
      Dataset<Row> margins,
      Dataset<Row> pairDaily,
      Collection<KindPair> types) {
    Dataset<Row> ofEntities =
        periods
            .of(
                combined(entityDaily, types)
                    .where("entity_type in (type_a, type_b)")
                    .select(
                        col("published_date"),
                        col("entity_id"),
                        col("entity_type"),
                        col("type_a"),
                        col("type_b"),
                        col("articles_paired").as("article"),
                        lit(0L).as("paragraph"),
                        lit(0L).as("sentence"))
                    .unionByName(
                        margins
                            .where("entity_id is not null")
                            .select(
                                col("published_date"),
                                col("entity_id"),
                                col("entity_type"),
                                col("type_a"),
                                col("type_b"),
                                lit(0L).as("article"),
                                col("articles_paragraph").as("paragraph"),
                                col("articles_sentence").as("sentence"))))
            .groupBy("period", "entity_id", "entity_type", "type_a", "type_b")
            .agg(sum("article").as("article"), windowSums());
    Dataset<Row> articlesDaily =
        articles
            .where(col("duplicate_of").isNull())
            .groupBy("published_date")
            .agg(count(lit(1)).as("article"));
    Dataset<Row> populations =
        periods
            .of(combined(articlesDaily, types))
            .groupBy("period", "type_a", "type_b")
            .agg(sum("article").as("n_article"));
    Dataset<Row> observed =
        periods
            .of(pairDaily)
            .groupBy("period", "type_a", "type_b")
            .agg(
                sum("articles_paragraph").as("all_paragraph"),
                sum("articles_sentence").as("all_sentence"),
                count_if(col("articles").gt(0)).as("rows_article"),
                count_if(col("articles_paragraph").gt(0)).as("rows_paragraph"),
                count_if(col("articles_sentence").gt(0)).as("rows_sentence"));
    String[] ofTypes = list("period", "type_a", "type_b");
    return new PairMargins(
        ofEntities,
        populations
            .join(possible(ofEntities), ofTypes)
            .join(observed, ofTypes)
            .withColumn("n_paragraph", population("paragraph"))
            .withColumn("n_sentence", population("sentence"))
            .withColumn("most_article", ofThePeriod("rows_article"))
            .withColumn("most_paragraph", ofThePeriod("rows_paragraph"))
            .withColumn("most_sentence", ofThePeriod("rows_sentence")));
  }

  /** A pair has a row a day, so that a period has no more pairs than rows. */
  private static Column ofThePeriod(String rows) {
    return sum(rows).over(Window.partitionBy("period"));
  }

  /** With so many articles the expected pairs are as many as those observed; null if none is. */
  private static Column population(String window) {
    return round(
            col("products_" + window).divide(nullif(col("all_" + window), lit(0L)).cast("double")))
        .cast("bigint");
  }

  private static Column[] windowSums() {
    return new Column[] {sum("paragraph").as("paragraph"), sum("sentence").as("sentence")};
  }

  /** Every row once for each combination of types. */
  private static Dataset<Row> combined(Dataset<Row> rows, Collection<KindPair> types) {
    Column[] combinations =
        types.stream()
            .sorted()
            .map(
                pair ->
                    struct(lit(pair.a().name()).as("type_a"), lit(pair.b().name()).as("type_b")))
            .toArray(Column[]::new);
    return rows.withColumn("types", explode(array(combinations)))
        .withColumn("type_a", col("types.type_a"))
        .withColumn("type_b", col("types.type_b"))
        .drop("types");
  }

  /**
   * Of all pairs that could have been seen in a period: their number over all types, {@code
   * pairs_<window>}, and, of the combination of types, the sum of the products of their margins,
   * {@code products_<window>}.
   */
  private static Dataset<Row> possible(Dataset<Row> ofEntities) {
    var sums = new ArrayList<Column>();
    for (String window : WINDOWS) {
      Column margin = col(window);
      Column isFirst = col("entity_type").equalTo(col("type_a"));
      Column isSecond = col("entity_type").equalTo(col("type_b"));
      sums.add(count_if(margin.gt(0).and(isFirst)).as("a_" + window));
      sums.add(count_if(margin.gt(0).and(isSecond)).as("b_" + window));
      sums.add(sum(when(isFirst, margin).otherwise(0L)).as("sum_a_" + window));
      sums.add(sum(when(isSecond, margin).otherwise(0L)).as("sum_b_" + window));
      sums.add(sum(margin.multiply(margin)).as("squares_" + window));
    }
    Dataset<Row> ofTypes =
        ofEntities
            .groupBy("period", "type_a", "type_b")
            .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
    var columns = new ArrayList<Column>(List.of(col("period"), col("type_a"), col("type_b")));
    for (String window : WINDOWS) {
      Column pairs =
          ofAKind(
              col("a_" + window).multiply(col("a_" + window).minus(1)).divide(2),
              col("a_" + window).multiply(col("b_" + window)));
      columns.add(
          sum(pairs.cast("bigint")).over(Window.partitionBy("period")).as("pairs_" + window));
      Column a = col("sum_a_" + window).cast("double");
      Column b = col("sum_b_" + window).cast("double");
      columns.add(
          ofAKind(a.multiply(a).minus(col("squares_" + window)).divide(2), a.multiply(b))
              .as("products_" + window));
    }
    return ofTypes.select(columns.toArray(Column[]::new));
  }

  private static Column ofAKind(Column same, Column different) {
    return when(col("type_a").equalTo(col("type_b")), same).otherwise(different);
  }

  /** The margins of one member of a pair: {@code <side>_article} and so on. */
  Dataset<Row> ofMember(String side) {
    return ofEntities.select(
        col("period"),
        col("entity_id").as("entity_" + side),
        col("type_a"),
        col("type_b"),
        col("article").as(side + "_article"),
        col("paragraph").as(side + "_paragraph"),
        col("sentence").as(side + "_sentence"));
  }

  /**
   * Populations ({@code n_<window>}), hypotheses ({@code pairs_<window>}) and no fewer than the
   * pairs seen in the period ({@code most_<window>}); a small table.
   */
  Dataset<Row> ofAll() {
    return ofAll;
  }

  static String[] list(String... columns) {
    return columns;
  }
}
