package io.trihelix.report;

import io.trihelix.report.ReportData.TrendRow;
import io.trihelix.stats.trend.BurstConfirmation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** The trend of a pair as the page draws it, from its months. */
public final class PairTrend {
  private PairTrend() {}

  /**
   * @param pair position of the pair
   * @param months of one pair, in order
   */
  public static TrendRow of(int pair, List<TrendMonth> months, MonthAxis axis) {
    var average = new ArrayList<Double>();
    Double growth = null;
    Double zScore = null;
    Double weight = null;
    for (TrendMonth month : months) {
      if (month.average() != null) {
        average.add((double) axis.position(month.month()));
        average.add(Rounded.of(month.average() * month.articles()));
      }
      if (month.assessed()) {
        growth = month.growth();
        zScore = month.zScore();
      }
      Double burst = month.burstWeight();
      weight = weight == null || burst != null && burst > weight ? burst : weight;
    }
    List<Burst> bursts = bursts(months, axis);
    return new TrendRow(
        pair,
        average,
        bursts.stream()
            .flatMap(burst -> Stream.of(burst.first(), burst.last(), burst.level()))
            .toList(),
        bursts.stream().map(burst -> burst.confirmation().label()).toList(),
        Rounded.of(weight),
        Rounded.of(growth),
        Rounded.of(zScore));
  }

  /**
   * @param panelBursts whether the panel of sources shows a burst in one of its months as well
   * @param panelAssessed whether the panel can be assessed in one of its months
   */
  private record Burst(int first, int last, int level, boolean panelBursts, boolean panelAssessed) {
    Burst with(Burst later) {
      return new Burst(
          first,
          later.last,
          Math.max(level, later.level),
          panelBursts || later.panelBursts,
          panelAssessed || later.panelAssessed);
    }

    BurstConfirmation confirmation() {
      return BurstConfirmation.of(panelBursts, panelAssessed);
    }
  }

  private static List<Burst> bursts(List<TrendMonth> months, MonthAxis axis) {
    var byStart = new LinkedHashMap<LocalDate, Burst>();
    for (TrendMonth month : months) {
      if (month.burstStart() != null && month.burstLevel() > 0) {
        int position = axis.position(month.month());
        byStart.merge(
            month.burstStart(),
            new Burst(
                position, position, month.burstLevel(), month.panelBursts(), month.panelAssessed()),
            Burst::with);
      }
    }
    return List.copyOf(byStart.values());
  }
}
