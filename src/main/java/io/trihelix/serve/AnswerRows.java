package io.trihelix.serve;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AnswerColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of answers as JSON has them: by the names of their columns, in order. */
final class AnswerRows {
  private AnswerRows() {}

  /** All rows; the answer is closed. */
  static List<Map<String, Object>> of(Answer answer) {
    try (answer) {
      List<AnswerColumn> columns = answer.columns();
      var rows = new ArrayList<Map<String, Object>>();
      answer
          .rows()
          .forEachRemaining(
              values -> {
                var row = new LinkedHashMap<String, Object>();
                for (int i = 0; i < columns.size(); i++) {
                  row.put(columns.get(i).name(), values.get(i));
                }
                rows.add(row);
              });
      return rows;
    }
  }
}
