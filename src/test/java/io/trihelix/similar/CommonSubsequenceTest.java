package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CommonSubsequenceTest {
  private final CommonSubsequence common = new CommonSubsequence();

  @Test
  void lettersCountInOneOrderOnly() {
    assertEquals(0, length("", "杭州"));
    assertEquals(2, length("杭州", "杭a州"));
    assertEquals(1, length("杭州", "州杭"));
    assertEquals(4, length("AGCAT", "GACAT"));
  }

  /** How many letters are common; both texts spell the same with them. */
  private int length(String a, String b) {
    CommonSubsequence.Letters letters = common.letters(a, b);
    String spelt = spelt(a, letters.ofFirst());
    assertEquals(spelt, spelt(b, letters.ofSecond()));
    return spelt.length();
  }

  private static String spelt(String text, BitSet places) {
    return places.stream()
        .mapToObj(text::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  @Provide
  Arbitrary<String> texts() {
    // Few letters, so that they recur, and lengths around the words of 64 bits.
    return Arbitraries.strings().withChars("杭州西湖a1").ofMaxLength(140);
  }

  @Property(tries = 300)
  void isWhatTheTextbookSays(@ForAll("texts") String a, @ForAll("texts") String b) {
    assertEquals(byTable(a, b), length(a, b));
  }

  private static int byTable(String a, String b) {
    int[][] length = new int[a.length() + 1][b.length() + 1];
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        length[i][j] =
            a.charAt(i - 1) == b.charAt(j - 1)
                ? length[i - 1][j - 1] + 1
                : Math.max(length[i - 1][j], length[i][j - 1]);
      }
    }
    return length[a.length()][b.length()];
  }
}
