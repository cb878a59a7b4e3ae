package io.trihelix.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.model.Kinds;
import io.trihelix.model.TextField;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoldTextTest {
  private static Optional<GoldText.Span> find(String text, String left, String surface, int start) {
    return new GoldText(text)
        .find(
            new FoundMention(
                TextField.BODY,
                start,
                start + surface.length(),
                surface,
                left,
                Kinds.CITY,
                List.of(surface),
                "gazetteer",
                0.9));
  }

  private static Optional<GoldText.Span> span(int start, int end) {
    return Optional.of(new GoldText.Span(start, end));
  }

  @Test
  void sentencesEndBehindFullStopsClosingMarksAndLineFeeds() {
    var text = new GoldText("他说：“好！”走了。\n\n杭州；深圳\n完");
    //                       0123456789 0  1 2345678 9
    assertEquals(0, text.sentenceAt(0));
    assertEquals(0, text.sentenceAt(6));
    assertEquals(1, text.sentenceAt(7));
    assertEquals("走了。", text.sentence(1));
    assertEquals(2, text.sentenceAt(10));
    assertEquals("", text.sentence(2), "between full stop and line feed there is an empty one");
    assertEquals("杭州；", text.sentence(text.sentenceAt(12)));
    assertEquals("深圳", text.sentence(text.sentenceAt(15)));
    assertEquals("完", text.sentence(text.sentenceAt(18)));
  }

  @Test
  void whatStandsNowhereCountsWithTheFirstSentence() {
    var text = new GoldText("一。二。😀");
    assertEquals(0, text.sentenceAt(-1));
    assertEquals(0, text.sentenceAt(99));
    assertEquals(2, text.sentenceAt(4));
    assertEquals(0, text.sentenceAt(5), "within a character of two code units");
  }

  @Test
  void theLeftContextTellsTwoPlacesApart() {
    assertEquals(span(5, 7), find("去杭州。在杭州。", "在", "杭州", 0));
    assertEquals(span(1, 3), find("去杭州。在杭州。", "去", "杭州", 5));
  }

  @Test
  void withoutContextTheNearestPlaceHoldsAndOfTwoEquallyNearTheFirst() {
    assertEquals(span(4, 6), find("杭州去向杭州", "", "杭州", 3));
    assertEquals(span(0, 2), find("杭州去向杭州", "", "杭州", 2));
  }

  @Test
  void whiteSpaceIsNoHindrance() {
    assertEquals(span(3, 8), find("地点 杭\u3000\n 州", "地点", "杭州", 2));
    assertEquals(span(2, 4), find("在\u00a0杭州", "在", "杭 州", 1));
  }

  @Test
  void contextThatIsNotThereIsShortenedFourCharactersAtATime() {
    // Of eight characters the last four are there; the first place has only two of them.
    assertEquals(span(10, 12), find("丙丁杭州。甲乙丙丁 杭州", "戊己庚辛甲乙丙丁", "杭州", 0));
    // Eight, four, none.
    assertEquals(span(1, 3), find("在杭州", "戊己庚辛壬癸子丑", "杭州", 0));
    // Six, two, and no further: the mention is not there.
    assertEquals(Optional.empty(), find("在杭州", "戊己庚辛壬癸", "杭州", 0));
    // A context of up to four is shortened one by one.
    assertEquals(span(1, 3), find("在杭州", "己庚辛在", "杭州", 0));
  }

  @Test
  void offsetsCountCodeUnitsAndContextCountsCharacters() {
    assertEquals(span(4, 6), find("😀😀杭州", "😀", "杭州", 0));
    // Four characters in eight code units are shortened one by one, down to none.
    assertEquals(span(2, 4), find("😀杭州", "😎😎😎😎", "杭州", 0));
  }

  @Test
  void anEmptySurfaceIsNowhere() {
    assertEquals(Optional.empty(), find("杭州", "", " ", 0));
  }
}
