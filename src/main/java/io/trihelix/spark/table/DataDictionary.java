package io.trihelix.spark.table;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StructField;

/** Describes tables in Markdown: grain, key, and what every column means. */
public final class DataDictionary {
  private DataDictionary() {}

  /** The tables in the order given; the same tables always give the same text. */
  public static String of(List<Table> tables) {
    return """
        # The tables

        What `trihelix tables` prints: made from the schemas in the code, so change them there. All tables are Parquet (zstd)
        in one folder each. A pair is ordered by type (CITY < COMPANY < UNIVERSITY), then by id. The same comments are
        in the Parquet files and in the tables that [conf/views](../conf/views) makes.

        """
        + tables.stream()
            .map(
                table -> "- [" + table.name() + "](#" + table.name() + "): " + table.grain() + "\n")
            .collect(Collectors.joining())
        + tables.stream().map(DataDictionary::section).collect(Collectors.joining());
  }

  private static String section(Table table) {
    var text = new StringBuilder();
    text.append("\n## ").append(table.name()).append("\n\n");
    text.append("One row: ").append(table.grain()).append(". Key: ").append(code(table.key()));
    if (table.partitionedByMonth()) {
      text.append(". Hive-partitioned by `").append(Table.MONTH).append('`');
    }
    if (!table.sortedBy().isEmpty()) {
      text.append(". Files are sorted by ").append(code(table.sortedBy()));
    }
    text.append(".\n\n| column | type | meaning |\n|---|---|---|\n");
    for (StructField column : table.schema().fields()) {
      text.append("| ")
          .append(column.name())
          .append(" | ")
          .append(name(column.dataType()))
          .append(" | ")
          .append(column.getComment().getOrElse(() -> "").replace("|", "\\|"))
          .append(" |\n");
    }
    return text.toString();
  }

  private static String code(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(Collectors.joining(", "));
  }

  /** The name of a type as SQL has it. */
  public static String name(DataType type) {
    if (type instanceof ArrayType list) {
      return "ARRAY<" + name(list.elementType()) + ">";
    }
    return type instanceof LongType ? "BIGINT" : type.sql();
  }
}
