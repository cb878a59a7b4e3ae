package io.trihelix.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnalystQuestionTest {
  private static final AnalystQuestion QUESTION =
      AnalystQuestion.parse(
          "who_is_where",
          """
          -- en: Who is where?
          -- zh: 谁在哪里？
          -- who = city:cn-330100: the entity
          -- word = 大模型: a word
          -- Read it so:
          -- with care.
          SELECT ':word', x FROM t
          WHERE id = :who AND text = :word -- here
          """);

  @Test
  void aFileTellsTheQuestionItsValuesAndHowItIsRead() {
    assertEquals("Who is where?", QUESTION.english());
    assertEquals("谁在哪里？", QUESTION.chinese());
    assertEquals("Read it so: with care.", QUESTION.about());
    assertEquals(
        List.of(
            new AnalystQuestion.Value("who", "city:cn-330100", "the entity"),
            new AnalystQuestion.Value("word", "大模型", "a word")),
        QUESTION.values());
  }

  @Test
  void valuesStandInTheSqlAsTextsWhateverTheyHold() {
    assertEquals(
        "SELECT ':word', x FROM t\nWHERE id = 'city:cn-330100' AND text = 'it''s $1 \\' -- here",
        QUESTION.sql(Map.of("word", "it's $1 \\")));
  }

  @Test
  void aValueThatThereIsNotIsRefusedWithThoseThatThereAre() {
    var failure =
        assertThrows(IllegalArgumentException.class, () -> QUESTION.sql(Map.of("city", "x")));
    assertEquals(
        "The question who_is_where has no value city; it takes who, word", failure.getMessage());
  }

  @Test
  void everyQuestionIsToldInBothLanguagesAndUsesAllItsValues() {
    assertEquals(10, AnalystQuestion.bundled().size());
    for (AnalystQuestion question : AnalystQuestion.bundled()) {
      assertTrue(question.english().endsWith("?"), question.name());
      assertTrue(question.chinese().endsWith("？"), question.name());
      assertFalse(question.about().isEmpty(), question.name());
      assertFalse(question.sql(Map.of()).contains(";"), question.name());
      for (AnalystQuestion.Value value : question.values()) {
        assertTrue(question.select().contains(":" + value.name()), question + " " + value);
      }
    }
  }
}
