package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTest {
  private static final Map<Character, Character> SIMPLIFIED =
      Map.of('學', '学', '國', '国', '廣', '广', '東', '东', '騰', '腾', '訊', '讯');

  private final TextNormalizer normalizer = TextNormalizer.with(c -> SIMPLIFIED.getOrDefault(c, c));

  @ParameterizedTest
  @CsvSource({
    "ＤｅｅｐＳｅｅｋ, deepseek",
    "６００５１９, 600519",
    "浙江大學, 浙江大学",
    "騰訊（０７００．ＨＫ）, 腾讯(0700.hk)",
    "穆罕默德•本・扎耶德, 穆罕默德·本·扎耶德",
    "Saint John’s, saint john's",
    "杭州。, 杭州。",
  })
  void variantsOfANameBecomeOneForm(String original, String expected) {
    assertEquals(expected, normalizer.normalize(original).toString());
  }

  @ParameterizedTest
  @ValueSource(chars = {' ', '\t', '\r', '\u00A0', '\u2003', '\u3000'})
  void everyBlankButTheLineFeedBecomesABlank(char blank) {
    assertEquals("北京 大学\n", normalizer.normalize("北京" + blank + "大学\n").toString());
  }

  @ParameterizedTest
  @ValueSource(
      chars = {'\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u00AD'})
  void zeroWidthCharactersAreDroppedAndOffsetsLeadBack(char invisible) {
    String original = invisible + "浙江" + invisible + "大學";
    NormalizedText text = normalizer.normalize(original);

    assertEquals("浙江大学", text.toString());
    assertEquals(1, text.originalStart(0));
    assertEquals(3, text.originalEnd(2), "the end of 浙江 lies before the invisible character");
    assertEquals(4, text.originalStart(2), "大學 begins behind it");
    assertEquals(
        "浙江" + invisible + "大學", original.substring(text.originalStart(0), text.originalEnd(4)));
  }

  @Test
  void offsetsAreTheSameWhereNothingIsDropped() {
    NormalizedText text = normalizer.normalize("廣東ＡＩ");

    assertEquals("广东ai", text.toString());
    for (int i = 0; i < text.length(); i++) {
      assertEquals(i, text.originalStart(i));
      assertEquals(i + 1, text.originalEnd(i + 1));
    }
  }

  @Test
  void surrogatePairsStayWhole() {
    String original = "\u200B𠮷林𝔸大學😀";
    NormalizedText text = normalizer.normalize(original);

    assertEquals("𠮷林𝔸大学😀", text.toString());
    int start = text.toString().indexOf("大学");
    assertEquals("大學", original.substring(text.originalStart(start), text.originalEnd(start + 2)));
  }

  @Test
  void loneSurrogatesAreKept() {
    assertEquals("\uD83D京\uDE00", normalizer.normalize("\uD83D京\uDE00").toString());
  }

  @Test
  void theEmptyTextAndATextOfInvisiblesAreEmpty() {
    assertEquals(0, normalizer.normalize("").length());
    assertEquals(0, normalizer.normalize("\u200B\uFEFF").length());
  }

  @Test
  void aKeyIsTheTrimmedForm() {
    assertEquals("浙江大学", normalizer.key("　浙江大學\uFEFF "));
  }

  @Test
  void neighboursOutsideTheTextAreLineFeeds() {
    NormalizedText text = normalizer.normalize("京东");

    assertEquals('\n', text.neighbour(-1));
    assertEquals('京', text.neighbour(0));
    assertEquals('\n', text.neighbour(2));
  }

  @Test
  void startsWithLooksAtOneOffsetAndNeverOutside() {
    NormalizedText text = normalizer.normalize("北京大学");

    assertTrue(text.startsWith("大学", 2));
    assertFalse(text.startsWith("大学", 1));
    assertFalse(text.startsWith("大学生", 2));
    assertFalse(text.startsWith("北京", -1));
  }
}
