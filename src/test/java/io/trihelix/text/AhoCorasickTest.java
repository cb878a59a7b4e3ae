package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AhoCorasickTest {

  @Test
  void everyOccurrenceOfEveryPatternIsFoundLongerOnesFirst() {
    var automaton = new AhoCorasick(List.of("杭州", "杭州电子科技大学", "科技", "电子科技大学", "大学"));
    assertEquals(
        List.of("0-2 杭州", "4-6 科技", "0-8 杭州电子科技大学", "2-8 电子科技大学", "6-8 大学"),
        find(automaton, "杭州电子科技大学"));
  }

  @Test
  void aCharacterThatNoPatternHoldsBreaksTheMatch() {
    assertEquals(List.of("3-5 杭州"), find(new AhoCorasick(List.of("杭州")), "杭 州杭州"));
  }

  @Test
  void anEmptyPatternIsRefused() {
    var e = assertThrows(IllegalArgumentException.class, () -> new AhoCorasick(List.of("杭州", "")));
    assertEquals("Cannot search for an empty pattern", e.getMessage());
  }

  @Test
  void anArrayThatIsFullToTheLastPlaceGrows() {
    for (int size = 1; size < 400; size += 7) {
      var patterns = new ArrayList<String>();
      for (int i = 0; i < size; i++) {
        patterns.add(String.valueOf((char) (0x4E00 + i)) + (char) (0x4E00 + i % 3));
      }
      String text = String.join("", patterns);
      assertEquals(
          search(new TreeSet<>(patterns), text),
          new TreeSet<>(find(new AhoCorasick(patterns), text)));
    }
  }

  @Test
  void withoutPatternsNothingIsFound() {
    assertEquals(List.of(), find(new AhoCorasick(List.of()), "杭州"));
  }

  @Property
  void itFindsWhatASearchForEachPatternFinds(
      @ForAll @Size(max = 30)
          Set<@NotEmpty @StringLength(max = 6) @CharRange(from = 'a', to = 'd') String> patterns,
      @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'e') String text) {
    assertEquals(search(patterns, text), new TreeSet<>(find(new AhoCorasick(patterns), text)));
  }

  @Property(tries = 200)
  void itFindsWhatASearchForEachPatternFindsInAnyScript(
      @ForAll @Size(max = 20) Set<@NotEmpty @StringLength(max = 4) String> patterns,
      @ForAll String text) {
    String mixed = text + String.join("", patterns) + text;
    assertEquals(search(patterns, mixed), new TreeSet<>(find(new AhoCorasick(patterns), mixed)));
  }

  private static List<String> find(AhoCorasick automaton, String text) {
    var found = new ArrayList<String>();
    automaton.find(
        text.toCharArray(),
        text.length(),
        (start, end, pattern) ->
            found.add(start + "-" + end + " " + automaton.patterns().get(pattern)));
    return found;
  }

  private static Set<String> search(Set<String> patterns, String text) {
    var found = new TreeSet<String>();
    for (String pattern : patterns) {
      for (int at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
        found.add(at + "-" + (at + pattern.length()) + " " + pattern);
      }
    }
    return found;
  }
}
