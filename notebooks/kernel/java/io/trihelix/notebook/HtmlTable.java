package io.trihelix.notebook;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;

/** The first rows of a query as an HTML table. */
final class HtmlTable {
  /** More rows than these are not looked at in a notebook. */
  static final int MOST_ROWS = 60;

  private static final String LEFT = "text-align:left;vertical-align:top";
  private static final String RIGHT = "text-align:right;vertical-align:top;white-space:nowrap";

  private final List<String> names;
  private final List<Boolean> numbers;
  private final List<Row> rows;
  private final boolean more;

  private HtmlTable(List<String> names, List<Boolean> numbers, List<Row> rows, boolean more) {
    this.names = names;
    this.numbers = numbers;
    this.rows = rows;
    this.more = more;
  }

  /** Runs the query. */
  static HtmlTable of(Dataset<?> data) {
    List<Row> rows = data.toDF().takeAsList(MOST_ROWS + 1);
    boolean more = rows.size() > MOST_ROWS;
    return new HtmlTable(
        List.of(data.schema().fieldNames()),
        List.of(data.schema().fields()).stream().map(f -> isNumber(f.dataType())).toList(),
        more ? rows.subList(0, MOST_ROWS) : rows,
        more);
  }

  private static boolean isNumber(DataType type) {
    return type instanceof NumericType;
  }

  String html() {
    var html = new StringBuilder("<table>\n<thead><tr>");
    for (int i = 0; i < names.size(); i++) {
      cell(html, "th", i, names.get(i));
    }
    html.append("</tr></thead>\n<tbody>\n");
    for (Row row : rows) {
      html.append("<tr>");
      for (int i = 0; i < names.size(); i++) {
        cell(html, "td", i, text(row.get(i)));
      }
      html.append("</tr>\n");
    }
    html.append("</tbody>\n</table>");
    if (more) {
      html.append("\n<p>… the first ").append(MOST_ROWS).append(" rows</p>");
    }
    return html.toString();
  }

  private void cell(StringBuilder html, String element, int column, String text) {
    html.append('<')
        .append(element)
        .append(" style=\"")
        .append(numbers.get(column) ? RIGHT : LEFT)
        .append("\">")
        .append(Markup.escape(text))
        .append("</")
        .append(element)
        .append('>');
  }

  /** What stands for the table where no HTML is shown: values separated by tabs. */
  String plain() {
    return IntStream.rangeClosed(-1, rows.size() - 1)
            .mapToObj(
                i ->
                    i < 0
                        ? String.join("\t", names)
                        : IntStream.range(0, names.size())
                            .mapToObj(column -> text(rows.get(i).get(column)))
                            .collect(Collectors.joining("\t")))
            .collect(Collectors.joining("\n"))
        + (more ? "\n…" : "");
  }

  /** A value: fractions to two digits behind the point or, below a tenth, to two that count. */
  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      double size = Math.abs(number);
      return size == 0 || size >= 0.1
          ? String.format(Locale.ROOT, "%.2f", number)
          : String.format(Locale.ROOT, "%.2g", number);
    }
    if (value instanceof scala.collection.Seq<?> list) {
      return scala.jdk.javaapi.CollectionConverters.asJava(list).stream()
          .map(HtmlTable::text)
          .collect(Collectors.joining("、"));
    }
    return value.toString();
  }
}
