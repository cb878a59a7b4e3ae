package io.trihelix.ask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tables and columns there are, for engines other than Spark: a file that the build makes of
 * the schemas in the code.
 */
public final class TableDictionary {
  private static final String RESOURCE = "/trihelix/tables.tsv";

  /** Table, grain, by month, column, type, meaning. */
  private static final int FIELDS = 6;

  private static final class Holder {
    static final List<DescribedTable> TABLES = read();
  }

  private TableDictionary() {}

  /** All published tables, in the order of their documentation. */
  public static List<DescribedTable> tables() {
    return Holder.TABLES;
  }

  private static List<DescribedTable> read() {
    try (InputStream in = TableDictionary.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "Cannot read which tables there are: no resource "
                + RESOURCE
                + ", which the build makes");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the tables from " + RESOURCE, e);
    }
  }

  static List<DescribedTable> parse(String text) {
    Map<String, List<String[]>> tables = new LinkedHashMap<>();
    text.lines()
        .map(TableDictionary::fields)
        .forEach(
            fields -> tables.computeIfAbsent(fields[0], name -> new ArrayList<>()).add(fields));
    return tables.values().stream().map(TableDictionary::table).toList();
  }

  private static String[] fields(String line) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException(
          "A column is described by "
              + FIELDS
              + " fields, but here are "
              + fields.length
              + ": "
              + line);
    }
    return fields;
  }

  private static DescribedTable table(List<String[]> lines) {
    String[] first = lines.get(0);
    return new DescribedTable(
        first[0],
        first[1],
        Boolean.parseBoolean(first[2]),
        lines.stream()
            .map(fields -> new DescribedTable.Column(fields[3], fields[4], fields[5]))
            .toList());
  }
}
