package io.trihelix.interpret.charset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes into the table of rejects must not depend on the machine that found it. */
class UndecodableExceptionTest {
  private final Locale usual = Locale.getDefault();

  @BeforeEach
  void countInArabic() {
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
  }

  @AfterEach
  void countAsUsual() {
    Locale.setDefault(usual);
  }

  @Test
  void theOffsetIsInTheSameDigitsEverywhere() {
    var broken = new UndecodableException(StandardCharsets.UTF_8, 12, 0xFF);
    assertEquals("byte 0xFF at offset 12 is not valid UTF-8", broken.getMessage());
    assertEquals("byte 0xFF at byte offset 112 is not valid UTF-8", broken.detail(100));
  }
}
