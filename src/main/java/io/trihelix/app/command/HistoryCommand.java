package io.trihelix.app.command;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.trihelix.app.option.OutputOptions;
import io.trihelix.app.option.SessionOptions;
import io.trihelix.app.print.AnswerPrinter;
import io.trihelix.app.run.ExitCode;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.sink.WarehouseHistory;
import io.trihelix.spark.sink.WarehouseHistory.KeptRun;
import io.trihelix.spark.table.RunsTable;
import io.trihelix.spark.view.RowsAnswer;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the runs that a warehouse keeps. */
@Command(
    name = "history",
    description = {
      "Lists the runs whose tables a warehouse keeps, the newest first: what each did, which one is"
          + " current, how much space it takes and where its tables lie.",
      "'rollback RUN' makes one of them current, 'expire' removes those that are not."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  trihelix history", "  trihelix history --warehouse s3a://lake/news --format json"})
public final class HistoryCommand implements Callable<Integer> {
  private static final double BYTES_A_MEBIBYTE = 1 << 20;

  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Mixin private SessionOptions session;

  @Override
  public Integer call() throws Exception {
    int limit = output.limit();
    try (SparkSession spark = session.open()) {
      List<KeptRun> kept =
          WarehouseHistory.kept(output.warehouse(), spark.sparkContext().hadoopConfiguration());
      Dataset<Row> rows =
          kept.stream()
              .map(run -> row(spark, run))
              .reduce(Dataset::unionByName)
              .orElseThrow()
              .orderBy(col("run_id").desc())
              .coalesce(1);
      new AnswerPrinter(spec.commandLine().getOut(), Room.of(output))
          .print(new RowsAnswer(rows), output.format(), limit);
    }
    return ExitCode.DONE;
  }

  private static Dataset<Row> row(SparkSession spark, KeptRun run) {
    return PublishedTables.of(spark, run.tables())
        .rows(RunsTable.TABLE)
        .where(col("run_id").equalTo(run.id()))
        .select(
            col("run_id"),
            lit(run.current()).as("current"),
            col("mode"),
            col("started_at"),
            col("finished_at"),
            col("articles"),
            col("mentions"),
            col("pairs"),
            lit(Math.round(run.bytes() / BYTES_A_MEBIBYTE * 10) / 10.0).as("mebibytes"),
            lit(run.tables().folder()).as("tables"));
  }
}
