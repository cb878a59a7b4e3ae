package io.trihelix.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void itIsTheSentenceOfTheMention() {
    String text = "合肥很大。杭州的深度求索发布了模型！北京也是。\n上海";
    assertEquals("杭州的深度求索发布了模型！", Excerpt.around(text, text.indexOf("深度")));
    assertEquals("上海", Excerpt.around(text, text.indexOf("上海")));
    assertEquals("合肥很大。", Excerpt.around(text, 0));
  }

  @Test
  void aSentenceWithoutAnEndIsCutAroundTheMention() {
    String text = "一".repeat(1000) + "杭州" + "二".repeat(1000);
    String excerpt = Excerpt.around(text, 1000);
    assertEquals(300, excerpt.length());
    assertTrue(excerpt.contains("杭州"));
  }

  @Property(tries = 300)
  void itIsAPartOfTheTextWhereverTheMentionIsSaidToBe(
      @ForAll @StringLength(max = 700) String text, @ForAll @IntRange(min = -5, max = 800) int at) {
    assertTrue(text.contains(Excerpt.around(text, at)));
  }
}
