package io.trihelix.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.report.LastChange.Levels;
import io.trihelix.report.LastChange.Step;
import io.trihelix.stats.trend.BurstConfirmation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LastChangeTest {
  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
  private static final LocalDate MAY = LocalDate.of(2025, 5, 1);

  private static Levels levels(double first, Step... steps) {
    return new Levels(first, List.of(steps));
  }

  @Test
  void theLastOfSeveralChangesCountsAgainstTheLevelBeforeIt() {
    Levels all = levels(0.1, new Step(MARCH, 0.3, 0.01), new Step(MAY, 0.2, 0.02));
    LastChange change = LastChange.of(all, Levels.NONE, null).orElseThrow();
    assertEquals(MAY, change.since());
    assertEquals(0.3, change.before());
    assertEquals(0.2, change.now());
    assertEquals(0.02, change.p());
    assertFalse(change.rises());
  }

  @Test
  void whatThePanelShowsIsConfirmedEvenWhereAllArticlesSayTheContrary() {
    Levels all = levels(0.1, new Step(MAY, 0.05, 0.01));
    Levels panel = levels(0.1, new Step(MARCH, 0.2, 0.01));
    LastChange change = LastChange.of(all, panel, MAY).orElseThrow();
    assertTrue(change.rises());
    assertEquals(MARCH, change.since());
    assertEquals(BurstConfirmation.CONFIRMED, change.confirmation());
  }

  @Test
  void aChangeThatAPanelCouldHaveShownAndDoesNotIsNotConfirmed() {
    Levels all = levels(0.1, new Step(MARCH, 0.2, 0.01));
    assertEquals(
        BurstConfirmation.NOT_CONFIRMED,
        LastChange.of(all, Levels.NONE, MARCH).orElseThrow().confirmation());
    assertEquals(
        BurstConfirmation.CANNOT_BE_TOLD,
        LastChange.of(all, Levels.NONE, MARCH.minusDays(1)).orElseThrow().confirmation(),
        "the panel ended before");
    assertEquals(
        BurstConfirmation.CANNOT_BE_TOLD,
        LastChange.of(all, Levels.NONE, null).orElseThrow().confirmation(),
        "there is no panel");
  }

  @Test
  void withoutAChangeThereIsNone() {
    assertEquals(Optional.empty(), LastChange.of(levels(0.1), Levels.NONE, MAY));
    assertEquals(
        Optional.empty(),
        LastChange.of(
            levels(0.1, new Step(MARCH, 0.2, 0.01), new Step(MAY, 0.2, 0.01)), Levels.NONE, MAY));
  }

  @Test
  void theWeightIsTheLikelihoodRatioOfTheHigherLevelsArticles() {
    var change = new LastChange(MARCH, 0.01, 0.04, 0.01, BurstConfirmation.CONFIRMED);
    // 20 articles where 5 were to expect: 20 ln 4 - 15.
    assertEquals(20 * Math.log(4) - 15, change.weight(20), 1e-12);
    var fading = new LastChange(MARCH, 0.04, 0.01, 0.01, BurstConfirmation.CONFIRMED);
    assertEquals(change.weight(20), fading.weight(20));
    var fromNothing = new LastChange(MARCH, 0, 0.04, 0.01, BurstConfirmation.CONFIRMED);
    assertEquals(4 * Math.log(8) - 3.5, fromNothing.weight(4), 1e-12, "half an article");
  }
}
