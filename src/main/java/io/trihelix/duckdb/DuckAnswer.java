package io.trihelix.duckdb;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AnswerColumn;
import io.trihelix.ask.AnswerType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.duckdb.DuckDBStruct;

/** Rows of DuckDB as an answer; DuckDB holds them, within the memory that it may take. */
final class DuckAnswer implements Answer {
  private static final BigInteger LONGEST = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger SHORTEST = BigInteger.valueOf(Long.MIN_VALUE);

  private final Statement statement;
  private final ResultSet rows;
  private final DuckFailures failures;
  private final List<AnswerColumn> columns;
  private final String[] types;

  /** Takes over the statement and its rows. */
  DuckAnswer(Statement statement, ResultSet rows, DuckFailures failures) throws SQLException {
    this.statement = statement;
    this.rows = rows;
    this.failures = failures;
    ResultSetMetaData about = rows.getMetaData();
    types = new String[about.getColumnCount()];
    var described = new ArrayList<AnswerColumn>();
    for (int i = 0; i < types.length; i++) {
      types[i] = about.getColumnTypeName(i + 1);
      described.add(new AnswerColumn(about.getColumnLabel(i + 1), type(types[i])));
    }
    columns = List.copyOf(described);
  }

  @Override
  public List<AnswerColumn> columns() {
    return columns;
  }

  @Override
  public Iterator<List<Object>> rows() {
    return new Iterator<>() {
      private boolean asked;
      private boolean there;

      @Override
      public boolean hasNext() {
        if (!asked) {
          there = advance();
          asked = true;
        }
        return there;
      }

      @Override
      public List<Object> next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        asked = false;
        return values();
      }
    };
  }

  private boolean advance() {
    try {
      return rows.next();
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  private List<Object> values() {
    try {
      var values = new Object[types.length];
      for (int i = 0; i < values.length; i++) {
        // A timestamp without a zone would pass through that of the JVM.
        values[i] =
            value(
                types[i].equals("TIMESTAMP")
                    ? rows.getObject(i + 1, LocalDateTime.class)
                    : rows.getObject(i + 1));
      }
      return Arrays.asList(values);
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  @Override
  public void close() {
    try {
      rows.close();
      statement.close();
    } catch (SQLException e) {
      throw failures.of(e);
    }
  }

  static AnswerType type(String type) {
    if (type.endsWith("]")) {
      return type.equals("VARCHAR[]") ? AnswerType.TEXTS : AnswerType.NESTED;
    }
    if (type.startsWith("STRUCT") || type.startsWith("MAP")) {
      return AnswerType.NESTED;
    }
    if (type.startsWith("DECIMAL")) {
      return AnswerType.DECIMAL;
    }
    if (type.startsWith("TIMESTAMP")) {
      return AnswerType.INSTANT;
    }
    return switch (type) {
      case "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT",
          "BIGNUM" ->
          AnswerType.WHOLE;
      case "FLOAT", "DOUBLE" -> AnswerType.FRACTION;
      case "BOOLEAN" -> AnswerType.FLAG;
      case "DATE" -> AnswerType.DAY;
      default -> AnswerType.TEXT;
    };
  }

  private static Object value(Object value) throws SQLException {
    if (value == null || value instanceof String || value instanceof Boolean) {
      return value;
    }
    if (value instanceof BigInteger number) {
      return number.compareTo(LONGEST) <= 0 && number.compareTo(SHORTEST) >= 0
          ? (Object) number.longValue()
          : number;
    }
    if (value instanceof Float number) {
      // Of its decimal digits, so that 0.1 stays 0.1.
      return Double.valueOf(number.toString());
    }
    if (value instanceof Double || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Number number) {
      return number.longValue();
    }
    if (value instanceof Date day) {
      return day.toLocalDate();
    }
    if (value instanceof OffsetDateTime time) {
      return time.toInstant();
    }
    if (value instanceof LocalDateTime time) {
      return time.toInstant(ZoneOffset.UTC);
    }
    if (value instanceof Timestamp time) {
      return time.toLocalDateTime().toInstant(ZoneOffset.UTC);
    }
    if (value instanceof Array list) {
      return list(list.getArray());
    }
    if (value instanceof DuckDBStruct struct) {
      return map(struct.getMap());
    }
    if (value instanceof Map<?, ?> map) {
      return map(map);
    }
    if (value instanceof Blob blob) {
      return HexFormat.of().withUpperCase().formatHex(blob.getBytes(1, (int) blob.length()));
    }
    // Days, times and ids of java.time and java.util as they write themselves.
    return value instanceof java.time.LocalDate ? value : value.toString();
  }

  private static List<Object> list(Object elements) throws SQLException {
    var values = new ArrayList<>();
    for (Object element : (Object[]) elements) {
      values.add(value(element));
    }
    return values;
  }

  private static Map<String, Object> map(Map<?, ?> map) throws SQLException {
    var entries = new LinkedHashMap<String, Object>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      entries.put(String.valueOf(value(entry.getKey())), value(entry.getValue()));
    }
    return entries;
  }
}
