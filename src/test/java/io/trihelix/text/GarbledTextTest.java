package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GarbledTextTest {
  @Test
  void soundTextHasNoTrace() {
    assertEquals(Optional.empty(), GarbledText.trace("body", ""));
    assertEquals(Optional.empty(), GarbledText.trace("body", "杭州𠮷，😀"));
  }

  @Test
  void theFirstTraceIsNamedWithItsPlace() {
    assertEquals(
        Optional.of("U+FFFD at character 1 of the body"), GarbledText.trace("body", "杭\uFFFD州"));
    assertEquals(Optional.of("锟斤拷 at character 0 of the title"), GarbledText.trace("title", "锟斤拷"));
    assertEquals(
        Optional.of("half of a character (U+D83D) at character 2 of the body"),
        GarbledText.trace("body", "杭州\uD83D"));
    assertEquals(
        Optional.of("half of a character (U+DE00) at character 0 of the body"),
        GarbledText.trace("body", "\uDE00杭州"));
  }
}
