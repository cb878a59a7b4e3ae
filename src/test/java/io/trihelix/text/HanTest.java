package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HanTest {
  private static final TextNormalizer NORMALIZER = TextNormalizer.with(c -> c);

  @ParameterizedTest
  @ValueSource(strings = {"中", "龥", "\u9FFF", "㐀", "\u4DBF", "𠀀", "𠮷", "𰀀", "々", "〇", "﨑"})
  void aHanCharacterOfAnyBlockIsOne(String character) {
    assertTrue(Han.isHan(character.codePointAt(0)));
    assertTrue(Han.isAll(character));
    NormalizedText text = NORMALIZER.normalize(character);
    for (int i = 0; i < character.length(); i++) {
      assertTrue(Han.at(character, i), "at " + i);
      assertTrue(text.isHan(i), "at " + i);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a", "1", "。", "，", "あ", "カ", "ー", "한", "⼀", "😀", "·", "\uD83D", "\uDC00"})
  void whatLooksLikeOneOrIsAHalfOfSomethingElseIsNone(String character) {
    assertFalse(Han.isHan(character.codePointAt(0)));
    NormalizedText text = NORMALIZER.normalize(character);
    for (int i = 0; i < character.length(); i++) {
      assertFalse(Han.at(character, i), "at " + i);
      assertFalse(text.isHan(i), "at " + i);
    }
  }

  @Test
  void outsideATextThereIsNone() {
    assertFalse(Han.at("中", -1));
    assertFalse(Han.at("中", 1));
    assertFalse(NORMALIZER.normalize("中").isHan(1));
    assertFalse(NORMALIZER.normalize("").isHan(0));
  }

  @Test
  void itAgreesWithUnicodeButForRadicalsAndMarks() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      boolean script =
          Character.isDefined(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
      boolean radical = c >= 0x2E80 && c <= 0x2FDF;
      if (script && !radical) {
        assertTrue(
            Han.isHan(c)
                || !Character.isLetter(c)
                || Character.getType(c) == Character.MODIFIER_SYMBOL,
            Integer.toHexString(c));
      }
      if (Han.isHan(c) && c < 0x20000 && Character.isDefined(c)) {
        assertTrue(script, Integer.toHexString(c));
      }
    }
  }

  @Test
  void offsetsLeadBackAndForth() {
    NormalizedText text = NORMALIZER.normalize("浙\u200B江\u200B\u200B大学");
    for (int i = 0; i < text.length(); i++) {
      assertEquals(i, text.offsetOf(text.originalStart(i)));
      assertEquals(i + 1, text.offsetOf(text.originalEnd(i + 1)));
    }
  }
}
