package io.trihelix.stats.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The lengths of time of a trend. */
public enum TrendPeriod {
  /** From Monday to Sunday (ISO 8601). */
  WEEK(52) {
    @Override
    public LocalDate startOf(LocalDate day) {
      return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    public int between(LocalDate first, LocalDate start) {
      return (int) ChronoUnit.WEEKS.between(first, start);
    }

    @Override
    LocalDate plus(LocalDate start, int periods) {
      return start.plusWeeks(periods);
    }
  },
  MONTH(12) {
    @Override
    public LocalDate startOf(LocalDate day) {
      return day.withDayOfMonth(1);
    }

    @Override
    public int between(LocalDate first, LocalDate start) {
      return (int) ChronoUnit.MONTHS.between(first, start);
    }

    @Override
    LocalDate plus(LocalDate start, int periods) {
      return start.plusMonths(periods);
    }
  };

  private final int aYear;

  TrendPeriod(int aYear) {
    this.aYear = aYear;
  }

  /** How many of them are taken for a year. */
  int aYear() {
    return aYear;
  }

  /** The first day of the period that the day lies in. */
  public abstract LocalDate startOf(LocalDate day);

  /** How many periods a period begins after another, both given by their first days. */
  public abstract int between(LocalDate first, LocalDate start);

  abstract LocalDate plus(LocalDate start, int periods);

  /** The first days of all periods from that of one day to that of another, without gaps. */
  public List<LocalDate> range(LocalDate from, LocalDate to) {
    LocalDate first = startOf(from);
    return IntStream.rangeClosed(0, between(first, startOf(to)))
        .mapToObj(i -> plus(first, i))
        .toList();
  }

  /** The value as it stands in the tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
