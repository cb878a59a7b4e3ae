package io.trihelix.spark.sink;

import io.trihelix.config.IcebergSettings;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.SparkSession;

/**
 * Which catalog follows a warehouse. A note in the warehouse says so, for those who change its
 * current run without the settings of its runs.
 *
 * @param catalog its name in Spark's settings
 * @param namespace of the tables, with dots between levels
 */
record CatalogName(String catalog, String namespace) {
  private static final String LIBRARY = "org.apache.iceberg.spark.Spark3Util";

  private static final String HEAD = "Trihelix catalog, format 1";

  private static final Pattern FORM =
      Pattern.compile(HEAD + "\ncatalog ([A-Za-z0-9_]+)\nnamespace ([A-Za-z0-9_.]+)\nend\n");

  /** What the settings of a run say; empty for none. */
  static Optional<CatalogName> of(IcebergSettings settings) {
    return settings.isUsed()
        ? Optional.of(new CatalogName(settings.catalog(), settings.namespace()))
        : Optional.empty();
  }

  /**
   * What the note of a warehouse says; empty where there is none.
   *
   * @throws UnsafeOutputException if something else stands in its place
   */
  static Optional<CatalogName> noted(FileSystem fs, WarehousePaths paths) throws IOException {
    Optional<String> text = SmallFiles.read(fs, paths.catalog());
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher parsed = FORM.matcher(text.get());
    if (!parsed.matches()) {
      throw new UnsafeOutputException(
          "Cannot tell which catalog follows "
              + paths.root()
              + ": no run wrote "
              + paths.catalog()
              + ". Nothing was changed; delete that file if no catalog is to follow");
    }
    return Optional.of(new CatalogName(parsed.group(1), parsed.group(2)));
  }

  /**
   * The tables of a warehouse in this catalog.
   *
   * @throws UnsafeOutputException if the session knows no such catalog, or tables of somebody
   *     else's stand there
   * @throws WarehouseException if the catalog does not answer
   */
  RunCatalog open(SparkSession spark, WarehousePaths paths) {
    String setting = "spark.sql.catalog." + catalog;
    if (!spark.conf().contains(setting)) {
      throw refused("Spark knows none of that name, set " + setting + " (docs/operate.md)");
    }
    try {
      // Nobody else needs its classes, so nobody else needs its jar.
      Class.forName(LIBRARY, false, CatalogName.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw refused(
          "Iceberg is not there, give its jar (iceberg-spark-runtime-4.1_2.13) by TRIHELIX_JARS, or"
              + " by --packages of spark-submit");
    }
    return IcebergTables.of(spark, this, paths);
  }

  UnsafeOutputException refused(String why) {
    return new UnsafeOutputException(
        "Cannot use the catalog " + catalog + ": " + why + "; nothing was changed");
  }

  void note(FileSystem fs, WarehousePaths paths) throws IOException {
    SmallFiles.write(fs, paths.catalog(), text());
  }

  private String text() {
    return HEAD + "\ncatalog " + catalog + "\nnamespace " + namespace + "\nend\n";
  }

  /** As SQL names it. */
  @Override
  public String toString() {
    return catalog + "." + namespace;
  }
}
