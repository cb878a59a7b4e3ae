package io.trihelix.app.print;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;
import static org.apache.spark.sql.functions.to_json;

import io.trihelix.app.option.OutputFormat;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Prints the rows of an answer; CSV and JSON a row at a time, however many there are. CSV holds the
 * values exactly as they are in the tables: control characters and what a spreadsheet would take
 * for a formula, too.
 */
public final class AnswerPrinter {
  private static final int LONGEST_CELL = 72;
  private static final MathContext DIGITS = new MathContext(4);

  /** Below, zeros behind the point are no longer counted at a glance. */
  private static final double SMALLEST_PLAIN = 1e-4;

  private static final String LIST_SEPARATOR = "|";

  private final PrintWriter out;

  public AnswerPrinter(PrintWriter out) {
    this.out = out;
  }

  /**
   * @param limit most rows of a table, which must be measured before its first line; a line says
   *     when there are more. CSV and JSON hold all rows.
   */
  public void print(Dataset<Row> rows, OutputFormat format, int limit) {
    print(rows, format, limit, AnswerSection.NO_ROWS);
  }

  /**
   * The same.
   *
   * @param ifEmpty the line of a table without rows: why there are none
   */
  public void print(Dataset<Row> rows, OutputFormat format, int limit, String ifEmpty) {
    switch (format) {
      case TABLE -> table(rows, limit, ifEmpty);
      case CSV -> csv(rows);
      case JSON -> json(rows);
    }
    out.flush();
  }

  /**
   * Prints an answer of several parts: as tables one below the other, each with its title, or as
   * one JSON object of arrays. CSV has room for one part only, the last.
   *
   * @param sections whose rows are few
   */
  public void print(List<AnswerSection> sections, OutputFormat format) {
    switch (format) {
      case TABLE ->
          sections.forEach(
              section -> {
                out.println(section.title());
                table(section.rows(), Integer.MAX_VALUE - 1, section.ifEmpty());
                out.println();
              });
      case CSV -> csv(sections.get(sections.size() - 1).rows());
      case JSON -> {
        out.print("{");
        String separator = "\n";
        for (AnswerSection section : sections) {
          out.print(separator + '"' + section.key() + "\": ");
          array(section.rows());
          separator = ",\n";
        }
        out.println("\n}");
      }
    }
    out.flush();
  }

  private void table(Dataset<Row> rows, int limit, String ifEmpty) {
    StructType schema = rows.schema();
    var table = new AlignedTable(schema.fieldNames());
    IntStream.range(0, schema.length())
        .filter(i -> schema.apply(i).dataType() instanceof NumericType)
        .forEach(table::alignRight);
    List<Row> shown = rows.limit(limit + 1).collectAsList();
    for (Row row : shown.subList(0, Math.min(limit, shown.size()))) {
      table.add(
          IntStream.range(0, row.size())
              .mapToObj(i -> TerminalWidth.cut(cell(row.get(i)), LONGEST_CELL))
              .toArray(String[]::new));
    }
    table.print(out);
    if (shown.isEmpty()) {
      out.println("  " + ifEmpty);
    } else if (shown.size() > limit) {
      out.printf(
          Locale.ROOT,
          "  … more than %,d rows: --limit shows more, --format csv or json all%n",
          limit);
    }
  }

  /** A value as a person reads it: nulls empty, fractions rounded, lists joined. */
  private static String cell(Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? rounded(number) : number.toString();
    }
    if (value instanceof scala.collection.Iterable<?> list) {
      return StreamSupport.stream(
              scala.jdk.javaapi.CollectionConverters.asJava(list).spliterator(), false)
          .map(AnswerPrinter::cell)
          .collect(Collectors.joining(LIST_SEPARATOR));
    }
    return Objects.toString(value, "");
  }

  /** Tiny numbers, such as the q of a sure pair, by their power of ten: 2.8e-122. */
  private static String rounded(double number) {
    if (number != 0 && Math.abs(number) < SMALLEST_PLAIN) {
      return String.format(Locale.ROOT, "%.1e", number);
    }
    return new BigDecimal(number).round(DIGITS).stripTrailingZeros().toPlainString();
  }

  private void csv(Dataset<Row> rows) {
    PrintWriter exact = Screen.exact(out);
    exact.println(
        Arrays.stream(rows.schema().fieldNames())
            .map(AnswerPrinter::quotedIfNeeded)
            .collect(Collectors.joining(",")));
    Column[] flat =
        Arrays.stream(rows.schema().fields()).map(AnswerPrinter::flat).toArray(Column[]::new);
    // RFC 4180 doubles quotation marks where Spark would put a backslash.
    var options = Map.of("escape", "\"", "ignoreLeadingWhiteSpace", "false");
    each(rows.select(to_csv(struct(flat), options)).as(Encoders.STRING()).toLocalIterator())
        .forEach(exact::println);
  }

  private static String quotedIfNeeded(String name) {
    return name.matches("[^\",\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Column flat(StructField field) {
    Column column = col("`" + field.name().replace("`", "``") + "`");
    if (field.dataType() instanceof ArrayType list) {
      return (list.elementType() instanceof StringType
              ? array_join(column, LIST_SEPARATOR)
              : to_json(column))
          .as(field.name());
    }
    return field.dataType() instanceof StructType ? to_json(column).as(field.name()) : column;
  }

  private void json(Dataset<Row> rows) {
    array(rows);
    out.println();
  }

  private void array(Dataset<Row> rows) {
    var keepNulls = Map.of("ignoreNullFields", "false");
    Iterator<String> objects =
        rows.select(to_json(struct(col("*")), keepNulls)).as(Encoders.STRING()).toLocalIterator();
    out.print("[");
    for (String separator = "\n"; objects.hasNext(); separator = ",\n") {
      out.print(separator);
      out.print(objects.next());
    }
    out.print("\n]");
  }

  private static Iterable<String> each(Iterator<String> lines) {
    return () -> lines;
  }
}
