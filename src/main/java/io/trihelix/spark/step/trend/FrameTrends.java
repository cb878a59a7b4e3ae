package io.trihelix.spark.step.trend;

import static org.apache.spark.sql.functions.array_sort;
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
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.trend.TrendPeriod;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    return of(articles, List.of());
  }

  /**
   * For pairs: with the populations of their types, and the stories that attraction is measured in.
   *
   * @param articles representatives with a date: published_date, source (null where unknown)
   * @param margins the working table of margins
   * @param attention the working table of attention
   * @return one frame a length of period; none if there are no articles
   */
  List<TrendFrame> of(Dataset<Row> articles, Dataset<Row> margins, Dataset<Row> attention) {
    List<Row> stories = attention.where("entity_id is null").collectAsList();
    List<TrendFrame> frames = of(articles, stories);
    for (Row row : stories) {
      LocalDate day = row.<Date>getAs("published_date").toLocalDate();
      frames.forEach(frame -> frame.addStories(row.getAs("source"), day, row.getAs("stories")));
    }
    if (!frames.isEmpty()) {
      addPopulations(frames, margins.where("entity_id is null"));
    }
    return frames;
  }

  private List<TrendFrame> of(Dataset<Row> articles, List<Row> stories) {
    Map<LocalDate, Long> byDay = articlesByDay(articles);
    if (byDay.isEmpty()) {
      return List.of();
    }
    long months = byDay.keySet().stream().map(TrendPeriod.MONTH::startOf).distinct().count();
    List<Row> compared = compared(articles, months);
    List<String> sources = compared.stream().map(row -> row.<String>getAs("source")).toList();
    List<String> panel =
        compared.stream()
            .filter(row -> row.<Boolean>getAs("there_all_along"))
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
      for (Object element : source.getList(source.fieldIndex("days"))) {
        Row day = (Row) element;
        LocalDate date = day.<Date>getAs("published_date").toLocalDate();
        frames.forEach(
            frame -> frame.addArticles(source.getAs("source"), date, day.getAs("articles")));
      }
    }
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

  private static Map<LocalDate, Long> articlesByDay(Dataset<Row> articles) {
    var byDay = new HashMap<LocalDate, Long>();
    articles
        .groupBy("published_date")
        .agg(count(lit(1)).as("articles"))
        .collectAsList()
        .forEach(
            row ->
                byDay.put(row.<Date>getAs("published_date").toLocalDate(), row.getAs("articles")));
    return byDay;
  }

  /**
   * The first day of that part of a week that lies in one month: all that weekly and monthly series
   * need to know of a day, and a fifth as many.
   */
  static Column cell() {
    return greatest(trunc(col("published_date"), "week"), trunc(col("published_date"), "month"));
  }

  /**
   * The sources that are each compared with themselves, with their articles by day: first those of
   * the panel, the largest first.
   */
  private List<Row> compared(Dataset<Row> articles, long months) {
    return articles
        .where(col("source").isNotNull())
        .groupBy(col("source"), cell().as("published_date"))
        .agg(count(lit(1)).as("articles"))
        .groupBy("source")
        .agg(
            sum("articles").as("articles"),
            countDistinct(trunc(col("published_date"), "month"))
                .geq(settings.panelPresence() * months)
                .as("there_all_along"),
            array_sort(collect_list(struct("published_date", "articles"))).as("days"))
        .orderBy(col("there_all_along").desc(), col("articles").desc(), col("source"))
        .limit(settings.panelSources())
        .collectAsList();
  }

  private static void addPopulations(List<TrendFrame> frames, Dataset<Row> margins) {
    var days =
        margins
            .where("published_date is not null")
            .groupBy(col("source"), cell().as("published_date"), col("type_a"), col("type_b"))
            .agg(
                sum("articles").as("articles"),
                sum("articles_paragraph").as("articles_paragraph"),
                sum("articles_sentence").as("articles_sentence"))
            .collectAsList();
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
