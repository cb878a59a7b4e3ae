package io.trihelix.app.print;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.report.ReportLimits;
import io.trihelix.report.ReportPage;
import io.trihelix.spark.report.GatherReport;
import io.trihelix.spark.sink.OutputFile;
import io.trihelix.spark.sink.PublishedTables;
import java.nio.charset.StandardCharsets;
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
   * @param output file of any Hadoop file system; null for {@link #NAME} in the warehouse
   * @return the file, fully qualified
   * @throws io.trihelix.spark.sink.UnsafeOutputException if a file is there that is no report
   * @throws io.trihelix.spark.sink.WarehouseException if the tables cannot be read or the file
   *     cannot be written
   */
  public String write(String warehouse, String output) {
    PublishedTables tables = PublishedTables.in(spark, warehouse);
    OutputFile file =
        OutputFile.at(
            "the report",
            output == null ? tables.location() + "/" + NAME : output,
            spark.sparkContext().hadoopConfiguration(),
            ReportPage::isReport);
    String page = ReportPage.of(new GatherReport(gazetteer, ReportLimits.DEFAULT).from(tables));
    return file.write(out -> out.write(page.getBytes(StandardCharsets.UTF_8)));
  }
}
