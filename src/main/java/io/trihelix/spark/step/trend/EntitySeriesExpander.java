package io.trihelix.spark.step.trend;

import io.trihelix.config.Settings;
import io.trihelix.stats.trend.ChainedSeries;
import io.trihelix.stats.trend.PanelSeries;
import io.trihelix.stats.trend.RateSeries;
import io.trihelix.stats.trend.Trend;
import java.sql.Date;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Makes of one entity's counts by day and source the rows of one of its series. */
final class EntitySeriesExpander {
  /** The column of counts by day and source: source, published_date, articles. */
  static final String DAYS = "days";

  /** The column that tells the length of the series' periods. */
  static final String PERIOD = "period";

  /** The column of the first day. */
  static final String FIRST_SEEN = "first_seen";

  private static final int WIDTH = EntityTrendsTable.TABLE.schema().size();

  private final Settings.Trends settings;
  private final Map<String, TrendFrame> frames = new HashMap<>();

  EntitySeriesExpander(Settings.Trends settings, List<TrendFrame> frames) {
    this.settings = settings;
    frames.forEach(frame -> this.frames.put(frame.period().label(), frame));
  }

  /** In order of time. */
  Stream<Row> rows(Row entity) {
    TrendFrame frame = frames.get(entity.<String>getAs(PERIOD));
    var counts = new long[frame.length()];
    var bySource = new HashMap<String, long[]>();
    for (Object element : entity.getList(entity.fieldIndex(DAYS))) {
      Row day = (Row) element;
      int index = frame.indexOf(day.<Date>getAs("published_date").toLocalDate());
      long count = day.getAs("articles");
      counts[index] += count;
      bySource
              .computeIfAbsent(
                  frame.compared(day.getAs("source")), key -> new long[frame.length()])[index] +=
          count;
    }
    // The same numbers in every run: the seed follows from what the series is of.
    long seed = (entity.getAs("entity_id") + "\n" + frame.period().label()).hashCode();
    double[] exposure = Arrays.stream(frame.articles()).asDoubleStream().toArray();
    Trend plain =
        Trend.of(
            new RateSeries(counts, exposure, frame.enough()),
            frame.period(),
            settings.measures(),
            seed);
    PanelSeries panel = panel(frame, bySource);
    Trend ofPanel = Trend.of(panel.series(), frame.period(), settings.measures(), seed);
    ChainedSeries chain = chain(frame, bySource);
    Trend chained = Trend.of(chain.series(), frame.period(), settings.measures(), seed);
    return IntStream.range(0, frame.length())
        .mapToObj(
            t -> {
              var row = new ArrayList<Object>(WIDTH);
              row.add(frame.period().label());
              row.add(frame.start(t));
              row.add(entity.getAs("entity_id"));
              row.add(entity.getAs("name"));
              row.add(entity.getAs("entity_type"));
              row.add(counts[t]);
              row.add(frame.articles()[t]);
              MeasureColumns.add(row, plain, frame, t);
              row.add(entity.getAs(FIRST_SEEN));
              row.add((long) panel.sources(t));
              row.add(panel.series().counts()[t]);
              row.add(panel.population(t));
              MeasureColumns.add(row, ofPanel, frame, t);
              MeasureColumns.add(row, chain, chained, frame, t);
              return RowFactory.create(row.toArray());
            });
  }

  private static ChainedSeries chain(TrendFrame frame, Map<String, long[]> bySource) {
    return ChainedSeries.of(
        frame.compared().stream()
            .filter(bySource::containsKey)
            .map(
                source ->
                    new ChainedSeries.Source(
                        bySource.get(source),
                        frame.articlesOf(source),
                        frame.articlesToldApart(source),
                        frame.depths(source)))
            .toList(),
        frame.enough());
  }

  private static PanelSeries panel(TrendFrame frame, Map<String, long[]> bySource) {
    return PanelSeries.of(
        frame.panel().stream()
            .filter(bySource::containsKey)
            .map(
                source ->
                    new PanelSeries.Source(
                        bySource.get(source), frame.articlesOf(source), frame.present(source)))
            .toList(),
        frame.enough());
  }
}
