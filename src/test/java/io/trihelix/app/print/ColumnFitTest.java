package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.print.ColumnFit.Wish;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ColumnFitTest {
  private static final List<Wish> WISHES =
      List.of(
          new Wish("name", 10, true),
          new Wish("q", 8, false),
          new Wish("lift", 6, false),
          new Wish("sentence", 60, true));

  @Test
  void whereThereIsRoomNothingIsCut() {
    ColumnFit fit = ColumnFit.of(WISHES, List.of("q"), 92);
    assertArrayEquals(new int[] {10, 8, 6, 60}, fit.widths());
    assertEquals(List.of(), fit.leftOut());
  }

  @Test
  void longTextsAreCutBeforeColumnsAreLeftOut() {
    ColumnFit fit = ColumnFit.of(WISHES, List.of("q"), 60);
    assertArrayEquals(new int[] {10, 8, 6, 28}, fit.widths());
    assertEquals(List.of(), fit.leftOut());
  }

  @Test
  void theLeastNeededColumnsGoFirstThenThoseAtTheEnd() {
    assertEquals(List.of("lift"), ColumnFit.of(WISHES, List.of("lift", "q"), 46).leftOut());
    assertEquals(
        List.of("lift", "sentence", "q"), ColumnFit.of(WISHES, List.of("lift"), 14).leftOut());
  }

  @Property(tries = 200)
  void whatIsShownHasRoomUnlessOnlyTheFirstColumnIsLeft(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 200) Integer> widths,
      @ForAll @IntRange(min = 40, max = 250) int room) {
    List<Wish> wishes =
        widths.stream().map(width -> new Wish("c" + width, width, width % 2 == 0)).toList();
    ColumnFit fit = ColumnFit.of(wishes, List.of(), room);
    int[] shown =
        Arrays.stream(fit.widths()).filter(width -> width != ColumnFit.LEFT_OUT).toArray();
    assertTrue(shown.length >= 1);
    assertTrue(shown.length == 1 || Arrays.stream(shown).map(w -> w + 2).sum() <= room);
  }
}
