package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextNormalizerProperties {
  private final TextNormalizer normalizer = TextNormalizer.with(c -> c == '學' ? '学' : c);

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().withChars("浙江大學ＡＢa \u200B\uFEFF\n\u3000，。😀").ofMaxLength(60));
  }

  @Property
  void normalisingTwiceChangesNothingMore(@ForAll("texts") String text) {
    String once = normalizer.normalize(text).toString();

    assertEquals(once, normalizer.normalize(once).toString());
  }

  @Property
  void everyRangeLeadsBackToATextThatNormalisesToIt(@ForAll("texts") String original) {
    NormalizedText text = normalizer.normalize(original);
    for (int start = 0; start < text.length(); start++) {
      int end = Math.min(text.length(), start + 4);
      String range = original.substring(text.originalStart(start), text.originalEnd(end));
      assertEquals(text.substring(start, end), normalizer.normalize(range).toString());
    }
  }

  @Property
  void originalOffsetsRise(@ForAll("texts") String original) {
    NormalizedText text = normalizer.normalize(original);
    for (int i = 1; i < text.length(); i++) {
      assertTrue(text.originalStart(i) >= text.originalEnd(i), "at " + i);
    }
  }
}
