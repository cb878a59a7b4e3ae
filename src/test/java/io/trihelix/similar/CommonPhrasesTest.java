package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CommonPhrasesTest {
  private static String letters(long seed) {
    return new Random(seed)
        .ints(40, '一', '一' + 3000)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static CommonPhrases counted(int from, int to) {
    var phrases = new CommonPhrases();
    for (int i = from; i < to; i++) {
      phrases.add(letters(i) + (i % 10 == 0 ? "转载请注明" : "") + "编辑部");
    }
    return phrases;
  }

  @Test
  void aPhraseOfFewArticlesWeighsOneAndOneOfAllNothing() {
    CommonPhrases phrases = counted(0, 500);
    assertArrayEquals(new float[] {1}, phrases.weights(letters(3).substring(0, 3)));
    assertArrayEquals(new float[] {0}, phrases.weights("编辑部"));
    // 50 of 500 articles, few are 5: (ln 10 / ln 100)^2.
    assertArrayEquals(new float[] {0.25f, 0.25f, 0.25f}, phrases.weights("转载请注明"), 1e-6f);
  }

  @Test
  void anArticleCountsOnceHoweverOftenItRepeatsAPhrase() {
    var phrases = new CommonPhrases();
    phrases.add("编辑部".repeat(50));
    for (int i = 0; i < 99; i++) {
      phrases.add(letters(i));
    }
    assertArrayEquals(new float[] {1}, phrases.weights("编辑部"));
  }

  @Test
  void mergedCountsEqualThoseOfTheWhole() {
    CommonPhrases whole = counted(0, 300);
    CommonPhrases parts = counted(0, 120);
    parts.merge(counted(120, 300));
    String text = letters(5) + "转载请注明编辑部" + letters(1000);
    assertArrayEquals(whole.weights(text), parts.weights(text));
  }

  @Test
  void nothingCountedWeighsAllTheSameAndAShortTextIsOnePhrase() {
    assertArrayEquals(new float[] {1, 1}, CommonPhrases.none().weights("杭州西湖"));
    assertArrayEquals(new float[] {1}, counted(0, 100).weights("杭"));
    assertEquals(0, counted(0, 100).weights("").length);
  }

  @Test
  void whatWasCountedSurvivesBeingKept() {
    CommonPhrases counted = counted(0, 300);
    assertArrayEquals(
        counted.weights("杭州西湖边的大学"), CommonPhrases.of(counted.bytes()).weights("杭州西湖边的大学"));
    assertArrayEquals(counted.bytes(), CommonPhrases.of(counted.bytes()).bytes());
  }

  @Test
  void ofManyArticlesSoManyAreCountedAndOfFewAll() {
    assertTrue(LongStream.range(0, 1000).allMatch(i -> CommonPhrases.counts(i, 20_000)));
    long counted =
        LongStream.range(0, 200_000).filter(i -> CommonPhrases.counts(i, 200_000)).count();
    assertEquals(CommonPhrases.COUNTED, counted, 600);
  }
}
