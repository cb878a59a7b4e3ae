package io.trihelix.spark.view;

import io.trihelix.ask.View;
import io.trihelix.spark.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/** The engines that the views are written for, and how each is told where the tables are. */
public enum SqlEngine {
  /** Spark SQL: temporary views, good for the session that runs the script. */
  SPARK {
    @Override
    String table(Table table, String folder) {
      return "CREATE OR REPLACE TEMPORARY VIEW "
          + table.name()
          + columns(table, " (", ", ", ")", c -> "`" + c.name() + "` COMMENT " + text(comment(c)))
          + columns(
              table,
              " AS SELECT ",
              ", ",
              "",
              c -> "CAST(`" + c.name() + "` AS " + c.dataType().sql() + ")")
          + " FROM parquet.`"
          + folder.replace("`", "``")
          + "`";
    }

    @Override
    String view(View view) {
      return commentedView("CREATE OR REPLACE TEMPORARY VIEW ", view);
    }

    @Override
    String text(String value) {
      return "'" + value.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
  },

  /** DuckDB: views in the database that runs the script. */
  DUCKDB {
    @Override
    String table(Table table, String folder) {
      String files = folder + (table.partitionedByMonth() ? "/*/*.parquet" : "/*.parquet");
      String comment = "COMMENT ON COLUMN " + table.name() + ".";
      return "CREATE OR REPLACE VIEW "
          + table.name()
          + " AS SELECT * FROM read_parquet("
          + text(files)
          + ", hive_partitioning = "
          + table.partitionedByMonth()
          + (table.partitionedByMonth() ? ", hive_types_autocast = false" : "")
          + columns(
              table,
              ");\n",
              ";\n",
              "",
              c -> comment + '"' + c.name() + "\" IS " + text(comment(c)));
    }

    @Override
    String view(View view) {
      return "CREATE OR REPLACE VIEW "
          + view.name()
          + " AS\n"
          + view.select()
          + ";\nCOMMENT ON VIEW "
          + view.name()
          + " IS "
          + text(view.comment());
    }
  },

  /**
   * Trino: external tables of a Hive catalog and views beside them. The script is to be run with
   * that catalog and a schema as the current ones ({@code trino --catalog hive --schema news -f
   * …}).
   */
  TRINO {
    @Override
    String table(Table table, String folder) {
      String partitions =
          table.partitionedByMonth() ? ", partitioned_by = ARRAY['" + Table.MONTH + "']" : "";
      return "DROP TABLE IF EXISTS "
          + table.name()
          + ";\nCREATE TABLE "
          + table.name()
          + columns(
              table,
              " (\n  ",
              ",\n  ",
              "\n)",
              c ->
                  '"' + c.name() + "\" " + trinoType(c.dataType()) + " COMMENT " + text(comment(c)))
          + " WITH (format = 'PARQUET', external_location = "
          + text(folder)
          + partitions
          + ")"
          + (table.partitionedByMonth()
              ? ";\nCALL system.sync_partition_metadata(current_schema, "
                  + text(table.name())
                  + ", 'FULL')"
              : "");
    }

    @Override
    String view(View view) {
      return commentedView("CREATE OR REPLACE VIEW ", view);
    }
  };

  /**
   * A script that makes all tables and views, statements ended by semicolons.
   *
   * @param warehouse URI or path of the folder of the tables, as the engine is to read it
   */
  public String script(List<Table> tables, List<View> views, String warehouse) {
    return String.join(
        "", statements(tables, views, warehouse).stream().map(s -> s + ";\n\n").toList());
  }

  /** The statements of the script, one a table or view, without the semicolon at their ends. */
  public List<String> statements(List<Table> tables, List<View> views, String warehouse) {
    String folder = warehouse.replaceFirst("/+$", "");
    return Stream.concat(
            tables.stream().map(table -> table(table, folder + "/" + table.name())),
            views.stream().map(this::view))
        .toList();
  }

  abstract String table(Table table, String folder);

  abstract String view(View view);

  /** A literal of SQL. */
  String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** For engines that take the comment of a view where they make it. */
  String commentedView(String create, View view) {
    return create + view.name() + " COMMENT " + text(view.comment()) + " AS\n" + view.select();
  }

  private static String columns(
      Table table,
      String before,
      String between,
      String after,
      Function<StructField, String> column) {
    return Arrays.stream(table.schema().fields())
        .map(column)
        .collect(Collectors.joining(between, before, after));
  }

  private static String comment(StructField column) {
    return column.getComment().getOrElse(() -> "");
  }

  private static String trinoType(DataType type) {
    if (type instanceof ArrayType list) {
      return "array(" + trinoType(list.elementType()) + ")";
    }
    if (type instanceof StructType struct) {
      return Arrays.stream(struct.fields())
          .map(field -> '"' + field.name() + "\" " + trinoType(field.dataType()))
          .collect(Collectors.joining(", ", "row(", ")"));
    }
    if (type instanceof StringType) {
      return "varchar";
    }
    if (type instanceof LongType) {
      return "bigint";
    }
    if (type instanceof IntegerType) {
      return "integer";
    }
    if (type instanceof DoubleType) {
      return "double";
    }
    if (type instanceof BooleanType) {
      return "boolean";
    }
    if (type instanceof DateType) {
      return "date";
    }
    if (type instanceof TimestampType) {
      return "timestamp(3)";
    }
    throw new IllegalArgumentException("Cannot name the type " + type.sql() + " in Trino");
  }
}
