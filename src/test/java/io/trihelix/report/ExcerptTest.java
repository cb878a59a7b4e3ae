package io.trihelix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void theSentenceThatNamesSomethingIsCutOutWhole() {
    assertEquals("深度求索在杭州。", Excerpt.around("今天的消息。深度求索在杭州。完。", "杭州", 11));
    assertEquals("杭州领先", Excerpt.around("标题\n杭州领先\n正文", "杭州", 3), "a line ends a sentence");
    assertEquals("杭州", Excerpt.around("杭州", "杭州", 0));
  }

  @Test
  void ofSeveralPlacesTheNearestIsTaken() {
    assertEquals("杭州二。", Excerpt.around("杭州一。杭州二。杭州三。", "杭州", 5));
  }

  @Test
  void aLongSentenceIsCutOnBothSides() {
    String text = "前".repeat(100) + "杭州" + "后".repeat(100);
    String aside = "前".repeat(Excerpt.MOST_ASIDE);
    String behind = "后".repeat(Excerpt.MOST_ASIDE);
    assertEquals("…" + aside + "杭州" + behind + "…", Excerpt.around(text, "杭州", 100));
  }

  @Test
  void aTextWithoutTheNameHasNone() {
    assertNull(Excerpt.around("没有", "杭州", 0));
    assertNull(Excerpt.around(null, "杭州", 0));
    assertNull(Excerpt.around("杭州", "", 0));
  }

  @Property(tries = 200)
  void anExcerptHoldsTheNameAndIsBounded(
      @ForAll String text, @ForAll @NotEmpty String name, @ForAll @IntRange(max = 500) int at) {
    String excerpt = Excerpt.around(text + name + text, name, at);
    assertTrue(excerpt.length() <= name.length() + 2 * Excerpt.MOST_ASIDE + 3);
    if (!name.isBlank() && name.equals(name.strip())) {
      assertTrue(excerpt.contains(name));
    }
  }
}
