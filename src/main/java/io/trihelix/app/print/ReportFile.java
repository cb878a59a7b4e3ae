package io.trihelix.app.print;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.report.ReportLimits;
import io.trihelix.report.ReportPage;
import io.trihelix.spark.report.GatherReport;
import io.trihelix.spark.sink.OutputFile;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.sink.RunReport;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;

/** Writes the report of a warehouse. */
public final class ReportFile {
  /** Where it stands when nothing else is said: beside the tables. */
  public static final String NAME = "report.html";

  private final SparkSession spark;
  private final Gazetteer gazetteer;

  public ReportFile(SparkSession spark, Gazetteer gazetteer) {
    this.spark = spark;
    this.gazetteer = gazetteer;
  }

  /**
   * Writes the report of the current run.
   *
   * @param output file of any Hadoop file system; null for {@link #NAME} in the warehouse
   * @return the file, fully qualified
   * @throws io.trihelix.spark.sink.UnsafeOutputException if a file is there that is no report
   * @throws io.trihelix.spark.sink.WarehouseException if the tables cannot be read or the file
   *     cannot be written
   */
  public String write(String warehouse, String output) {
    Configuration hadoop = spark.sparkContext().hadoopConfiguration();
    PublishedTables tables = PublishedTables.in(spark, warehouse);
    if (output == null) {
      var report = new RunReport(tables.snapshot(), hadoop);
      report.requireOurs();
      return report.write(content(tables));
    }
    OutputFile file = OutputFile.at("the report", output, hadoop, ReportPage::isReport);
    return file.write(content(tables));
  }

  /**
   * Writes the report of a run that is about to publish its tables, to go with them.
   *
   * @throws io.trihelix.spark.sink.WarehouseException if the tables cannot be read or the file
   *     cannot be written
   */
  public void write(PublishedTables made) {
    new RunReport(made.snapshot(), spark.sparkContext().hadoopConfiguration())
        .writeUnpublished(content(made));
  }

  private OutputFile.Content content(PublishedTables tables) {
    String page = ReportPage.of(new GatherReport(gazetteer, ReportLimits.DEFAULT).from(tables));
    return out -> out.write(page.getBytes(StandardCharsets.UTF_8));
  }
}
