package io.trihelix.app.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignedTableTest {
  @Test
  void hanCharactersTakeTwoColumnsAndLineFeedsAreShown() {
    var table = new AlignedTable("name", "n");
    table.add("杭州", "1");
    table.add("DeepSeek", "2");
    table.add("深度\n求索", "");
    var out = new StringWriter();
    table.print(new PrintWriter(out, true));
    assertEquals(
        List.of("  name        n", "  杭州        1", "  DeepSeek    2", "  深度\\n求索"),
        out.toString().lines().toList());
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    var e =
        assertThrows(IllegalArgumentException.class, () -> new AlignedTable("a", "b").add("杭州"));
    assertEquals("Cannot add a row of 1 cells to columns [a, b]", e.getMessage());
  }

  @Test
  void columnsOfNumbersEndTogether() {
    var table = new AlignedTable("名", "n");
    table.alignRight(1);
    table.add("杭州", "7");
    table.add("宁波", "1,200");
    var out = new StringWriter();
    table.print(new PrintWriter(out, true));
    assertEquals(
        List.of("  名        n", "  杭州      7", "  宁波  1,200"), out.toString().lines().toList());
  }

  @Test
  void aCutTextIsNoWiderThanAskedEvenWhereAHanCharacterDoesNotFit() {
    assertEquals("杭州", TerminalWidth.cut("杭州", 4));
    assertEquals("杭州…", TerminalWidth.cut("杭州西湖", 6));
    assertEquals("杭州…", TerminalWidth.cut("杭州西湖", 5));
    assertEquals("杭…", TerminalWidth.cut("杭州西湖", 4));
  }
}
