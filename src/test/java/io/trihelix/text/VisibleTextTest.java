package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void ordinaryTextIsTheSameObject() {
    for (String text :
        new String[] {"", "a b", "杭州 – “深度求索”", "é ê 한 の 🚄", "a\nb\tc", "👩\u200D💻"}) {
      assertSame(text, VisibleText.of(text), text);
    }
  }

  @Test
  void controlsOfTerminalsAreShownByTheirNumbers() {
    assertEquals("\\u001B[31m红\\u0007", VisibleText.of("\u001B[31m红\u0007"));
    assertEquals("\\u009B2J", VisibleText.of("\u009B2J"));
    assertEquals("\\u007F\\u0008\\u0000", VisibleText.of("\u007F\b\0"));
    assertEquals("a\\u000Db", VisibleText.of("a\rb"));
  }

  @Test
  void marksOfDirectionAndMarksThatNobodySeesAreShownByTheirNumbers() {
    String odd = "\u202A\u202E\u2066\u2069\u200E\u200F\u061C\uFEFF\u200B\u2028\u00AD";
    assertEquals(
        "\\u202A\\u202E\\u2066\\u2069\\u200E\\u200F\\u061C\\uFEFF\\u200B\\u2028\\u00AD",
        VisibleText.of(odd));
  }

  @Test
  void halfAPairIsShownAndAWholeOneStays() {
    assertEquals("\\uD83Dx", VisibleText.of("\uD83Dx"));
    assertEquals("x\\uDE84", VisibleText.of("x\uDE84"));
    assertEquals("\uD83D\uDE84", VisibleText.of("\uD83D\uDE84"));
  }

  @Test
  void anOddCharacterBeyondTheFirstPlaneIsShownAsJsonWouldWriteIt() {
    assertEquals("\\uDB40\\uDC41", VisibleText.of(Character.toString(0xE0041)));
  }

  @Test
  void aLineHasNoBreaksAndNoTabs() {
    assertEquals("a\\nb\\r\\tc", VisibleText.line("a\nb\r\tc"));
  }

  @Property
  void whatIsShownHoldsNothingOddAndIsShownAsItIs(@ForAll String text) {
    String shown = VisibleText.line(text);
    assertFalse(shown.codePoints().anyMatch(VisibleText::isOdd));
    assertSame(shown, VisibleText.line(shown));
    assertTrue(
        VisibleText.of(text)
            .codePoints()
            .allMatch(c -> c == '\n' || c == '\t' || !VisibleText.isOdd(c)));
  }

  @Property
  void whatIsNotOddStaysInItsOrder(@ForAll String text) {
    String odd =
        text.codePoints()
            .filter(c -> !VisibleText.isOdd(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertEquals(odd, VisibleText.of(odd));
  }
}
