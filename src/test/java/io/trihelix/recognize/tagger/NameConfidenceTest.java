package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class NameConfidenceTest {
  private final NameConfidence confidence = new NameConfidence();

  @Test
  void confidenceRisesWithTheTaggersProbabilityAndStaysAProbability() {
    double last = 0;
    for (double exact : new double[] {0, 0.01, 0.2, 0.5, 0.9, 0.999}) {
      double now = confidence.of(exact, 0, 400);
      assertTrue(now > last && now < 1, exact + ": " + now);
      last = now;
    }
    assertTrue(confidence.of(1, 50, 10) < 1);
  }

  @Test
  void oneMoreCompanyIsLikelierWhereThereAreMany() {
    assertTrue(confidence.of(0.8, 3, 400) > confidence.of(0.8, 0, 400));
  }

  @Test
  void aLongTextWithoutCompaniesSpeaksAgainstOneAndAShortOneSaysLittle() {
    assertTrue(confidence.of(0.8, 0, 4000) < confidence.of(0.8, 0, 40));
    assertEquals(confidence.of(0.8, 0, 0), confidence.of(0.8, 0, 20), 0.05);
  }
}
