package io.trihelix.ask;

import java.util.Set;

/**
 * A warehouse whose tables and views can be asked, whatever engine reads them. Nothing is ever
 * written. Not safe for use by several threads.
 */
public interface AskableWarehouse extends AutoCloseable {
  /** The names of its tables and views, in lower case. */
  Set<String> names();

  /** Answers one of our own questions. */
  Answer ask(Question question);

  /**
   * Answers a statement that somebody wrote, in the SQL of the engine.
   *
   * @param most rows that are wanted; {@link Integer#MAX_VALUE} for all
   * @throws QueryRefusedException if it is no SQL, names what is not there, or could do more than
   *     ask the warehouse
   */
  Answer answer(String statement, int most);

  /** Whether there is a table or view of this name; older versions wrote fewer of them. */
  boolean has(String name);

  @Override
  void close();
}
