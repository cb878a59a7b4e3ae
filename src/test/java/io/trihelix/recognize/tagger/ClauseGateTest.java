package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseGateTest {
  /** Feature 7 tells that the tagger has something to say; 0 is in every clause. */
  private static List<ClauseGate.Example> examples() {
    var examples = new ArrayList<ClauseGate.Example>();
    for (int i = 0; i < 200; i++) {
      boolean open = i % 10 == 0;
      examples.add(new ClauseGate.Example(new int[] {0, open ? 7 : 8, 20 + i % 3}, open));
    }
    return examples;
  }

  private static boolean opens(ClauseGate gate, int... features) {
    int sum = 0;
    for (int feature : features) {
      sum += gate.weight(feature);
    }
    return gate.opens(sum);
  }

  @Test
  void whatToldItInTrainingOpensIt() {
    var gate = ClauseGate.train(examples(), 1);

    assertTrue(opens(gate, 0, 7, 21));
    assertFalse(opens(gate, 0, 8, 21));
  }

  @Test
  void theShareThatMustPassPasses() {
    for (double recall : new double[] {0.5, 0.9, 1}) {
      var gate = ClauseGate.train(examples(), recall);
      long passed =
          examples().stream()
              .filter(ClauseGate.Example::open)
              .filter(example -> opens(gate, example.features()))
              .count();
      assertTrue(passed >= recall * 20, passed + " of 20 at " + recall);
    }
  }

  @Test
  void theOrderOfTrainingIsFixed() {
    var one = ClauseGate.train(examples(), 1);
    var two = ClauseGate.train(examples(), 1);
    for (int feature = 0; feature < ClauseGate.FEATURES; feature++) {
      assertEquals(one.weight(feature), two.weight(feature));
    }
  }
}
