package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.recognize.tagger.NameEvidence.Looks;
import org.junit.jupiter.api.Test;

class NameConfidenceTest {
  private static final Looks PLAIN = new Looks(false, false, false, false, false, 0);

  private final NameConfidence confidence = new NameConfidence();

  private double of(double exact, int companies, int length) {
    return confidence.of(new NameEvidence(exact, companies, length, PLAIN));
  }

  private double of(Looks looks) {
    return confidence.of(new NameEvidence(0.8, 2, 300, looks));
  }

  @Test
  void confidenceRisesWithTheTaggersProbabilityAndStaysAProbability() {
    double last = 0;
    for (double exact : new double[] {0, 0.01, 0.2, 0.5, 0.9, 0.999}) {
      double now = of(exact, 0, 400);
      assertTrue(now > last && now < 1, exact + ": " + now);
      last = now;
    }
    assertTrue(of(1, 50, 10) < 1);
  }

  @Test
  void oneMoreCompanyIsLikelierWhereThereAreMany() {
    assertTrue(of(0.8, 3, 400) > of(0.8, 0, 400));
  }

  @Test
  void aLongTextWithoutCompaniesSpeaksAgainstOneAndAShortOneSaysLittle() {
    assertTrue(of(0.8, 0, 4000) < of(0.8, 0, 40));
    assertEquals(of(0.8, 0, 0), of(0.8, 0, 20), 0.06);
  }

  @Test
  void whatANameLooksLikeSpeaksForItOrAgainstIt() {
    double plain = of(PLAIN);
    assertTrue(of(Looks.KNOWN) > of(new Looks(false, true, false, false, false, 0)));
    assertTrue(of(new Looks(false, true, false, false, false, 0)) > plain);
    assertTrue(of(new Looks(false, false, false, false, false, 1)) > plain);
    assertTrue(of(new Looks(false, false, true, false, false, 0)) < plain);
    assertTrue(of(new Looks(false, false, false, true, false, 0)) < plain);
    assertTrue(of(new Looks(false, false, false, false, true, 0)) < plain);
  }

  @Test
  void theProbabilityIsTheOneOfTheLogisticRegression() {
    // Log-odds of 0.5 are 0; one company in 0 characters: (1 + 1) / (0 + 100) * 1000 = 20.
    double odds = -5.29 + 1.43 * Math.log(20) + 3.67;
    assertEquals(
        1 / (1 + Math.exp(-odds)), confidence.of(new NameEvidence(0.5, 1, 0, Looks.KNOWN)), 1e-9);
  }
}
