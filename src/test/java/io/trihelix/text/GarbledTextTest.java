package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GarbledTextTest {
  @Test
  void soundTextHasNoGaps() {
    assertEquals(new GarbledText("", 0, 0, ""), GarbledText.of(""));
    assertEquals(new GarbledText("杭州𠮷，😀", 0, 0, ""), GarbledText.of("杭州𠮷，😀"));
  }

  @Test
  void eachTraceOfAWrongDecodingIsAGap() {
    assertEquals(
        new GarbledText("杭〓州〓", 2, 0, "U+FFFD at character 1"), GarbledText.of("杭\uFFFD州\uFFFD"));
    assertEquals(new GarbledText("〓杭", 1, 0, "锟斤拷 at character 0"), GarbledText.of("锟斤拷杭"));
    assertEquals(
        new GarbledText("杭州〓", 1, 0, "half of a character (U+D83D) at character 2"),
        GarbledText.of("杭州\uD83D"));
    assertEquals(
        new GarbledText("〓杭州", 1, 0, "half of a character (U+DE00) at character 0"),
        GarbledText.of("\uDE00杭州"));
  }

  @Test
  void aRowOfLostOrnamentsGoes() {
    assertEquals(
        new GarbledText("杭州\n合肥", 0, 1, "U+FFFD at character 3"),
        GarbledText.of("杭州\n" + "\uFFFD".repeat(40) + "\n合肥"));
    assertEquals(1, GarbledText.of("杭州\n*\uFFFD*\n合\uFFFD肥").gaps());
    assertEquals(0, GarbledText.of("杭州\n\uFFFD\uFFFD，\uFFFD。").ornaments());
    assertEquals(40, GarbledText.of("\uFFFD".repeat(40)).gaps());
  }

  @Test
  void oneGapInAHundredCharactersIsNoMojibakeYet() {
    assertFalse(GarbledText.isMojibake(0, 0));
    assertFalse(GarbledText.isMojibake(1, 5000));
    assertFalse(GarbledText.isMojibake(1, 100));
    assertTrue(GarbledText.isMojibake(1, 99));
    assertTrue(GarbledText.isMojibake(51, 5000));
  }
}
