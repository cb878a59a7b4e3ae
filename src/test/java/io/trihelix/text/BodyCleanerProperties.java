package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BodyCleanerProperties {
  private final BodyCleaner cleaner = new BodyCleaner(FurnitureRules.bundled());

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().withChars("杭州a \u0000\u0001\t\n\r\u3000\u200B\uFEFF😀"),
        Arbitraries.of("评论0", "相关阅读", "杭州很好。", "", "下一篇：某文")
            .list()
            .ofMaxSize(12)
            .map(lines -> String.join("\r\n", lines)));
  }

  @Property
  void noParagraphIsEmptyOrBlankAtItsEdges(@ForAll("texts") String text) {
    String body = cleaner.clean(text);
    if (!body.isEmpty()) {
      for (String line : body.split("\n", -1)) {
        assertFalse(line.isBlank(), "an empty paragraph");
        assertEquals(line.strip(), line);
      }
    }
  }

  @Property
  void noControlCharacterIsLeft(@ForAll("texts") String text) {
    assertTrue(
        cleaner
            .clean(text)
            .chars()
            .allMatch(c -> c == '\n' || c == '\t' || !Character.isISOControl(c)));
  }

  @Property
  void theLinesOfACleanTextAreItself(@ForAll("texts") String text) {
    String lines = String.join("\n", BodyCleaner.lines(text));

    assertEquals(lines, String.join("\n", BodyCleaner.lines(lines)));
  }
}
