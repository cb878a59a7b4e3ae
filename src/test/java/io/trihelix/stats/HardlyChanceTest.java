package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.ask.View;
import io.trihelix.config.ConfigLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HardlyChanceTest {
  @ParameterizedTest
  @CsvSource({
    "3, 1.01, 0.0499, true",
    "2, 9.0, 1e-9, false",
    "3, 1.0, 0.01, false",
    "3, 1.5, 0.05, false",
    "3, , 0.01, false",
    "3, 1.5, , false"
  })
  void aPairNeedsThreeArticlesALiftAboveOneAndAQBelowFivePercent(
      long articles, Double lift, Double qValue, boolean passes) {
    assertEquals(passes, HardlyChance.DEFAULT.holds(articles, lift, qValue));
  }

  @Test
  void aBarOfOneLetsEveryQValuePass() {
    var bar = new HardlyChance(1, 1);
    assertTrue(bar.holds(1, 2.0, null));
    assertTrue(bar.holds(1, 2.0, 1.0));
    assertEquals("n_ab >= 1 AND lift > 1", bar.condition());
    assertEquals("more often than by chance, 1 article or more", bar.inWords());
  }

  @Test
  void theBarIsToldInWords() {
    assertEquals("q < 0.05, 3 articles or more", HardlyChance.DEFAULT.inWords());
    assertEquals(
        "q_value < 0.00001 AND n_ab >= 3 AND lift > 1", new HardlyChance(1e-5, 3).condition());
  }

  @Test
  void theViewsAndTheNetworkAskTheSame() {
    String condition = HardlyChance.DEFAULT.condition();
    assertEquals("q_value < 0.05 AND n_ab >= 3 AND lift > 1", condition);
    for (View view : View.bundled()) {
      if (List.of("top_pairs", "partners", "rising_pairs", "fading_pairs", "closer_pairs")
          .contains(view.name())) {
        assertTrue(view.select().contains(condition), view.name());
      }
    }
    var network = ConfigLoader.load(null, List.of()).settings().structure().network();
    assertEquals(HardlyChance.MAX_Q_VALUE, network.maxQValue());
    assertEquals(HardlyChance.MIN_ARTICLES, network.minArticles());
  }

  @Test
  void aBarThatIsNoneIsRefused() {
    assertEquals(
        "The largest q-value must be from 0 to 1, but is NaN",
        assertThrows(IllegalArgumentException.class, () -> new HardlyChance(Double.NaN, 3))
            .getMessage());
    assertEquals(
        "The least number of articles must be 0 or more, but is -1",
        assertThrows(IllegalArgumentException.class, () -> new HardlyChance(0.05, -1))
            .getMessage());
  }
}
