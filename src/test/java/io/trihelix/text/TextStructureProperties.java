package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextStructureProperties {
  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.strings(),
        Arbitraries.strings().withChars("杭州大学。！？;”」）》\n\n，😀").ofMaxLength(80));
  }

  @Property
  void everyOffsetLiesInExactlyOneSentence(@ForAll("texts") String text) {
    TextStructure structure = TextStructure.of(text);
    int offset = 0;
    for (int sentence = 0; sentence < structure.sentences(); sentence++) {
      assertEquals(offset, structure.sentenceStart(sentence), "no gap and no overlap");
      for (; offset < structure.sentenceEnd(sentence); offset++) {
        assertEquals(sentence, structure.sentenceAt(offset));
      }
    }
    assertEquals(text.length(), offset);
  }

  @Property
  void ordinalsNeverFallAndNeverSkip(@ForAll("texts") String text) {
    TextStructure structure = TextStructure.of(text);
    for (int i = 1; i < text.length(); i++) {
      int sentenceStep = structure.sentenceAt(i) - structure.sentenceAt(i - 1);
      int paragraphStep = structure.paragraphAt(i) - structure.paragraphAt(i - 1);
      assertTrue(sentenceStep == 0 || sentenceStep == 1, "sentences at " + i);
      assertTrue(paragraphStep == 0 || paragraphStep == 1, "paragraphs at " + i);
      assertTrue(sentenceStep >= paragraphStep, "a new paragraph is a new sentence, at " + i);
    }
    if (!text.isEmpty()) {
      assertEquals(0, structure.paragraphAt(0));
      assertEquals(structure.paragraphs() - 1, structure.paragraphAt(text.length() - 1));
    }
  }

  @Property
  void aSentenceNeverReachesAcrossALineFeed(@ForAll("texts") String text) {
    TextStructure structure = TextStructure.of(text);
    for (int i = 0; i < structure.sentences(); i++) {
      String sentence = text.substring(structure.sentenceStart(i), structure.sentenceEnd(i));
      assertTrue(
          sentence.replaceFirst("\n+$", "").indexOf('\n') < 0, "a line feed ends the sentence");
    }
  }
}
