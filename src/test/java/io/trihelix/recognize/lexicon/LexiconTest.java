package io.trihelix.recognize.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.bundled();

  @Test
  void everyRoleHasWords() {
    for (Role role : Role.values()) {
      assertFalse(LEXICON.words(role).isEmpty(), role.label());
    }
  }

  @Test
  void aWordHasAllItsRoles() {
    assertEquals(
        EnumSet.of(Role.BREAK, Role.TRADE, Role.GENERIC, Role.GARBLED_GENERIC),
        LEXICON.roles("投资", 0, 2));
    assertTrue(LEXICON.is("集团", Role.KIND));
    assertFalse(LEXICON.is("集团军", Role.KIND));
  }

  @Test
  void theLongestWordOfARoleHolds() {
    assertEquals(4, LEXICON.longestFrom("有限公司", 0, 4, Role.LEGAL_FORM));
    assertEquals(2, LEXICON.longestBefore("群核股份有限公司", 8, Role.LEGAL_FORM));
    assertEquals(4, LEXICON.longestEnding("股份有限公司".substring(2) + "有限公司", Role.LEGAL_FORM));
    assertTrue(LEXICON.endsWith("上海期货交易所", Role.NO_COMPANY));
  }

  @Test
  void wordsOfARoleStandLongestFirst() {
    assertTrue(LEXICON.words(Role.LEGAL_FORM).contains("有限公司"));
    List<Integer> lengths = LEXICON.words(Role.LEGAL_FORM).stream().map(String::length).toList();
    assertEquals(lengths.stream().sorted(Comparator.reverseOrder()).toList(), lengths);
  }

  @Test
  void theFileSaysWhatEachRoleIs() throws Exception {
    String file =
        new String(
            LexiconTest.class.getResourceAsStream("/trihelix/rules/lexicon.tsv").readAllBytes(),
            java.nio.charset.StandardCharsets.UTF_8);
    Arrays.stream(Role.values())
        .forEach(role -> assertTrue(file.contains("# " + role.label() + ": "), role.label()));
  }
}
