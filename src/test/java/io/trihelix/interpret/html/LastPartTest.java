package io.trihelix.interpret.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LastPartTest {
  // What a last part is, said as a regular expression, which takes the square of the title's
  // length.
  private static final Pattern PART =
      Pattern.compile(
          "(?<title>.+?)(?<sign>\\s*[_|｜]+\\s*|\\s*-{2,}\\s*|\\s*[-–—•·]\\s*)(?<part>[^_|｜–—•·-]{1,20})");

  private static LastPart of(String title) {
    return LastPart.of(title, title.length());
  }

  @Test
  void aBarIsAClearSign() {
    assertEquals(new LastPart(2, "新浪网", true), of("标题_新浪网"));
    assertEquals(new LastPart(2, "新浪网", true), of("标题 |_ 新浪网"));
  }

  @Test
  void oneDashMayStandInATitle() {
    assertEquals(new LastPart(2, "新浪网", false), of("标题 - 新浪网"));
    assertEquals(new LastPart(2, "新浪网", true), of("标题--新浪网"));
  }

  @Test
  void aLongLastPartIsNone() {
    assertNull(of("标题_" + "长".repeat(21)));
  }

  @Test
  void aTitleIsNotAllSign() {
    assertNull(of("_新浪网"));
    assertNull(of("____"));
  }

  @Provide
  Arbitrary<String> titles() {
    return Arbitraries.strings().withChars("甲乙_|｜-–—·• ").ofMaxLength(30).map(String::strip);
  }

  @Property(tries = 2000)
  void itIsWhatTheExpressionFinds(@ForAll("titles") String title) {
    Matcher m = PART.matcher(title);
    LastPart last = of(title);
    if (m.matches()) {
      assertEquals(
          new LastPart(
              m.end("title"), m.group("part"), m.group("sign").strip().matches("[_|｜]+|-{2,}")),
          last);
    } else {
      assertNull(last);
    }
  }
}
