package io.trihelix.spark.sink;

import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file of a published table, by its place in the warehouse. There is none whose table, folder or
 * name a run could not have made.
 *
 * @param table name of one of our tables
 * @param month folder of its partition ({@code published_month=2025-02}), empty where there is none
 * @param file as Spark names it
 */
record Part(String table, String month, String file) {
  private static final String NAME =
      "part-[0-9]{5,10}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}[-._0-9A-Za-z]{0,80}\\.parquet";

  private static final Pattern FILE = Pattern.compile(NAME);

  private static final Pattern MONTH =
      Pattern.compile(Table.MONTH + "=(?:[0-9]{4}-[0-9]{2}|" + Table.UNKNOWN_MONTH + ")");

  private static final Pattern PLACE =
      Pattern.compile("([a-z_]{1,64})/(?:(" + MONTH.pattern() + ")/)?(" + NAME + ")");

  /** Tables that stand in a warehouse, with those that only runs read. */
  static final List<Table> TABLES =
      Stream.concat(Catalogue.PUBLISHED.stream(), Catalogue.FOR_LATER_RUNS.stream()).toList();

  private static final List<String> NAMES = TABLES.stream().map(Table::name).toList();

  Part {
    if (!isTable(table) || !(month.isEmpty() || isMonth(month)) || !isFile(file)) {
      throw new IllegalArgumentException(
          "'" + table + "/" + month + "/" + file + "' is no file of a table");
    }
  }

  /** What a place, relative to the warehouse, means; empty where no run writes. */
  static Optional<Part> at(String place) {
    Matcher parsed = PLACE.matcher(place);
    return parsed.matches() && isTable(parsed.group(1))
        ? Optional.of(
            new Part(
                parsed.group(1), parsed.group(2) == null ? "" : parsed.group(2), parsed.group(3)))
        : Optional.empty();
  }

  static boolean isTable(String name) {
    return NAMES.contains(name);
  }

  static boolean isMonth(String name) {
    return MONTH.matcher(name).matches();
  }

  static boolean isFile(String name) {
    return FILE.matcher(name).matches();
  }

  /** Relative to the warehouse. */
  String place() {
    return folder() + "/" + file;
  }

  /** Relative to the warehouse. */
  String folder() {
    return month.isEmpty() ? table : table + "/" + month;
  }

  /** The file of checksums that Hadoop puts beside a local file. */
  static String checksum(String name) {
    return "." + name + ".crc";
  }
}
