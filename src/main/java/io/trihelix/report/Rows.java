package io.trihelix.report;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Rows whose columns are named once for all.
 *
 * @param columns names of the components of the rows' record, in order
 * @param rows written as arrays
 */
public record Rows<T extends Record>(List<String> columns, List<T> rows) {
  public Rows {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  public static <T extends Record> Rows<T> of(Class<T> type, List<T> rows) {
    return new Rows<>(
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList(), rows);
  }
}
