package io.trihelix.recognize.translated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Words that are found by what is one letter away from them: one more, one less, or another in its
 * place. Two such words are equal once a letter is left out of each, or of the longer one: so each
 * is kept under itself and under all that one letter less leaves of it, and a search costs the
 * length of the word, however many there are.
 *
 * @param <T> what a word stands for
 */
final class NearWords<T> {
  // No word that is longer by more than a letter has a neighbour.
  private int longest;
  private int size;
  private final Map<String, List<Entry<T>>> byRest = new HashMap<>();

  private record Entry<T>(int number, String word, T value) {}

  void add(String word, T value) {
    var entry = new Entry<>(size++, word, value);
    longest = Math.max(longest, word.length());
    byRest.computeIfAbsent(word, k -> new ArrayList<>(1)).add(entry);
    for (int at = 0; at < word.length(); at++) {
      byRest.computeIfAbsent(without(word, at), k -> new ArrayList<>(1)).add(entry);
    }
  }

  /** What the words stand for that are one letter away, in the order in which they were added. */
  List<T> near(String word) {
    if (word.length() > longest + 1) {
      return List.of();
    }
    var found = new TreeMap<Integer, T>();
    collect(word, word, found);
    for (int at = 0; at < word.length(); at++) {
      collect(without(word, at), word, found);
    }
    return List.copyOf(found.values());
  }

  private void collect(String rest, String word, Map<Integer, T> found) {
    for (Entry<T> entry : byRest.getOrDefault(rest, List.of())) {
      if (areOneLetterApart(entry.word(), word)) {
        found.put(entry.number(), entry.value());
      }
    }
  }

  private static String without(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }

  private static boolean areOneLetterApart(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1 || a.equals(b)) {
      return false;
    }
    int shorter = Math.min(a.length(), b.length());
    int head = 0;
    while (head < shorter && a.charAt(head) == b.charAt(head)) {
      head++;
    }
    int tail = 0;
    while (tail < shorter - head
        && a.charAt(a.length() - 1 - tail) == b.charAt(b.length() - 1 - tail)) {
      tail++;
    }
    return Math.max(a.length(), b.length()) - head - tail == 1;
  }
}
