package io.trihelix.spark.step.rows;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.trunc;

import io.trihelix.stats.PeriodType;
import java.sql.Date;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Spreads daily counts over the periods that their days lie in. */
public final class Periods {
  private final List<PeriodType> types;
  private final UnchangedPeriods leftOut;

  /**
   * @param types periods besides {@link PeriodType#ALL}, which is always among them
   */
  public Periods(List<PeriodType> types) {
    this(types, UnchangedPeriods.none());
  }

  private Periods(List<PeriodType> types, UnchangedPeriods leftOut) {
    this.types = types;
    this.leftOut = leftOut;
  }

  /** The same without some. */
  public Periods without(UnchangedPeriods unchanged) {
    return new Periods(types, unchanged);
  }

  /**
   * Every row once for each period that its {@code published_date} lies in, as the column {@code
   * period} (period_type, period_start). Without a date it lies in period 'all' alone.
   */
  public Dataset<Row> of(Dataset<Row> daily) {
    Column[] periods =
        Stream.concat(Stream.of(PeriodType.ALL), types.stream())
            .map(Periods::period)
            .toArray(Column[]::new);
    return leftOut.leftOutOf(
        daily
            .withColumn("period", explode(array(periods)))
            .where(
                col("period.period_type")
                    .equalTo(PeriodType.ALL.label())
                    .or(col("period.period_start").isNotNull())));
  }

  /** What tells a period from all others. */
  static Column key(Column type, Column start) {
    return concat_ws(" ", type, start);
  }

  /** The same of values. */
  static String key(String type, Date start) {
    return start == null ? type : type + " " + start;
  }

  private static Column period(PeriodType type) {
    Column start =
        type == PeriodType.ALL
            ? lit(null).cast(DataTypes.DateType)
            : trunc(col("published_date"), type.label());
    return struct(lit(type.label()).as("period_type"), start.as("period_start"));
  }
}
