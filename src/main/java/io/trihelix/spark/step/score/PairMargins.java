package io.trihelix.spark.step.score;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.model.KindPair;
import io.trihelix.spark.step.rows.Periods;
import io.trihelix.stats.PairWindow;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Stream;
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
 * everything would seem to avoid everything. So the population of a narrow window are the articles
 * in which <i>some</i> two entities of the pair's types stand so near, and the margin of an entity
 * are those of them in which it stands so near to <i>any</i> of the other's type: of the articles
 * that join a city and a company in a sentence, how many join 杭州, how many 阿里巴巴, how many the two?
 * (The margins of relational co-occurrence: Evert 2005, "The Statistics of Word Cooccurrences",
 * section 2.2, with articles in place of pair tokens.) Where an article joins several pairs,
 * independence would have them mixed; that they need not be makes the test err towards
 * independence, as it does, by a factor of up to two in lift, for pairs of one type.
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
   * @param types the combinations of types that are counted
   */
  static PairMargins of(
      Periods periods,
      Dataset<Row> entityDaily,
      Dataset<Row> articles,
      Dataset<Row> margins,
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
                        col("articles").as("article"),
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
            .of(
                combined(articlesDaily, types)
                    .select(
                        col("published_date"),
                        col("type_a"),
                        col("type_b"),
                        col("article"),
                        lit(0L).as("paragraph"),
                        lit(0L).as("sentence"))
                    .unionByName(
                        margins
                            .where("entity_id is null")
                            .select(
                                col("published_date"),
                                col("type_a"),
                                col("type_b"),
                                lit(0L).as("article"),
                                col("articles_paragraph").as("paragraph"),
                                col("articles_sentence").as("sentence"))))
            .groupBy("period", "type_a", "type_b")
            .agg(sum("article").as("n_article"), populationSums());
    return new PairMargins(
        ofEntities, populations.join(hypotheses(ofEntities), list("period", "type_a", "type_b")));
  }

  private static Column[] windowSums() {
    return new Column[] {sum("paragraph").as("paragraph"), sum("sentence").as("sentence")};
  }

  private static Column[] populationSums() {
    return new Column[] {sum("paragraph").as("n_paragraph"), sum("sentence").as("n_sentence")};
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

  /** How many pairs could have been seen in each period and window: {@code pairs_<window>}. */
  private static Dataset<Row> hypotheses(Dataset<Row> ofEntities) {
    Column[] members = new Column[2 * WINDOWS.length];
    for (int i = 0; i < WINDOWS.length; i++) {
      Column has = col(WINDOWS[i]).gt(0);
      members[2 * i] =
          count_if(has.and(col("entity_type").equalTo(col("type_a")))).as("a_" + WINDOWS[i]);
      members[2 * i + 1] =
          count_if(has.and(col("entity_type").equalTo(col("type_b")))).as("b_" + WINDOWS[i]);
    }
    Dataset<Row> possible =
        ofEntities
            .groupBy("period", "type_a", "type_b")
            .agg(members[0], Arrays.copyOfRange(members, 1, members.length));
    Column[] sums = new Column[WINDOWS.length];
    for (int i = 0; i < WINDOWS.length; i++) {
      Column a = col("a_" + WINDOWS[i]);
      Column b = col("b_" + WINDOWS[i]);
      Column pairs =
          when(col("type_a").equalTo(col("type_b")), a.multiply(a.minus(1)).divide(2))
              .otherwise(a.multiply(b));
      sums[i] =
          sum(pairs.cast("bigint")).over(Window.partitionBy("period")).as("pairs_" + WINDOWS[i]);
    }
    return possible.select(
        Stream.concat(Stream.of(col("period"), col("type_a"), col("type_b")), Arrays.stream(sums))
            .toArray(Column[]::new));
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

  /** Populations ({@code n_<window>}) and hypotheses ({@code pairs_<window>}); a small table. */
  Dataset<Row> ofAll() {
    return ofAll;
  }

  static String[] list(String... columns) {
    return columns;
  }
}
