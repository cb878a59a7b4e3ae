package io.trihelix.app.shell;

/** Answers a question as the program would answer a call of its own. */
@FunctionalInterface
public interface Questioner {
  /**
   * @param arguments as on the command line
   * @return the exit code
   */
  int ask(String... arguments);
}
