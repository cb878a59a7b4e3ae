package io.trihelix.spark.sink;

import io.trihelix.config.IcebergSettings;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;

/** Which catalog is to follow a warehouse that is being opened. */
@FunctionalInterface
interface CatalogChoice {
  /** No catalog, whatever the warehouse says. */
  CatalogChoice NONE = (fs, paths) -> RunCatalog.NONE;

  /**
   * @param fs of the warehouse, without checksums
   * @throws UnsafeOutputException if that catalog cannot be used for this warehouse
   */
  RunCatalog of(FileSystem fs, WarehousePaths paths) throws IOException;

  /** That which follows it by now. */
  static CatalogChoice asNoted(SparkSession spark) {
    return (fs, paths) ->
        CatalogName.noted(fs, paths).map(name -> name.open(spark, paths)).orElse(RunCatalog.NONE);
  }

  /**
   * That of the settings, which must be the one that follows it by now: who reads there would not
   * be told that nobody follows any more.
   */
  static CatalogChoice asSet(SparkSession spark, IcebergSettings settings) {
    return (fs, paths) -> {
      Optional<CatalogName> noted = CatalogName.noted(fs, paths);
      Optional<CatalogName> set = CatalogName.of(settings);
      if (noted.isPresent() && !noted.equals(set)) {
        throw new UnsafeOutputException(
            "Cannot write to "
                + paths.root()
                + ": its tables stand in the catalog as "
                + noted.get()
                + ".*, but output.iceberg says "
                + set.map(name -> name + ".*").orElse("none")
                + ". Set output.iceberg.catalog and namespace to those, or drop these tables and"
                + " delete "
                + paths.catalog()
                + "; nothing was changed");
      }
      if (set.isEmpty()) {
        return RunCatalog.NONE;
      }
      RunCatalog catalog = set.get().open(spark, paths);
      if (noted.isEmpty()) {
        set.get().note(fs, paths);
      }
      return catalog;
    };
  }
}
