package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairWindowTest {
  @Test
  void labelsAndColumnsAreThoseOfTheTables() {
    assertEquals(
        List.of("article", "paragraph", "sentence"),
        Arrays.stream(PairWindow.values()).map(PairWindow::label).toList());
    assertEquals(
        List.of("articles", "articles_paragraph", "articles_sentence"),
        Arrays.stream(PairWindow.values()).map(PairWindow::dailyColumn).toList());
  }
}
