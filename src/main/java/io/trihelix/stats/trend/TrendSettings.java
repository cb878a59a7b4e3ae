package io.trihelix.stats.trend;

import java.io.Serializable;

/**
 * What can be set about the measures of a trend.
 *
 * @param averageWeeks periods of the moving average of weekly series
 * @param averageMonths periods of the moving average of monthly series
 * @param minHistory periods before one that has a z-score
 * @param burstRatio s of Kleinberg's automaton
 * @param burstCost γ of Kleinberg's automaton
 * @param burstLevels states above the usual one
 * @param changeSignificance largest p-value of a change point
 * @param attractionSignificance largest p-value of a change point or burst of attraction
 */
public record TrendSettings(
    int averageWeeks,
    int averageMonths,
    int minHistory,
    double burstRatio,
    double burstCost,
    int burstLevels,
    double changeSignificance,
    double attractionSignificance)
    implements Serializable {
  public TrendSettings {
    require(averageWeeks >= 1, "average-weeks", averageWeeks, "1 or more");
    require(averageMonths >= 1, "average-months", averageMonths, "1 or more");
    require(minHistory >= 1, "min-history", minHistory, "1 or more");
    require(burstRatio > 1, "burst-ratio", burstRatio, "more than 1");
    require(burstCost >= 0, "burst-cost", burstCost, "0 or more");
    require(burstLevels >= 1 && burstLevels <= 20, "burst-levels", burstLevels, "from 1 to 20");
    require(
        changeSignificance > 0 && changeSignificance < 1,
        "change-significance",
        changeSignificance,
        "between 0 and 1");
    require(
        attractionSignificance > 0 && attractionSignificance < 1,
        "attraction-significance",
        attractionSignificance,
        "between 0 and 1");
  }

  /** Periods of the moving average. */
  public int average(TrendPeriod period) {
    return period == TrendPeriod.WEEK ? averageWeeks : averageMonths;
  }

  private static void require(boolean holds, String key, Object value, String expected) {
    if (!holds) {
      throw new IllegalArgumentException(
          "trends." + key + " must be " + expected + ", but is " + value);
    }
  }
}
