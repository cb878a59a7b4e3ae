package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.col;

import io.trihelix.similar.BucketPairs;
import io.trihelix.similar.DaySpans;
import io.trihelix.spark.table.SignaturesTable;
import io.trihelix.spark.table.Table;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What of the index of an earlier search is other now.
 *
 * <p>A bucket pairs an article with some that come before it, by no more days than two articles of
 * one item may lie apart. So the pairs whose later article lies within these days behind a change
 * may be others; all else stays. Articles without a day come last in every bucket: their pairs may
 * always be others.
 *
 * @param articles the numbers of those that were added, changed or gone
 * @param months in which they lie
 * @param later days of the later article of all pairs that may be others
 * @param compared days of all articles that these are paired from
 */
record IndexChange(Set<Long> articles, Set<String> months, DaySpans later, DaySpans compared) {

  /** All of it: there is no earlier index. */
  static IndexChange whole() {
    return new IndexChange(Set.of(), Set.of(), DaySpans.all(), DaySpans.all());
  }

  /**
   * @param articles of {@link ComparedArticles}
   * @param earlier rows of {@link SignaturesTable}
   * @param within see {@link io.trihelix.similar.NearDuplicateSettings#withinDays()}
   * @param most so many changed articles are told apart
   * @return empty if more have changed
   */
  static Optional<IndexChange> between(
      Dataset<Row> articles, Dataset<Row> earlier, int within, long most) {
    String[] row = {"article", "row_key"};
    Dataset<Row> now = articles.select("article", "row_key", "day", Table.MONTH);
    Dataset<Row> before = earlier.select("article", "row_key", "day", Table.MONTH);
    Dataset<Row> changed =
        now.join(before, row, "left_anti").unionByName(before.join(now, row, "left_anti"));
    // One more than may be, so that it shows.
    var found = changed.limit(Math.toIntExact(most + 1)).collectAsList();
    if (found.size() > most) {
      return Optional.empty();
    }
    var numbers = new HashSet<Long>();
    var months = new TreeSet<String>();
    var days = new TreeSet<Integer>();
    for (Row each : found) {
      numbers.add(each.getAs("article"));
      days.add(each.getAs("day"));
      months.add(each.getAs(Table.MONTH));
    }
    boolean undated =
        days.contains(BucketPairs.UNKNOWN_DAY) || !days.isEmpty() && isAnyUndated(articles);
    return Optional.of(
        new IndexChange(
            numbers,
            months,
            DaySpans.around(days, 0, within, undated),
            DaySpans.around(days, within, within, undated)));
  }

  private static boolean isAnyUndated(Dataset<Row> articles) {
    return !articles.where(col("day").equalTo(BucketPairs.UNKNOWN_DAY)).isEmpty();
  }

  boolean isNone() {
    return !isWhole() && articles.isEmpty();
  }

  boolean isWhole() {
    return later.equals(DaySpans.all());
  }

  /** The months of some articles. */
  static Collection<String> monthsOf(Dataset<Row> articles) {
    var months = new TreeSet<String>();
    articles
        .select(Table.MONTH)
        .distinct()
        .collectAsList()
        .forEach(row -> months.add(row.getString(0)));
    return months;
  }
}
