package io.trihelix.spark.step.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.model.RejectReason;
import io.trihelix.spark.source.ListedFile;
import io.trihelix.spark.table.InputsTable;
import io.trihelix.spark.table.InterpretedTable;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Notes which files a run has read, and what was in them: rows of {@link InputsTable}. */
public final class RecordInputs {
  private static final List<String> COUNTED = List.of("records", "articles", "rejects");

  private final SparkSession spark;
  private final String runId;

  public RecordInputs(SparkSession spark, String runId) {
    this.spark = spark;
    this.runId = runId;
  }

  /**
   * @param read the files that this run has read
   * @param checksums of them, by path
   * @param interpreted rows of {@link InterpretedTable}, of this run
   * @param earlier rows of {@link InputsTable}; those of files that were read again give way
   */
  public Dataset<Row> of(
      List<ListedFile> read,
      Map<String, String> checksums,
      Dataset<Row> interpreted,
      Dataset<Row> earlier) {
    Dataset<Row> files = spark.createDataFrame(rows(read, checksums), listed());
    // What is withdrawn is an article by itself: what a file holds does not depend on others.
    Column isArticle =
        col("outcome")
            .equalTo(InterpretedTable.ARTICLE)
            .or(coalesce(col("reason").equalTo(RejectReason.WITHDRAWN.code()), lit(false)));
    Dataset<Row> counts =
        interpreted
            .withColumnRenamed("input_file", "path")
            .groupBy("path")
            .agg(
                sum("records").as("records"),
                count_if(isArticle).as("articles"),
                sum(when(not(isArticle), col("records"))).as("rejects"));
    return files
        .join(counts, new String[] {"path"}, "left")
        .select(
            List.of(InputsTable.TABLE.schema().fieldNames()).stream()
                .map(RecordInputs::counted)
                .toArray(Column[]::new))
        .unionByName(earlier.join(files.select("path"), new String[] {"path"}, "left_anti"))
        .coalesce(1);
  }

  private static Column counted(String column) {
    return COUNTED.contains(column) ? coalesce(col(column), lit(0L)).as(column) : col(column);
  }

  private static StructType listed() {
    var schema = new StructType();
    for (var field : InputsTable.TABLE.schema().fields()) {
      if (!COUNTED.contains(field.name())) {
        schema = schema.add(field);
      }
    }
    return schema;
  }

  private List<Row> rows(List<ListedFile> read, Map<String, String> checksums) {
    return read.stream()
        .map(
            file ->
                RowFactory.create(
                    file.shownPath(),
                    file.bytes(),
                    Timestamp.from(file.modifiedAt()),
                    checksums.get(file.path()),
                    Timestamp.from(file.listedAt()),
                    runId))
        .toList();
  }
}
