package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordTrieProperties {
  @Provide
  Arbitrary<Set<String>> words() {
    return Arbitraries.strings().withChars("公司有限大学生𠮷").ofMinLength(1).ofMaxLength(5).set();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("公司有限大学生𠮷，").ofMaxLength(20);
  }

  /** Each word with its length, so that some are wanted and some are not. */
  private static Map<String, Integer> lengths(Set<String> words) {
    Map<String, Integer> lengths = new HashMap<>();
    words.forEach(word -> lengths.put(word, word.length()));
    return lengths;
  }

  @Property
  void theLongestWordIsThatOfASearchThroughAll(
      @ForAll("words") Set<String> words, @ForAll("texts") String text) {
    WordTrie<Integer> forward = WordTrie.forward(lengths(words));
    WordTrie<Integer> backward = WordTrie.backward(lengths(words));
    for (int at = 0; at <= text.length(); at++) {
      int end = -1;
      int start = -1;
      for (int to = at + 1; to <= text.length(); to++) {
        end = words.contains(text.substring(at, to)) && to - at != 2 ? to : end;
      }
      for (int from = at - 1; from >= 0; from--) {
        start = words.contains(text.substring(from, at)) && at - from != 2 ? from : start;
      }
      assertEquals(end, forward.longestFrom(text, at, text.length(), length -> length != 2));
      assertEquals(start, backward.longestBefore(text, at, 0, length -> length != 2));
    }
  }

  @Property
  void aWordIsKnownAndNothingElse(
      @ForAll("words") Set<String> words, @ForAll("texts") String text) {
    WordTrie<Integer> forward = WordTrie.forward(lengths(words));
    WordTrie<Integer> backward = WordTrie.backward(lengths(words));
    Integer length = words.contains(text) ? text.length() : null;
    assertEquals(length, forward.of(text));
    assertEquals(length, backward.of(text));
    words.forEach(word -> assertEquals(word.length(), forward.of(word)));
  }

  @Example
  void wordsAreVisitedFromTheShortestUntilItIsEnough() {
    WordTrie<Integer> trie = WordTrie.forward(lengths(Set.of("大", "大学", "大学生", "学")));
    var ends = new ArrayList<Integer>();
    trie.forEachFrom(
        "上大学生",
        1,
        4,
        (end, value) -> {
          ends.add(end);
          return ends.size() < 2;
        });
    assertEquals(List.of(2, 3), ends);
  }

  @Example
  void limitsHold() {
    WordTrie<Integer> forward = WordTrie.forward(lengths(Set.of("公司", "公")));
    assertEquals(1, forward.longestFrom("公司", 0, 1, value -> true));
    WordTrie<Integer> backward = WordTrie.backward(lengths(Set.of("公司", "司")));
    assertEquals(1, backward.longestBefore("公司", 2, 1, value -> true));
    assertNull(forward.of(""));
  }

  @Example
  void anEmptyWordIsRefused() {
    var refused =
        assertThrows(IllegalArgumentException.class, () -> WordTrie.forward(Map.of("", 1)));
    assertEquals("Cannot search for an empty word", refused.getMessage());
  }
}
