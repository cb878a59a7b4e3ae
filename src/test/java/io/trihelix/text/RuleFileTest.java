package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFileTest {
  @Test
  void commentsAndTheHeaderAreNoRows() {
    List<RuleFile.Row> rows = RuleFile.bundled("furniture.tsv", 3);

    assertFalse(rows.isEmpty());
    assertTrue(rows.stream().noneMatch(row -> row.cell(0).startsWith("#")));
    assertTrue(rows.stream().noneMatch(row -> row.cell(0).equals("kind")));
    assertEquals("conf/rules/furniture.tsv:7", rows.get(0).where());
  }

  @Test
  void aRowOfTheWrongWidthIsNamedByFileAndLine() {
    var e = assertThrows(IllegalStateException.class, () -> RuleFile.bundled("furniture.tsv", 2));

    assertEquals(
        "Cannot use the rules: conf/rules/furniture.tsv:7: 3 cells, expected 2 (tab-separated)",
        e.getMessage());
  }

  @Test
  void aCellThatShouldBeANumberIsNamed() {
    var row = new RuleFile.Row(List.of("浙江", "-1.5", "viel"), "conf/rules/cues.tsv:3");

    assertEquals(-1.5, row.number(1));
    assertEquals(
        "Cannot use the rules: conf/rules/cues.tsv:3: 'viel' is no number",
        assertThrows(InvalidRulesException.class, () -> row.number(2)).getMessage());
  }

  @Test
  void aMissingFileIsNamed() {
    var e = assertThrows(IllegalStateException.class, () -> RuleFile.bundled("none.tsv", 2));

    assertEquals(
        "Cannot use the rules: conf/rules/none.tsv: there is no such file", e.getMessage());
  }
}
