package io.trihelix.ask;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An answer in memory, which can be read as often as one likes.
 *
 * @param table its rows, a value a column
 */
public record GivenAnswer(List<AnswerColumn> columns, List<List<Object>> table) implements Answer {
  public GivenAnswer {
    columns = List.copyOf(columns);
    table = List.copyOf(table);
  }

  /** A row of values, nulls among them. */
  public static List<Object> row(Object... values) {
    return Arrays.asList(values);
  }

  @Override
  public Iterator<List<Object>> rows() {
    return table.iterator();
  }

  /**
   * Where a column stands, from 0.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public int place(String column) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).name().equals(column))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "The answer has no column " + column + ": " + columns));
  }

  /** The values of a column, from the first row to the last. */
  public List<Object> column(String name) {
    int place = place(name);
    return Arrays.asList(table.stream().map(row -> row.get(place)).toArray());
  }

  @Override
  public void close() {
    // Nothing is held but the rows.
  }
}
