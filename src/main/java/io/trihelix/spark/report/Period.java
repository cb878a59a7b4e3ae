package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.report.ReportData.PeriodRow;
import io.trihelix.report.ReportLimits;
import io.trihelix.stats.PeriodType;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/**
 * A period of {@code pair_stats}.
 *
 * @param start its first day, null for all
 * @param pairs how many pairs have a score in it
 */
record Period(PeriodType type, LocalDate start, long pairs) {
  private static final Comparator<Period> LATEST_FIRST =
      Comparator.comparing(Period::type)
          .thenComparing(Period::start, Comparator.nullsFirst(Comparator.reverseOrder()));

  static Period of(Row row, long pairs) {
    return new Period(typeOf(row), Cells.day(row, "period_start"), pairs);
  }

  private static PeriodType typeOf(Row row) {
    return PeriodType.valueOf(Cells.text(row, "period_type").toUpperCase(Locale.ROOT));
  }

  /** All, then years, quarters and months, the latest of each first, as many as there is room. */
  static List<Period> chosen(Collection<Period> periods, ReportLimits limits) {
    var chosen = new ArrayList<Period>();
    for (PeriodType type : PeriodType.values()) {
      periods.stream()
          .filter(period -> period.type() == type)
          .sorted(LATEST_FIRST)
          .limit(most(type, limits))
          .forEach(chosen::add);
    }
    return chosen;
  }

  private static int most(PeriodType type, ReportLimits limits) {
    return switch (type) {
      case ALL -> 1;
      case YEAR -> limits.years();
      case QUARTER -> limits.quarters();
      case MONTH -> limits.months();
    };
  }

  /** Position of the period of a row among the periods, -1 for none of them. */
  static int position(List<Period> periods, Row row) {
    PeriodType type = typeOf(row);
    LocalDate start = Cells.day(row, "period_start");
    for (int i = 0; i < periods.size(); i++) {
      Period period = periods.get(i);
      if (period.type() == type && Objects.equals(period.start(), start)) {
        return i;
      }
    }
    return -1;
  }

  /** Holds for rows of these periods: all of one type from the earliest of them on. */
  static Column any(List<Period> periods) {
    Column any = lit(false);
    for (PeriodType type : PeriodType.values()) {
      List<Period> ofType = periods.stream().filter(period -> period.type() == type).toList();
      if (!ofType.isEmpty()) {
        Column holds = col("period_type").equalTo(type.label());
        if (type != PeriodType.ALL) {
          LocalDate earliest = ofType.get(ofType.size() - 1).start();
          holds = holds.and(col("period_start").geq(lit(Date.valueOf(earliest))));
        }
        any = any.or(holds);
      }
    }
    return any;
  }

  PeriodRow row() {
    return new PeriodRow(type.label(), start == null ? null : start.toString(), pairs);
  }
}
