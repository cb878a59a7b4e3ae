package io.trihelix.app.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.spark.derive.DerivedTable;
import io.trihelix.spark.table.Columns;
import io.trihelix.spark.table.EntityDailyTable;
import io.trihelix.spark.table.Layout;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.Table;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A statistic as a newcomer would add it: how often each method found a mention. */
final class CountMethods {
  static final Table TABLE =
      new Table(
          "methods",
          "one method",
          List.of("method"),
          new Columns()
              .text("method", "How mentions are found.")
              .count("mentions", "Mentions found so.")
              .build(),
          Layout.AS_MADE,
          List.of("method"));

  static final DerivedTable DERIVED =
      DerivedTable.of(TABLE)
          .needs(MentionsTable.TABLE)
          .computed("count methods", in -> in(in.rows(MentionsTable.TABLE)));

  /** One that takes what it has not declared. */
  static final DerivedTable UNDECLARED =
      DerivedTable.of(TABLE).computed("count methods", in -> in.rows(EntityDailyTable.TABLE));

  private CountMethods() {}

  private static Dataset<Row> in(Dataset<Row> mentions) {
    return mentions.groupBy(col("method")).agg(count(lit(1)).as("mentions"));
  }
}
