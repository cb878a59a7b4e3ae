package io.trihelix.gazetteer;

/**
 * Something wrong in a gazetteer.
 *
 * @param where file and line
 * @param message what is wrong, and with which value
 */
public record GazetteerProblem(String where, String message) {
  @Override
  public String toString() {
    return where + ": " + message;
  }
}
