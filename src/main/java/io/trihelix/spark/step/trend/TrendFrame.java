package io.trihelix.spark.step.trend;

import io.trihelix.stats.PairWindow;
import io.trihelix.stats.trend.SourceDepth;
import io.trihelix.stats.trend.TrendPeriod;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What all series of one length of period have in common: the periods, their articles, the panel of
 * sources and its populations. As large as periods times sources of the panel, whatever the corpus.
 */
final class TrendFrame implements Serializable {
  private final TrendPeriod period;
  private final LocalDate first;
  private final Date[] starts;
  private final long[] articles;
  private final boolean[] enough;
  private final List<String> panel;
  // Sources that are each compared with themselves, the panel among them; null for all others.
  private final List<String> compared;
  private final Map<String, long[]> articlesOf = new HashMap<>();
  private final Map<String, int[]> depths = new HashMap<>();
  private final Map<Population, long[]> populations = new HashMap<>();

  // Sources that are told apart for attraction; null stands for all others.
  private final List<String> strata;
  private final Map<String, Integer> ordinals = new HashMap<>();
  private final Map<String, long[]> stories = new HashMap<>();

  /** The types of a pair, as {@code type_a} and {@code type_b} have them. */
  record Types(String a, String b) implements Serializable {}

  private record Population(String source, Types types, PairWindow window)
      implements Serializable {}

  /**
   * @param articlesByDay representatives of each day; not empty
   * @param minArticles of a period that can be assessed
   * @param panel sources
   * @param compared sources that are each compared with themselves, those of the panel among them
   * @param strata sources whose stories are counted apart; null among them stands for all others
   */
  TrendFrame(
      TrendPeriod period,
      Map<LocalDate, Long> articlesByDay,
      long minArticles,
      List<String> panel,
      List<String> compared,
      List<String> strata) {
    this.period = period;
    List<LocalDate> periods =
        period.range(
            Collections.min(articlesByDay.keySet()), Collections.max(articlesByDay.keySet()));
    this.first = periods.get(0);
    this.starts = periods.stream().map(Date::valueOf).toArray(Date[]::new);
    this.articles = new long[starts.length];
    this.panel = List.copyOf(panel);
    articlesByDay.forEach((day, count) -> articles[indexOf(day)] += count);
    this.enough = new boolean[articles.length];
    for (int t = 0; t < enough.length; t++) {
      enough[t] = articles[t] >= minArticles;
    }
    var all = new ArrayList<String>(compared);
    all.add(null);
    this.compared = Collections.unmodifiableList(all);
    compared.forEach(source -> articlesOf.put(source, new long[articles.length]));
    articlesOf.put(null, articles.clone());
    this.strata = Collections.unmodifiableList(new ArrayList<>(strata));
    for (String stratum : strata) {
      ordinals.put(stratum, ordinals.size());
      stories.put(stratum, new long[articles.length]);
    }
  }

  /** So many stories of the stratum tell of two entities or more on the day. */
  void addStories(String stratum, LocalDate day, long count) {
    stories.get(stratum)[indexOf(day)] += count;
  }

  /** The source, one of those compared, has so many articles on the day, one at least. */
  void addArticles(String source, LocalDate day, long count) {
    articlesOf.get(source)[indexOf(day)] += count;
    articlesOf.get(null)[indexOf(day)] -= count;
  }

  /** When all articles are added: how deep each source is read, by their numbers. */
  void sortIntoDepths() {
    articlesOf.forEach((source, counts) -> depths.put(source, SourceDepth.of(counts)));
  }

  /** How deep a source that is compared with itself, or all others, is read in each period. */
  int[] depths(String source) {
    return depths.get(source);
  }

  /** So many articles of the source join entities of these types on the day. */
  void addPopulation(String source, LocalDate day, Types types, PairWindow window, long count) {
    populations
            .computeIfAbsent(
                new Population(compared(source), types, window), key -> new long[articles.length])[
            indexOf(day)] +=
        count;
  }

  /** Sources that are each compared with themselves; null, the last, stands for all others. */
  List<String> compared() {
    return compared;
  }

  /** The source if it is compared with itself, else null. */
  String compared(String source) {
    return articlesOf.containsKey(source) ? source : null;
  }

  List<String> strata() {
    return strata;
  }

  /** The ordinal of the stratum that the source belongs to. */
  int stratum(String source) {
    Integer ordinal = ordinals.get(source);
    return ordinal == null ? ordinals.get(null) : ordinal;
  }

  long[] stories(String stratum) {
    return stories.get(stratum);
  }

  TrendPeriod period() {
    return period;
  }

  int length() {
    return articles.length;
  }

  int indexOf(LocalDate day) {
    return period.between(first, period.startOf(day));
  }

  Date start(int index) {
    return starts[index];
  }

  long[] articles() {
    return articles;
  }

  boolean[] enough() {
    return enough;
  }

  List<String> panel() {
    return panel;
  }

  /** Whether the source of the panel has an article, a period each. */
  boolean[] present(String source) {
    long[] counts = articlesOf.get(source);
    var present = new boolean[counts.length];
    for (int t = 0; t < counts.length; t++) {
      present[t] = counts[t] > 0;
    }
    return present;
  }

  /** All articles of a source that is compared with itself, or of all others, a period each. */
  long[] articlesOf(String source) {
    return articlesOf.get(source);
  }

  /** The same; of all others, which are not told apart, zeros. */
  long[] articlesToldApart(String source) {
    return source == null ? new long[articles.length] : articlesOf.get(source);
  }

  long[] population(String source, Types types, PairWindow window) {
    long[] population = populations.get(new Population(source, types, window));
    return population == null ? new long[articles.length] : population;
  }
}
