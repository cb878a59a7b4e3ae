package io.trihelix.spark.catalogue;

import io.trihelix.spark.table.DataDictionary;
import io.trihelix.spark.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;

/**
 * Writes down which tables and columns there are, for parts of the program that know no Spark. The
 * build runs it when all is compiled, so that the file in the jar is what the code says.
 */
public final class TablesFile {
  private TablesFile() {}

  /**
   * @param arguments the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[0]);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text());
  }

  /**
   * A line a column: table, what a row of it is, whether it is partitioned by month, name, type,
   * meaning.
   */
  static String text() {
    return Catalogue.PUBLISHED.stream().map(TablesFile::lines).collect(Collectors.joining());
  }

  private static String lines(Table table) {
    return Arrays.stream(table.schema().fields())
        .map(
            column ->
                String.join(
                        "\t",
                        table.name(),
                        table.grain(),
                        Boolean.toString(table.partitionedByMonth()),
                        column.name(),
                        DataDictionary.name(column.dataType()),
                        meaning(column))
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String meaning(StructField column) {
    return column.getComment().getOrElse(() -> "").replaceAll("\\s+", " ");
  }
}
