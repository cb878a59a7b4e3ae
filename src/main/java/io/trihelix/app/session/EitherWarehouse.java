package io.trihelix.app.session;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.Question;
import io.trihelix.duckdb.NotUnderstoodException;
import java.io.PrintWriter;
import java.util.Set;
import java.util.function.Supplier;

/** DuckDB, and Spark for statements that are of Spark's SQL alone. */
final class EitherWarehouse implements AskableWarehouse {
  private final AskableWarehouse quick;
  private final Supplier<AskableWarehouse> other;
  private final PrintWriter err;
  private AskableWarehouse started;

  /**
   * @param other is started when it is needed
   */
  EitherWarehouse(AskableWarehouse quick, Supplier<AskableWarehouse> other, PrintWriter err) {
    this.quick = quick;
    this.other = other;
    this.err = err;
  }

  @Override
  public Set<String> names() {
    return quick.names();
  }

  @Override
  public Answer ask(Question question) {
    return quick.ask(question);
  }

  @Override
  public Answer answer(String statement, int most) {
    try {
      return quick.answer(statement, most);
    } catch (NotUnderstoodException e) {
      err.println(
          "DuckDB does not understand this (" + firstLine(e.getMessage()) + "); asking Spark …");
      if (started == null) {
        started = other.get();
      }
      return started.answer(statement, most);
    }
  }

  @Override
  public boolean has(String name) {
    return quick.has(name);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  @Override
  public void close() {
    try {
      quick.close();
    } finally {
      if (started != null) {
        started.close();
      }
    }
  }
}
