package io.trihelix.ask;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The rows of an answer, which can be read once. Values are those that {@link AnswerType} names,
 * the same ones whatever engine answers.
 */
public interface Answer extends AutoCloseable {
  List<AnswerColumn> columns();

  /** The rows in order, a value a column; to be asked for once. */
  Iterator<List<Object>> rows();

  /** Frees what the engine holds for it. */
  @Override
  void close();

  /** All its rows in memory, for answers that are small; this one is closed. */
  default GivenAnswer collected() {
    try (this) {
      var rows = new ArrayList<List<Object>>();
      rows().forEachRemaining(rows::add);
      return new GivenAnswer(columns(), rows);
    }
  }
}
