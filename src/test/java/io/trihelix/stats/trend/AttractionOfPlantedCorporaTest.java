package io.trihelix.stats.trend;

import static io.trihelix.stats.trend.PlantedCorpora.share;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.stats.trend.PlantedCorpora.Finding;
import io.trihelix.stats.trend.PlantedCorpus.Scenario;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The bars of docs/statistics.md: what is found that was planted, and what that was not. */
class AttractionOfPlantedCorporaTest {
  private static final int ENTITIES = 60;

  @Test
  void aCityThatIsInAllTheNewsGrowsCloserToNobody() {
    List<Finding> ofTheCity =
        PlantedCorpora.findings(Scenario.WAVE, 30, 1).stream().filter(f -> f.a() == 0).toList();
    assertTrue(share(ofTheCity, Finding::plainBurst) > 0.9, "the wave is seen in the shares");
    assertTrue(share(ofTheCity, Finding::isFound) <= 0.1, ofTheCity::toString);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(
      value = Scenario.class,
      names = {"NOTHING", "WAVE", "NEW_FEED", "LISTS", "OWN_STORIES", "DEEPER_CRAWL", "SEASONS"})
  void whatIsNoChangeOfATieIsFoundInOnePairOfFiftyAtMost(Scenario scenario) {
    List<Finding> all = PlantedCorpora.findings(scenario, ENTITIES, 2);
    assertTrue(share(all, Finding::isFound) <= 0.02, () -> scenario + ": " + found(all));
  }

  @Tag("slow")
  @Test
  void aTieOfTwiceAsManyStoriesIsFoundInItsMonth() {
    List<Finding> changed = changed(Scenario.STEP);
    assertTrue(share(changed, f -> !f.closer().isEmpty()) >= 0.7, changed::toString);
    List<Finding> found = changed.stream().filter(f -> !f.closer().isEmpty()).toList();
    assertTrue(
        share(found, f -> Finding.isClose(f.closer(), PlantedCorpus.CHANGE)) >= 0.9,
        found::toString);
  }

  @Tag("slow")
  @Test
  void aTieThatEndsAndOneThatFlaresUpAreFound() {
    List<Finding> ended = changed(Scenario.DEATH);
    assertTrue(
        share(ended, f -> Finding.isClose(f.apart(), PlantedCorpus.CHANGE)) >= 0.9,
        ended::toString);
    List<Finding> flared = changed(Scenario.BURST);
    assertTrue(
        share(flared, f -> Finding.isClose(f.burst(), PlantedCorpus.WAVE_START)) >= 0.9,
        flared::toString);
  }

  private static List<Finding> changed(Scenario scenario) {
    return PlantedCorpora.findings(scenario, ENTITIES, 2).stream()
        .filter(f -> PlantedCorpus.changes(scenario, f.a(), f.b()))
        .toList();
  }

  private static String found(List<Finding> all) {
    return all.stream().filter(Finding::isFound).toList().toString();
  }
}
