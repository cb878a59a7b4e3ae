package io.trihelix.spark.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.JsonInterpreter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rows of a file that belongs to a table. Columns that the table is partitioned by stand in the
 * path ({@code …/source=新华社/…}) and are added to each row.
 */
final class TableRecords {
  private static final String NULL_PARTITION = "__HIVE_DEFAULT_PARTITION__";

  private final String path;
  private final SourceContext context;
  private final JsonInterpreter interpreter;
  private final Map<String, String> partition;

  TableRecords(String path, SourceContext context) {
    this.path = path;
    this.context = context;
    this.interpreter = context.interpreters().json();
    this.partition = partition(path);
  }

  /**
   * Those of the columns that have to be read: all that are mapped; each, where none could be a
   * title or a body, so that a reject shows what there is.
   */
  Set<String> wanted(Collection<String> columns) {
    var wanted = new TreeSet<>(columns);
    if (columns.stream().anyMatch(interpreter::isText)) {
      wanted.removeIf(column -> !interpreter.isRead(column));
    }
    return wanted;
  }

  Interpretation interpret(ObjectNode row) {
    partition.forEach(
        (name, value) -> {
          if (!row.has(name)) {
            row.put(name, value);
          }
        });
    return context.guarded(() -> interpreter.interpret(row, row::toString, path), row::toString);
  }

  private static Map<String, String> partition(String path) {
    var values = new LinkedHashMap<String, String>();
    String[] segments = path.split("/");
    for (int i = 0; i < segments.length - 1; i++) {
      int equals = segments[i].indexOf('=');
      if (equals > 0) {
        String value = unescaped(segments[i].substring(equals + 1));
        if (!value.equals(NULL_PARTITION)) {
          values.put(unescaped(segments[i].substring(0, equals)), value);
        }
      }
    }
    return values;
  }

  /** Hive writes a percent sign and two digits for what a path cannot hold. */
  private static String unescaped(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
