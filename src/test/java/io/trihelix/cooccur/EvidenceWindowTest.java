package io.trihelix.cooccur;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EvidenceWindowTest {
  /** The evidence in a text that is one sentence, for the names given. */
  private static String cut(int limit, String text, String earlier, String later) {
    int start = text.indexOf(earlier);
    int end = text.indexOf(later, start) + later.length();
    return new EvidenceWindow(limit).cut(text, 0, text.length(), start, end);
  }

  @Test
  void aShortSentenceIsShownWhole() {
    assertEquals("今天，阿里巴巴在杭州。", cut(20, "　今天，阿里巴巴在杭州。\n", "阿里巴巴", "杭州"));
  }

  @Test
  void theBlanksAroundASentenceDoNotCount() {
    assertEquals("阿里巴巴在杭州。", cut(8, "   阿里巴巴在杭州。\n\n", "阿里巴巴", "杭州"));
  }

  @Test
  void aLongSentenceIsShownFromItsBeginningWhereBothMentionsFit() {
    assertEquals("今天，阿里巴巴在杭州", cut(10, "今天，阿里巴巴在杭州，明天在别处。", "阿里巴巴", "杭州"));
  }

  @Test
  void otherwiseItIsShownFromTheClauseOfTheEarlierMention() {
    assertEquals("其中阿里巴巴在杭州，明", cut(11, "今天下雨，到处都很忙，其中阿里巴巴在杭州，明天在别处。", "阿里巴巴", "杭州"));
  }

  @Test
  void aClauseTooLongForBothIsShownFromTheEarlierMention() {
    assertEquals("阿里巴巴在杭州，明", cut(9, "今天下雨到处都很忙其中阿里巴巴在杭州，明天在别处。", "阿里巴巴", "杭州"));
  }

  @Test
  void mentionsTooFarApartAreShownFromTheEarlier() {
    assertEquals("阿里巴巴今年", cut(6, "到处，阿里巴巴今年搬到了很美的杭州。", "阿里巴巴", "杭州"));
  }

  @Test
  void theCommaOfANumberEndsNoClause() {
    assertEquals("有1,000家如阿里巴巴在杭州", cut(15, "今天下雨,到处都很忙,有1,000家如阿里巴巴在杭州。", "阿里巴巴", "杭州"));
  }

  @Test
  void theBlankBehindACommaIsNotShown() {
    assertEquals("阿里巴巴在杭州。", cut(8, "今天下雨到处都很忙, 阿里巴巴在杭州。", "阿里巴巴", "杭州"));
  }

  @Test
  void aSurrogatePairIsNeverParted() {
    assertEquals("阿里巴巴在杭州𠮷", cut(9, "阿里巴巴在杭州𠮷𠮷", "阿里巴巴", "杭州"));
    assertEquals("阿里巴巴在杭州𠮷", cut(10, "阿里巴巴在杭州𠮷𠮷", "阿里巴巴", "杭州"));
    assertEquals("阿里巴巴在杭州𠮷𠮷", cut(11, "阿里巴巴在杭州𠮷𠮷", "阿里巴巴", "杭州"));
    assertEquals("阿里巴巴在杭州", cut(8, "𠮷𠮷𠮷阿里巴巴在杭州𠮷𠮷", "阿里巴巴", "杭州"));
  }

  @Test
  void theSentenceIsNotLeft() {
    String text = "前一句。今天下雨，阿里巴巴在杭州。后一句。";

    assertEquals("今天下雨，阿里巴巴在杭州。", new EvidenceWindow(100).cut(text, 4, 17, 9, 16));
  }
}
