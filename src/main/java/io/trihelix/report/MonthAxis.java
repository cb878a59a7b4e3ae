package io.trihelix.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The months of a corpus without gaps, and series over them. Immutable. */
public final class MonthAxis {
  private final YearMonth first;
  private final int size;

  private MonthAxis(YearMonth first, int size) {
    this.first = first;
    this.size = size;
  }

  /** The axis from the earliest to the latest of some months; empty for none. */
  public static MonthAxis over(List<YearMonth> months) {
    if (months.isEmpty()) {
      return new MonthAxis(null, 0);
    }
    YearMonth first = months.stream().min(YearMonth::compareTo).orElseThrow();
    YearMonth last = months.stream().max(YearMonth::compareTo).orElseThrow();
    return new MonthAxis(first, (int) ChronoUnit.MONTHS.between(first, last) + 1);
  }

  public int size() {
    return size;
  }

  /** Position of the day's month; negative or beyond the last where it lies outside. */
  public int position(LocalDate day) {
    return position(YearMonth.from(day));
  }

  /** Position of the month; negative or beyond the last where it lies outside. */
  public int position(YearMonth month) {
    return size == 0 ? -1 : (int) ChronoUnit.MONTHS.between(first, month);
  }

  /** '2025-02' for each month. */
  public List<String> labels() {
    var labels = new ArrayList<String>();
    for (int i = 0; i < size; i++) {
      labels.add(first.plusMonths(i).toString());
    }
    return labels;
  }

  /** Counts by position as {@code [month, count, …]} in order, zeros left out. */
  public static List<Long> series(Map<Integer, Long> counts) {
    var series = new ArrayList<Long>();
    new TreeMap<>(counts)
        .forEach(
            (month, count) -> {
              if (count != 0) {
                series.add((long) month);
                series.add(count);
              }
            });
    return series;
  }
}
