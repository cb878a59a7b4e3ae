package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextStructureTest {
  private static List<String> sentences(String text) {
    TextStructure structure = TextStructure.of(text);
    var sentences = new ArrayList<String>();
    for (int i = 0; i < structure.sentences(); i++) {
      sentences.add(text.substring(structure.sentenceStart(i), structure.sentenceEnd(i)));
    }
    return sentences;
  }

  @Test
  void sentencesEndBehindTheirMarks() {
    assertEquals(List.of("杭州很热！", "深圳呢？", "上海;", "北京；", "广州。"), sentences("杭州很热！深圳呢？上海;北京；广州。"));
  }

  @Test
  void aRunOfMarksEndsOneSentence() {
    assertEquals(List.of("真的吗？！", "真的。。。", "好"), sentences("真的吗？！真的。。。好"));
  }

  @Test
  void closingQuotesAndBracketsBelongToTheSentence() {
    assertEquals(
        List.of("他说：“杭州很自然。”", "（记者在现场。）", "「好！」", "完"), sentences("他说：“杭州很自然。”（记者在现场。）「好！」完"));
  }

  @Test
  void marksBehindAClosingQuoteMakeNoSentenceOfTheirOwn() {
    assertEquals(List.of("他喊：“冲啊！”。", "她看《你好！》。", "完"), sentences("他喊：“冲啊！”。她看《你好！》。完"));
  }

  @Test
  void commasAndDecimalPointsEndNothing() {
    assertEquals(List.of("增长3.5%,快于预期，好于去年"), sentences("增长3.5%,快于预期，好于去年"));
  }

  @Test
  void aLineFeedEndsSentenceAndParagraph() {
    String text = "杭州的人才\n浙江大学。\n完";
    TextStructure structure = TextStructure.of(text);

    assertEquals(List.of("杭州的人才\n", "浙江大学。\n", "完"), sentences(text));
    assertEquals(3, structure.paragraphs());
    assertEquals(1, structure.paragraphAt(text.indexOf("浙江")));
    assertEquals(2, structure.sentenceAt(text.indexOf("完")));
  }

  @Test
  void blankLinesMakeNoEmptyParagraphs() {
    String text = "一。\n\n\n二。\n";
    TextStructure structure = TextStructure.of(text);

    assertEquals(2, structure.paragraphs());
    assertEquals(List.of("一。\n\n\n", "二。\n"), sentences(text));
  }

  @Test
  void theEmptyTextIsOneEmptySentence() {
    assertEquals(1, TextStructure.of("").sentences());
    assertEquals(1, TextStructure.of("").paragraphs());
    assertEquals(List.of(""), sentences(""));
  }

  @Test
  void manySentencesGrowTheIndex() {
    TextStructure structure = TextStructure.of("一。".repeat(500) + "\n".concat("二\n".repeat(100)));

    assertEquals(600, structure.sentences());
    assertEquals(101, structure.paragraphs());
  }
}
