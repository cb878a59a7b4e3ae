package io.trihelix.recognize.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NameCharactersTest {
  private final NameCharacters characters = new NameCharacters();

  @Test
  void firmsNamesHaveOtherCharactersThanNews() {
    assertTrue(characters.of("鼎瑞") > 2);
    assertTrue(characters.of("这是") < -1);
  }

  @Test
  void whatIsNotAllHanSaysNothing() {
    assertEquals(0, characters.of("abc鼎"));
    assertEquals(0, characters.of(""));
  }

  @Test
  void aCharacterThatNobodyUsesIsCoinedAndTheMeanIsBounded() {
    assertEquals(2, characters.of("龘"));
    assertEquals(3, characters.of("晟晟"));
  }
}
