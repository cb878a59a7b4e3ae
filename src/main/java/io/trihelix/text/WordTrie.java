package io.trihelix.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Finds the longest of many words that begins or ends at a place, in the time of its length. Words
 * are matched by UTF-16 code units. Immutable and thread-safe.
 *
 * @param <V> what is known of a word
 */
public final class WordTrie<V> {
  private static final int NONE = -1;

  private final Object[] values;
  // Open addressing: parent state and character → state.
  private final long[] keys;
  private final int[] states;
  private final int mask;
  private final boolean backward;

  private WordTrie(Map<String, ? extends V> words, boolean backward) {
    this.backward = backward;
    var steps = new HashMap<Long, Integer>();
    var known = new HashMap<Integer, V>();
    words.forEach(
        (word, value) -> {
          if (word.isEmpty()) {
            throw new IllegalArgumentException("Cannot search for an empty word");
          }
          int state = 0;
          for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(backward ? word.length() - 1 - i : i);
            state = steps.computeIfAbsent(key(state, c), step -> steps.size() + 1);
          }
          known.put(state, value);
        });
    values = new Object[steps.size() + 1];
    known.forEach((state, value) -> values[state] = value);
    int size = Integer.highestOneBit(Math.max(4, steps.size() * 2)) << 1;
    mask = size - 1;
    keys = new long[size];
    states = new int[size];
    steps.forEach(
        (key, state) -> {
          int place = place(key);
          while (states[place] != 0) {
            place = (place + 1) & mask;
          }
          keys[place] = key;
          states[place] = state;
        });
  }

  /** Of words that are looked for from their first character on. */
  public static <V> WordTrie<V> forward(Map<String, ? extends V> words) {
    return new WordTrie<>(words, false);
  }

  /** Of words that are looked for from their last character back. */
  public static <V> WordTrie<V> backward(Map<String, ? extends V> words) {
    return new WordTrie<>(words, true);
  }

  private static long key(int state, char c) {
    return (long) state << Character.SIZE | c;
  }

  private int place(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 40) & mask;
  }

  private int step(int state, char c) {
    long key = key(state, c);
    int place = place(key);
    while (states[place] != 0) {
      if (keys[place] == key) {
        return states[place];
      }
      place = (place + 1) & mask;
    }
    return NONE;
  }

  @SuppressWarnings("unchecked")
  private V value(int state) {
    return (V) values[state];
  }

  /** What is known of the whole word; null if there is no such word. */
  public V of(CharSequence word) {
    return of(word, 0, word.length());
  }

  /** What is known of the word from start to end; null if there is no such word. */
  public V of(CharSequence text, int start, int end) {
    int state = 0;
    for (int i = 0; i < end - start && state != NONE; i++) {
      state = step(state, text.charAt(backward ? end - 1 - i : start + i));
    }
    return state == NONE || end <= start ? null : value(state);
  }

  /**
   * Where the longest wanted word that begins at {@code start} ends; -1 if none begins there.
   *
   * @param limit no word reaches beyond it
   */
  public int longestFrom(CharSequence text, int start, int limit, Predicate<? super V> wanted) {
    require(!backward);
    int longest = NONE;
    int state = 0;
    for (int at = start; at < limit; at++) {
      state = step(state, text.charAt(at));
      if (state == NONE) {
        break;
      }
      V value = value(state);
      if (value != null && wanted.test(value)) {
        longest = at + 1;
      }
    }
    return longest;
  }

  /** Is shown words. */
  @FunctionalInterface
  public interface Visitor<V> {
    /**
     * @param end offset behind the word
     * @return whether it wants to see more
     */
    boolean at(int end, V value);
  }

  /** Visits the words that begin at {@code start}, shorter ones first. */
  public void forEachFrom(CharSequence text, int start, int limit, Visitor<? super V> visitor) {
    require(!backward);
    int state = 0;
    for (int at = start; at < limit; at++) {
      state = step(state, text.charAt(at));
      if (state == NONE) {
        return;
      }
      V value = value(state);
      if (value != null && !visitor.at(at + 1, value)) {
        return;
      }
    }
  }

  /**
   * Where the longest wanted word that ends at {@code end} begins; -1 if none ends there.
   *
   * @param least no word begins before it
   */
  public int longestBefore(CharSequence text, int end, int least, Predicate<? super V> wanted) {
    require(backward);
    int longest = NONE;
    int state = 0;
    for (int at = end - 1; at >= least; at--) {
      state = step(state, text.charAt(at));
      if (state == NONE) {
        break;
      }
      V value = value(state);
      if (value != null && wanted.test(value)) {
        longest = at;
      }
    }
    return longest;
  }

  private static void require(boolean direction) {
    if (!direction) {
      throw new IllegalStateException("Cannot search against the direction of the words");
    }
  }
}
