package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.text.TextNormalizer;
import io.trihelix.text.Wording;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterLeadersTest {
  private static final Wording WORDING = new Wording(TextNormalizer.with(c -> c));
  private static final String TEXT = letters(new Random(5), 400);

  private final ClusterLeaders leaders =
      new ClusterLeaders(new NearDuplicateRule(NearDuplicateSettings.defaults()));

  private static String letters(Random random, int length) {
    return random
        .ints(length, '一', '一' + 3000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static ComparedArticle article(String body) {
    return ComparedArticle.of(WORDING, "", body, OptionalInt.empty());
  }

  private static String altered(String text, int first) {
    var altered = new StringBuilder(text);
    for (int i = first; i < text.length(); i += 5) {
      altered.setCharAt(i, (char) ('一' + 5000 + i));
    }
    return altered.toString();
  }

  @Test
  void theFirstRepresentsAllThatAreLikeIt() {
    assertEquals("a", leaders.representative("a", article(TEXT)));
    assertEquals("a", leaders.representative("b", article(TEXT.substring(0, 300))));
    assertEquals("a", leaders.representative("c", article(TEXT + letters(new Random(6), 50))));
  }

  @Test
  void aChainOfLikenessDoesNotDrawInWhatIsUnlikeTheFirst() {
    // Each has every fifth letter changed against the one before: that makes two in five for both.
    String second = altered(TEXT, 1);
    String third = altered(second, 3);
    assertEquals("a", leaders.representative("a", article(TEXT)));
    assertEquals("a", leaders.representative("b", article(second)));
    assertEquals("c", leaders.representative("c", article(third)));
    assertEquals("c", leaders.representative("d", article(third)));
  }
}
