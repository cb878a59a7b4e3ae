package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {
  private static List<String> found(Map<String, String> phrases, String text) {
    var found = new ArrayList<String>();
    new PhraseTrie<>(phrases)
        .find(
            text.toCharArray(),
            (start, end, value) ->
                found.add(start + "-" + end + " " + text.substring(start, end) + "=" + value));
    return found;
  }

  @Test
  void overlappingAndNestedPhrasesAreAllFound() {
    assertEquals(
        List.of("1-3 杭州=a", "1-5 杭州大学=b", "3-5 大学=c"),
        found(Map.of("杭州", "a", "杭州大学", "b", "大学", "c"), "在杭州大学"));
  }

  @Test
  void aPhraseThatOnlyBeginsIsNotFound() {
    assertEquals(List.of(), found(Map.of("杭州市政府", "x"), "杭州市"));
    assertEquals(List.of(), found(Map.of("杭州市政府", "x"), ""));
  }

  @Test
  void surrogatePairsAreMatchedAsTwoUnits() {
    assertEquals(List.of("1-4 𠮷野=x"), found(Map.of("𠮷野", "x"), "在𠮷野家"));
  }

  @Test
  void everyOneOfManyPhrasesIsFound() {
    var phrases = new HashMap<String, String>();
    for (char first = '一'; first < '一' + 200; first++) {
      for (char second = '人'; second < '人' + 50; second++) {
        phrases.put("" + first + second + "城", "" + first + second);
      }
    }
    var trie = new PhraseTrie<>(phrases);
    phrases.forEach(
        (phrase, value) -> {
          var found = new ArrayList<String>();
          trie.find(phrase.toCharArray(), (start, end, hit) -> found.add(start + "-" + end + hit));
          assertEquals(List.of("0-3" + value), found);
        });
  }

  @Test
  void anEmptyPhraseIsRefused() {
    var failure =
        assertThrows(IllegalArgumentException.class, () -> new PhraseTrie<>(Map.of("", "x")));
    assertEquals(
        "Cannot look for the phrase '': it is empty or holds the character 0",
        failure.getMessage());
  }
}
