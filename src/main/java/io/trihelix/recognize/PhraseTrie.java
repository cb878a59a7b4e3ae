package io.trihelix.recognize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Finds all of many phrases in a text, overlapping ones included.
 *
 * <p>A trie whose edges lie in one open-addressed hash table: it is built in a tenth of a second
 * from fifty thousand phrases, where a double array of Han characters takes seconds, and every
 * executor has to build it. Immutable and thread-safe after construction.
 *
 * @param <V> what a phrase stands for
 */
final class PhraseTrie<V> {
  private static final int ROOT = 0;
  private static final int NONE = -1;

  // Edges: the key is a state and a character, the value the next state. No edge has key 0, for
  // no phrase holds the character 0.
  private long[] keys = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int edges;

  // Edges of the root by character: most positions of a text end there.
  private final int[] first = new int[Character.MAX_VALUE + 1];
  private final List<V> values = new ArrayList<>();

  PhraseTrie(Map<String, V> phrases) {
    Arrays.fill(first, NONE);
    values.add(null);
    for (Map.Entry<String, V> phrase : phrases.entrySet()) {
      add(phrase.getKey(), phrase.getValue());
    }
  }

  /** Is told of every place where a phrase stands. */
  @FunctionalInterface
  interface Hits<V> {
    /**
     * @param start offset of the first character
     * @param end offset, exclusive
     */
    void at(int start, int end, V value);
  }

  /** All places, by start, shorter phrases first. */
  void find(char[] text, Hits<V> hits) {
    for (int start = 0; start < text.length; start++) {
      int state = first[text[start]];
      for (int end = start + 1; state != NONE; end++) {
        V value = values.get(state);
        if (value != null) {
          hits.at(start, end, value);
        }
        state = end < text.length ? next(state, text[end]) : NONE;
      }
    }
  }

  private void add(String phrase, V value) {
    if (phrase.isEmpty() || phrase.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "Cannot look for the phrase '" + phrase + "': it is empty or holds the character 0");
    }
    int state = ROOT;
    for (int i = 0; i < phrase.length(); i++) {
      char c = phrase.charAt(i);
      int next = state == ROOT ? first[c] : next(state, c);
      if (next == NONE) {
        next = values.size();
        values.add(null);
        if (state == ROOT) {
          first[c] = next;
        } else {
          put(key(state, c), next);
        }
      }
      state = next;
    }
    values.set(state, value);
  }

  private int next(int state, char c) {
    long key = key(state, c);
    for (int slot = slot(key); keys[slot] != 0; slot = (slot + 1) & (keys.length - 1)) {
      if (keys[slot] == key) {
        return targets[slot];
      }
    }
    return NONE;
  }

  private static long key(int state, char c) {
    return ((long) state << Character.SIZE) | c;
  }

  private int slot(long key) {
    long hash = key * 0x9E3779B97F4A7C15L;
    return (int) (hash >>> 32) & (keys.length - 1);
  }

  private void put(long key, int target) {
    if (2 * ++edges > keys.length) {
      grow();
    }
    int slot = slot(key);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldTargets = targets;
    keys = new long[2 * oldKeys.length];
    targets = new int[2 * oldKeys.length];
    edges = 1;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(oldKeys[i], oldTargets[i]);
      }
    }
  }
}
