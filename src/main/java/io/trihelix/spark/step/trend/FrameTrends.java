package io.trihelix.spark.step.trend;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;

import io.trihelix.config.Settings;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.trend.TrendPeriod;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Gathers what all trends have in common: {@link TrendFrame}.
 *
 * <p>The panel are the sources that have an article in most of the months that have any. Articles
 * without a source are of no source, so they are in no panel. Sources that come and go are told
 * apart, too, as many as there is room for, and each compared with itself; all others together.
 */
final class FrameTrends {
  private static final Column ARTICLES = sum("articles").as("articles");

  private static final Column MONTHS =
      countDistinct(trunc(col("published_date"), "month")).as("months");

  private static final Column DAYS =
      array_sort(collect_list(struct("published_date", "articles"))).as("days");

  private final Settings.Trends settings;

  FrameTrends(Settings.Trends settings) {
    this.settings = settings;
  }

  /**
   * For entities by themselves: periods, panel and its articles.
   *
   * @param articles representatives with a date: published_date, source (null where unknown)
   * @return one frame a length of period; none if there are no articles
   */
  List<TrendFrame> of(Dataset<Row> articles) {
    Dataset<Row> cells = cells(articles);
    Dataset<Row> all = all(cells);
    return frames(counted(all, compared(cells, all)).collectAsList(), List.of());
  }

  /**
   * For pairs: with the populations of their types, and the stories that attraction is measured in.
   *
   * @param query is asked for them, and runs with what it was asked before
   * @param articles representatives with a date: published_date, source (null where unknown)
   * @param margins the working table of margins
   * @param attention the working table of attention
   * @return one frame a length of period; none if there are no articles
   */
  List<TrendFrame> of(
      OneQuery query, Dataset<Row> articles, Dataset<Row> margins, Dataset<Row> attention) {
    Dataset<Row> cells = cells(articles);
    Dataset<Row> all = all(cells);
    Dataset<Row> compared = compared(cells, all);
    Supplier<List<Row>> counted = query.ask(counted(all, compared), Function.identity());
    Supplier<List<Row>> told = query.ask(attention.where("entity_id is null"), Function.identity());
    Supplier<List<Row>> populations =
        query.ask(populations(margins.where("entity_id is null"), compared), Function.identity());
    List<Row> stories = told.get();
    List<TrendFrame> frames = frames(counted.get(), stories);
    for (Row row : stories) {
      LocalDate day = row.<Date>getAs("published_date").toLocalDate();
      frames.forEach(frame -> frame.addStories(row.getAs("source"), day, row.getAs("stories")));
    }
    addPopulations(frames, populations.get());
    return frames;
  }

  private List<TrendFrame> frames(List<Row> counted, List<Row> stories) {
    Map<LocalDate, Long> byDay =
        counted.stream()
            .filter(row -> row.isNullAt(row.fieldIndex("source")))
            .findAny()
            .map(FrameTrends::days)
            .orElse(Map.of());
    if (byDay.isEmpty()) {
      return List.of();
    }
    long months = byDay.keySet().stream().map(TrendPeriod.MONTH::startOf).distinct().count();
    List<Row> compared =
        counted.stream()
            .filter(row -> !row.isNullAt(row.fieldIndex("source")))
            .sorted(ofThePanelFirst(months))
            .toList();
    List<String> sources = compared.stream().map(row -> row.<String>getAs("source")).toList();
    List<String> panel =
        compared.stream()
            .filter(row -> isThereAllAlong(row, months))
            .map(row -> row.<String>getAs("source"))
            .toList();
    List<String> strata = strata(stories);
    List<TrendFrame> frames =
        settings.periods().stream()
            .map(
                period ->
                    new TrendFrame(
                        period, byDay, settings.minPeriodArticles(), panel, sources, strata))
            .toList();
    for (Row source : compared) {
      days(source)
          .forEach(
              (day, count) ->
                  frames.forEach(frame -> frame.addArticles(source.getAs("source"), day, count)));
    }
    frames.forEach(TrendFrame::sortIntoDepths);
    return frames;
  }

  /** In an order that is always the same; the last, null, stands for all other sources. */
  private static List<String> strata(List<Row> stories) {
    var strata = new TreeSet<String>();
    for (Row row : stories) {
      if (!row.isNullAt(row.fieldIndex("source"))) {
        strata.add(row.getAs("source"));
      }
    }
    var all = new ArrayList<String>(strata);
    all.add(null);
    return all;
  }

  /**
   * The first day of that part of a week that lies in one month: all that weekly and monthly series
   * need to know of a day, and a fifth as many.
   */
  static Column cell() {
    return greatest(trunc(col("published_date"), "week"), trunc(col("published_date"), "month"));
  }

  private boolean isThereAllAlong(Row source, long months) {
    return source.<Long>getAs("months") >= settings.panelPresence() * months;
  }

  private Comparator<Row> ofThePanelFirst(long months) {
    return Comparator.comparing((Row row) -> !isThereAllAlong(row, months))
        .thenComparing(row -> -row.<Long>getAs("articles"))
        .thenComparing(row -> row.<String>getAs("source"));
  }

  private static Map<LocalDate, Long> days(Row row) {
    var days = new TreeMap<LocalDate, Long>();
    for (Object element : row.getList(row.fieldIndex("days"))) {
      Row day = (Row) element;
      days.put(day.<Date>getAs("published_date").toLocalDate(), day.getAs("articles"));
    }
    return days;
  }

  /** Articles by source and part of a week. */
  private static Dataset<Row> cells(Dataset<Row> articles) {
    return articles
        .groupBy(col("source"), cell().as("published_date"))
        .agg(count(lit(1)).as("articles"));
  }

  /** One row of all articles, whether their source is known or not. */
  private static Dataset<Row> all(Dataset<Row> cells) {
    return cells
        .groupBy("published_date")
        .agg(sum("articles").as("articles"))
        .agg(ARTICLES, MONTHS, DAYS);
  }

  /**
   * One row a source that is compared with itself: first those that are there in most months, then
   * the largest.
   */
  private Dataset<Row> compared(Dataset<Row> cells, Dataset<Row> all) {
    return cells
        .where(col("source").isNotNull())
        .groupBy("source")
        .agg(ARTICLES, MONTHS, DAYS)
        .crossJoin(all.select(col("months").multiply(settings.panelPresence()).as("most")))
        .orderBy(col("months").geq(col("most")).desc(), col("articles").desc(), col("source"))
        .limit(settings.panelSources())
        .drop("most");
  }

  /** The row of all articles, whose source is null, and those of the sources. */
  private static Dataset<Row> counted(Dataset<Row> all, Dataset<Row> compared) {
    return all.withColumn("source", lit(null).cast("string")).unionByName(compared);
  }

  /**
   * Of sources that are compared with themselves each, of all others together: there may be many.
   */
  private static Dataset<Row> populations(Dataset<Row> margins, Dataset<Row> compared) {
    Dataset<Row> named = compared.select(col("source"), col("source").as("compared"));
    return margins
        .where("published_date is not null")
        .join(broadcast(named), new String[] {"source"}, "left")
        .groupBy(
            col("compared").as("source"), cell().as("published_date"), col("type_a"), col("type_b"))
        .agg(
            sum("articles").as("articles"),
            sum("articles_paragraph").as("articles_paragraph"),
            sum("articles_sentence").as("articles_sentence"));
  }

  private static void addPopulations(List<TrendFrame> frames, List<Row> days) {
    for (Row row : days) {
      var types = new TrendFrame.Types(row.getAs("type_a"), row.getAs("type_b"));
      LocalDate day = row.<Date>getAs("published_date").toLocalDate();
      for (TrendFrame frame : frames) {
        for (PairWindow window : PairWindow.values()) {
          frame.addPopulation(
              row.getAs("source"), day, types, window, row.getAs(window.dailyColumn()));
        }
      }
    }
  }
}
