package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import io.trihelix.interpret.IdScope;
import io.trihelix.model.RejectReason;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.WithdrawnTable;
import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Makes rejects without any text of the records whose articles are withdrawn: of those that are
 * read, of those of earlier runs, and of what was rejected since another record has their id.
 */
public final class RefuseWithdrawn {
  private static final String DETAIL = "withdrawn: the table withdrawn says why";
  private static final String ID = "withdrawn_id";
  private static final String OF_ANY = "withdrawn_of_any";
  private static final String OF_SOURCES = "withdrawn_of_sources";
  private static final String BEFORE = "reason_before";
  private static final String IS_WITHDRAWN = "is_withdrawn";

  /** What tells where a record stands, and nothing of what it says. */
  private static final Set<String> PLACE =
      Set.of("input_file", "split_start", "line", "record_no", "article_id", "run_id", BEFORE);

  private final Dataset<Row> withdrawn;

  /**
   * @param withdrawn rows of {@link WithdrawnTable}
   */
  public RefuseWithdrawn(Dataset<Row> withdrawn) {
    this.withdrawn = withdrawn;
  }

  /**
   * @param records rows of {@link InterpretedTable}, with or without the run that read them
   */
  public Dataset<Row> among(Dataset<Row> records) {
    Column refused = col("outcome").equalTo(InterpretedTable.ARTICLE).and(isOfSource());
    return refused(records, refused);
  }

  /**
   * @param rejects rows of {@link RejectsTable}: their source is not known any more, so all with a
   *     withdrawn id give up their text
   * @param runId the run that sees to it
   */
  public Dataset<Row> amongRejects(Dataset<Row> rejects, String runId) {
    Column isNew = coalesce(col("reason").notEqual(RejectReason.WITHDRAWN.code()), lit(true));
    return refused(rejects.withColumn(BEFORE, col("reason")), isNew)
        .withColumn(
            "run_id", when(col("reason").equalTo(col(BEFORE)), col("run_id")).otherwise(lit(runId)))
        .drop(BEFORE);
  }

  /**
   * Those of some rows that are withdrawn.
   *
   * @param rows with {@code article_id} and {@code source}
   */
  public Dataset<Row> of(Dataset<Row> rows) {
    return told(rows, isOfSource()).where(IS_WITHDRAWN).select(columns(rows));
  }

  /** The others of them. */
  public Dataset<Row> outside(Dataset<Row> rows) {
    return told(rows, isOfSource()).where(not(col(IS_WITHDRAWN))).select(columns(rows));
  }

  private static Column isOfSource() {
    return col(OF_ANY).or(array_contains(col(OF_SOURCES), col("source")));
  }

  private static Column[] columns(Dataset<Row> rows) {
    return Arrays.stream(rows.columns()).map(column -> col(column)).toArray(Column[]::new);
  }

  private Dataset<Row> refused(Dataset<Row> rows, Column refused) {
    return told(rows, refused)
        .select(
            Arrays.stream(rows.schema().fields())
                .map(RefuseWithdrawn::withoutText)
                .toArray(Column[]::new));
  }

  private Dataset<Row> told(Dataset<Row> rows, Column refused) {
    // At most one row for each id.
    Dataset<Row> ids =
        withdrawn
            .select(
                explode(
                        array(
                            col("article_id"),
                            coalesce(
                                concat(col("source"), lit(IdScope.JOINT), col("article_id")),
                                col("article_id"))))
                    .as(ID),
                col("source").as("of"))
            .groupBy(ID)
            .agg(bool_or(col("of").isNull()).as(OF_ANY), collect_set(col("of")).as(OF_SOURCES));
    return rows.join(broadcast(ids), col("article_id").equalTo(col(ID)), "left")
        .withColumn(IS_WITHDRAWN, coalesce(col(ID).isNotNull().and(refused), lit(false)));
  }

  private static Column withoutText(StructField field) {
    String name = field.name();
    Column value =
        switch (name) {
          case "outcome" -> lit(InterpretedTable.REJECT);
          case "reason" -> lit(RejectReason.WITHDRAWN.code());
          case "detail" -> lit(DETAIL);
          case "raw" -> lit("");
          case "records" -> lit(1L);
          default -> lit(null).cast(field.dataType());
        };
    return PLACE.contains(name)
        ? col(name)
        : when(col(IS_WITHDRAWN), value).otherwise(col(name)).as(name);
  }
}
