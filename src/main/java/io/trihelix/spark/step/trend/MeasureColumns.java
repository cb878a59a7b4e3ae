package io.trihelix.spark.step.trend;

import io.trihelix.spark.table.PairTrendsTable;
import io.trihelix.stats.trend.ChainedSeries;
import io.trihelix.stats.trend.Trend;
import java.util.List;

/** The columns of a trend's measures, in the order that tables of trends have them. */
final class MeasureColumns {
  private MeasureColumns() {}

  /** Assessment, share, moving average, growth, year on year, z-score, burst, level, change. */
  static void add(List<Object> row, Trend trend, TrendFrame frame, int t) {
    boolean assessable = trend.isAssessable(t);
    row.add(assessable ? PairTrendsTable.ASSESSED : PairTrendsTable.CANNOT_BE_ASSESSED);
    row.add(number(trend.share(t)));
    row.add(number(trend.movingAverage(t)));
    row.add(number(trend.growth(t)));
    row.add(number(trend.yearOnYear(t)));
    row.add(number(trend.zScore(t)));
    row.add(assessable ? trend.burstLevel(t) : null);
    row.add(trend.burstStart(t) < 0 ? null : frame.start(trend.burstStart(t)));
    row.add(assessable ? trend.burstWeight(t) : null);
    row.add(number(trend.burstPValue(t)));
    row.add(number(trend.level(t)));
    row.add(number(trend.changePValue(t)));
  }

  /** What the chain of sources says: its count, the part that stands behind, its measures. */
  static void add(List<Object> row, ChainedSeries chain, Trend trend, TrendFrame frame, int t) {
    row.add(chain.series().counts()[t]);
    row.add(trend.isAssessable(t) ? (Double) chain.series().exposure()[t] : null);
    long all = frame.articles()[t];
    row.add(all == 0 ? null : (Double) ((double) chain.behind(t) / all));
    add(row, trend, frame, t);
  }

  /** Null where there is nothing to go by. */
  static Double number(double value) {
    return Double.isNaN(value) ? null : (Double) value;
  }
}
