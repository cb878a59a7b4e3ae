package io.trihelix.spark.step.ingest;

import io.trihelix.spark.source.FileChecksum;
import io.trihelix.spark.source.ListedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Tells the {@link FileChecksum} of files, many at a time. */
public final class ChecksumFiles {
  private final SparkSession spark;

  public ChecksumFiles(SparkSession spark) {
    this.spark = spark;
  }

  /** By path; without those that cannot be read. */
  public Map<String, String> of(List<ListedFile> files) {
    var checksums = new HashMap<String, String>();
    if (!files.isEmpty()) {
      var context = JavaSparkContext.fromSparkContext(spark.sparkContext());
      var hadoop = new SerializableConfiguration(spark.sparkContext().hadoopConfiguration());
      List<String> paths = files.stream().map(ListedFile::path).toList();
      context
          .parallelize(paths, Math.min(paths.size(), context.defaultParallelism()))
          .flatMap(path -> checksum(path, hadoop.value()).iterator())
          .collect()
          .forEach(found -> checksums.put(found._1(), found._2()));
    }
    return checksums;
  }

  private static List<Tuple2<String, String>> checksum(String path, Configuration hadoop) {
    return FileChecksum.of(path, hadoop).map(sum -> new Tuple2<>(path, sum)).stream().toList();
  }
}
