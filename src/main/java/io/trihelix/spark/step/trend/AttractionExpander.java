package io.trihelix.spark.step.trend;

import io.trihelix.config.Settings;
import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.trend.Attraction;
import io.trihelix.stats.trend.AttractionSeries;
import io.trihelix.stats.trend.OwnTrends;
import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Makes of a pair's stories, and of those about each of the two, what attraction it has when. */
final class AttractionExpander {
  /** The column of stories by part of a week and source that tell of a member of the pair. */
  static String attentionTo(String side) {
    return "attention_" + side;
  }

  /** The column of the stories with both within a window, in a row of {@code days}. */
  static String told(PairWindow window) {
    return "told_" + window.label();
  }

  private final Settings.Trends settings;
  // Logarithms of a source's stories serve all pairs of a task.
  private final Map<TrendFrame, List<OwnTrends>> ownTrends = new HashMap<>();

  AttractionExpander(Settings.Trends settings) {
    this.settings = settings;
  }

  /** The series of a pair, with the numbers that its rows tell. */
  record Found(AttractionSeries series, Attraction attraction) {}

  Found of(Row pair, PairWindow window, TrendFrame frame, List<Row> days, long seed) {
    int strata = frame.strata().size();
    long[][] together = told(window, frame, days);
    long[][] both = window == PairWindow.ARTICLE ? together : told(PairWindow.ARTICLE, frame, days);
    long[][] withA = attention(pair, "a", frame);
    long[][] withB = attention(pair, "b", frame);
    List<OwnTrends> own =
        ownTrends.computeIfAbsent(
            frame, key -> key.strata().stream().map(s -> new OwnTrends(key.stories(s))).toList());
    var sources = new ArrayList<AttractionSeries.Source>(strata);
    for (int s = 0; s < strata; s++) {
      sources.add(
          new AttractionSeries.Source(
              together[s],
              both[s],
              withA[s],
              withB[s],
              frame.stories(frame.strata().get(s)),
              own.get(s)));
    }
    AttractionSeries series = AttractionSeries.of(sources, frame.enough());
    return new Found(series, Attraction.of(series, frame.period(), settings.measures(), seed));
  }

  private static long[][] told(PairWindow window, TrendFrame frame, List<Row> days) {
    var told = new long[frame.strata().size()][frame.length()];
    int column = days.get(0).fieldIndex(told(window));
    for (Row day : days) {
      told[frame.stratum(day.getAs("source"))][index(frame, day)] += day.getLong(column);
    }
    return told;
  }

  private static long[][] attention(Row pair, String side, TrendFrame frame) {
    var attention = new long[frame.strata().size()][frame.length()];
    int column = pair.fieldIndex(attentionTo(side));
    if (!pair.isNullAt(column)) {
      for (Object element : pair.getList(column)) {
        Row cell = (Row) element;
        attention[frame.stratum(cell.getAs("source"))][index(frame, cell)] +=
            cell.<Long>getAs("stories");
      }
    }
    return attention;
  }

  private static int index(TrendFrame frame, Row cell) {
    return frame.indexOf(cell.<Date>getAs("published_date").toLocalDate());
  }

  /** The columns of attraction, in the table's order. */
  static void add(List<Object> row, Found found, TrendFrame frame, int t) {
    Attraction attraction = found.attraction();
    boolean assessable = attraction.isAssessable(t);
    row.add(found.series().series().counts()[t]);
    row.add(found.series().stories(t));
    row.add(assessable ? PairTrendsTable.ASSESSED : PairTrendsTable.CANNOT_BE_ASSESSED);
    row.add(MeasureColumns.number(attraction.expected(t)));
    row.add(assessable ? (Double) found.series().series().exposure()[t] : null);
    row.add(MeasureColumns.number(attraction.ratio(t)));
    row.add(MeasureColumns.number(attraction.low(t)));
    row.add(MeasureColumns.number(attraction.high(t)));
    row.add(MeasureColumns.number(attraction.growth(t)));
    row.add(assessable ? attraction.burstLevel(t) : null);
    row.add(attraction.burstStart(t) < 0 ? null : frame.start(attraction.burstStart(t)));
    row.add(MeasureColumns.number(attraction.burstPValue(t)));
    row.add(MeasureColumns.number(attraction.level(t)));
    row.add(MeasureColumns.number(attraction.changePValue(t)));
    Attraction.Change change = attraction.change(t);
    row.add(change == null ? null : change.name().toLowerCase(Locale.ROOT));
  }
}
