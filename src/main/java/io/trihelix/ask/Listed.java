package io.trihelix.ask;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Several values of a question, as a list in its SQL.
 *
 * @param sql {@code :ida, :idb}; {@code NULL}, which equals nothing, where there are none
 * @param arguments the values by these names
 */
record Listed(String sql, Map<String, Object> arguments) {
  private static final int LETTERS = 26;

  /**
   * @param prefix of the names, in small letters; no other name of the question may begin with it
   */
  static Listed of(String prefix, Collection<String> values) {
    var arguments = new LinkedHashMap<String, Object>();
    for (String value : values) {
      arguments.put(prefix + letters(arguments.size()), value);
    }
    return new Listed(
        arguments.isEmpty() ? "NULL" : ":" + String.join(", :", arguments.keySet()), arguments);
  }

  /** Names of values are of letters alone. */
  private static String letters(int number) {
    String last = String.valueOf((char) ('a' + number % LETTERS));
    return number < LETTERS ? last : letters(number / LETTERS - 1) + last;
  }
}
