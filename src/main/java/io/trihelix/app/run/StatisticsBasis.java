package io.trihelix.app.run;

import io.trihelix.config.SettingsPart;
import io.trihelix.text.ContentHash;

/**
 * What the statistics of a period follow from, besides what is counted in it: the part of the
 * program that computes them, Spark, and the settings of {@link SettingsPart#ANALYSIS} and {@link
 * SettingsPart#STATISTICS}. An appending run takes rows of an earlier one over only where they are
 * the same.
 */
final class StatisticsBasis {
  private StatisticsBasis() {}

  static String of(RunIdentity run, String spark) {
    return of(run.version() + " " + ProgramDigest.current(), spark, run.effectiveJson());
  }

  static String of(String program, String spark, String configJson) {
    return ContentHash.hash(
        String.join(
            "\n",
            program,
            spark,
            SettingsPart.ANALYSIS.in(configJson),
            SettingsPart.STATISTICS.in(configJson)));
  }
}
