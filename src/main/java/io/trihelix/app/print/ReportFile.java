package io.trihelix.app.print;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.report.ReportLimits;
import io.trihelix.report.ReportPage;
import io.trihelix.spark.report.GatherReport;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.sink.WarehouseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
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
   * @param output file of any Hadoop file system, replaced if it is there; null for {@link #NAME}
   *     in the warehouse
   * @return the file, fully qualified
   * @throws WarehouseException if the tables cannot be read or the file cannot be written
   */
  public String write(String warehouse, String output) {
    PublishedTables tables = PublishedTables.in(spark, warehouse);
    String page = ReportPage.of(new GatherReport(gazetteer, ReportLimits.DEFAULT).from(tables));
    var target = new Path(output == null ? tables.location() + "/" + NAME : output);
    try {
      FileSystem fs = target.getFileSystem(spark.sparkContext().hadoopConfiguration());
      if (fs.exists(target) && fs.getFileStatus(target).isDirectory()) {
        throw new WarehouseException(
            "Cannot write the report to " + target + ": it is a folder, name a file in it");
      }
      replace(fs, target, page);
      return fs.makeQualified(target).toString();
    } catch (IOException e) {
      throw new WarehouseException(
          "Cannot write the report to " + target + ": " + e.getMessage(), e);
    }
  }

  /** Nobody finds half a page: the earlier one stands until the new one is complete. */
  private static void replace(FileSystem fs, Path target, String page) throws IOException {
    var unfinished = target.suffix(".unfinished");
    try {
      try (FSDataOutputStream out = fs.create(unfinished, true)) {
        out.write(page.getBytes(StandardCharsets.UTF_8));
      }
      fs.delete(target, false);
      if (!fs.rename(unfinished, target)) {
        throw new IOException("the finished page could not be renamed from " + unfinished);
      }
    } catch (IOException e) {
      fs.delete(unfinished, false);
      throw e;
    }
  }
}
