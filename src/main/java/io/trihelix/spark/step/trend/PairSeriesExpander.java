package io.trihelix.spark.step.trend;

import io.trihelix.config.Settings;
import io.trihelix.spark.step.rows.PairWeight;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.trend.ChainedSeries;
import io.trihelix.stats.trend.PanelSeries;
import io.trihelix.stats.trend.RateSeries;
import io.trihelix.stats.trend.Trend;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of one pair's counts by day and source the rows of one of its series in pair_trends. */
final class PairSeriesExpander {
  /** The column of counts by day and source: source, published_date, and one a window. */
  static final String DAYS = "days";

  /** The column that tells which series: period_type and window. */
  static final String SERIES = "series";

  private static final List<String> PAIR =
      List.of("entity_a", "name_a", "type_a", "entity_b", "name_b", "type_b");

  private static final int WIDTH = PairTrendsTable.TABLE.schema().size();

  private final Settings.Trends settings;
  private final AttractionExpander attractions;
  private final Map<String, TrendFrame> frames = new HashMap<>();
  private final Map<String, PairWindow> windows = new HashMap<>();

  PairSeriesExpander(Settings.Trends settings, List<TrendFrame> frames) {
    this.settings = settings;
    this.attractions = new AttractionExpander(settings);
    frames.forEach(frame -> this.frames.put(frame.period().label(), frame));
    settings.windows().forEach(window -> windows.put(window.label(), window));
  }

  /** The column of the day on which a window first has the pair. */
  static String firstSeen(PairWindow window) {
    return "first_" + window.label();
  }

  /** The column of the weight of a window's articles, in billionths, in a row of {@code days}. */
  static String weight(PairWindow window) {
    return "weight_" + window.label();
  }

  /** In order of time; none if the window has the pair in too few articles. */
  Stream<Row> rows(Row pair) {
    Row series = pair.getAs(SERIES);
    PairWindow window = windows.get(series.<String>getAs("window"));
    TrendFrame frame = frames.get(series.<String>getAs("period_type"));
    var counts = new Counts(pair.getList(pair.fieldIndex(DAYS)), window, frame);
    return counts.total < settings.minArticles()
        ? Stream.empty()
        : rows(pair, window, frame, counts);
  }

  /** The counts of a pair and window, over all articles and by source; null for all others. */
  private static final class Counts {
    private final long[] all;
    private final long[] weights;
    private final Map<String, long[]> bySource = new HashMap<>();
    private long total;

    /** Sources with the pair in the period; those that are not told apart count as one. */
    long sources(int period) {
      return bySource.values().stream().filter(counts -> counts[period] > 0).count();
    }

    /** Part of the period's articles with the pair that its largest source has. */
    Double largestShare(int period) {
      long largest = bySource.values().stream().mapToLong(counts -> counts[period]).max().orElse(0);
      return all[period] == 0 ? null : (Double) ((double) largest / all[period]);
    }

    Counts(List<Row> days, PairWindow window, TrendFrame frame) {
      all = new long[frame.length()];
      weights = new long[frame.length()];
      for (Row day : days) {
        int index = frame.indexOf(day.<Date>getAs("published_date").toLocalDate());
        long count = day.getAs(window.dailyColumn());
        all[index] += count;
        total += count;
        weights[index] += day.<Long>getAs(weight(window));
        bySource
                .computeIfAbsent(
                    frame.compared(day.getAs("source")), key -> new long[frame.length()])[index] +=
            count;
      }
    }
  }

  private Stream<Row> rows(Row pair, PairWindow window, TrendFrame frame, Counts counts) {
    // The same numbers in every run: the seed follows from what the series is of.
    long seed =
        String.join(
                "\n",
                pair.getAs("entity_a"),
                pair.getAs("entity_b"),
                window.label(),
                frame.period().label())
            .hashCode();
    var exposure = new double[frame.length()];
    for (int t = 0; t < exposure.length; t++) {
      exposure[t] = frame.articles()[t];
    }
    Trend plain =
        Trend.of(
            new RateSeries(counts.all, exposure, frame.enough()),
            frame.period(),
            settings.measures(),
            seed);
    PanelSeries panel = panel(pair, window, frame, counts);
    AttractionExpander.Found attraction =
        attractions.of(pair, window, frame, pair.getList(pair.fieldIndex(DAYS)), seed);
    Trend ofPanel = Trend.of(panel.series(), frame.period(), settings.measures(), seed);
    ChainedSeries chain = chain(pair, window, frame, counts);
    Trend chained = Trend.of(chain.series(), frame.period(), settings.measures(), seed);
    List<Object> names = PAIR.stream().map(column -> (Object) pair.getAs(column)).toList();
    Date firstSeen = pair.getAs(firstSeen(window));
    return IntStream.range(0, frame.length())
        .mapToObj(
            t -> {
              var row = new ArrayList<Object>(WIDTH);
              row.add(frame.period().label());
              row.add(frame.start(t));
              row.add(window.label());
              row.addAll(names);
              row.add(counts.all[t]);
              row.add(frame.articles()[t]);
              MeasureColumns.add(row, plain, frame, t);
              row.add(firstSeen);
              row.add((long) panel.sources(t));
              row.add(panel.series().counts()[t]);
              row.add(panel.population(t));
              MeasureColumns.add(row, ofPanel, frame, t);
              AttractionExpander.add(row, attraction, frame, t);
              MeasureColumns.add(row, chain, chained, frame, t);
              row.add(PairWeight.value(counts.weights[t]));
              row.add(counts.sources(t));
              row.add(counts.largestShare(t));
              return RowFactory.create(row.toArray());
            });
  }

  private static ChainedSeries chain(Row pair, PairWindow window, TrendFrame frame, Counts counts) {
    var types = new TrendFrame.Types(pair.getAs("type_a"), pair.getAs("type_b"));
    return ChainedSeries.of(
        frame.compared().stream()
            .filter(counts.bySource::containsKey)
            .map(
                source ->
                    new ChainedSeries.Source(
                        counts.bySource.get(source),
                        frame.population(source, types, window),
                        frame.articlesToldApart(source),
                        frame.depths(source)))
            .toList(),
        frame.enough());
  }

  private static PanelSeries panel(Row pair, PairWindow window, TrendFrame frame, Counts counts) {
    var types = new TrendFrame.Types(pair.getAs("type_a"), pair.getAs("type_b"));
    List<PanelSeries.Source> sources =
        frame.panel().stream()
            .filter(counts.bySource::containsKey)
            .map(
                source ->
                    new PanelSeries.Source(
                        counts.bySource.get(source),
                        frame.population(source, types, window),
                        frame.present(source)))
            .toList();
    return PanelSeries.of(sources, frame.enough());
  }
}
