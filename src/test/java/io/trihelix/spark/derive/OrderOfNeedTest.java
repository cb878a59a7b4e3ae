package io.trihelix.spark.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.Columns;
import io.trihelix.spark.table.Layout;
import io.trihelix.spark.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OrderOfNeedTest {
  private static final Table NEWS = table("news");
  private static final Table PAIRS = table("pairs");
  private static final Table SCORES = table("scores");
  private static final Table WORK = table("work-margins");

  private static Table table(String name) {
    return new Table(
        name,
        "one thing",
        List.of("id"),
        new Columns().text("id", "A thing.").build(),
        Layout.AS_MADE,
        List.of());
  }

  private static List<String> names(OrderOfNeed order) {
    return order.tables().stream().map(DerivedTable::toString).toList();
  }

  private static String fault(DerivedTable... tables) {
    return assertThrows(
            IllegalArgumentException.class, () -> OrderOfNeed.of(List.of(tables), List.of(NEWS)))
        .getMessage();
  }

  private static Settings settings(String... overrides) {
    return ConfigLoader.load(null, List.of(overrides)).settings();
  }

  @Test
  void aTableStandsBehindThoseThatItNeeds() {
    var order =
        OrderOfNeed.of(
            List.of(
                DerivedTable.of(SCORES).needs(PAIRS, WORK),
                DerivedTable.of(WORK).needs(PAIRS),
                DerivedTable.of(PAIRS).needs(NEWS)),
            List.of(NEWS));
    assertEquals(List.of("pairs", "work-margins", "scores"), names(order));
  }

  @Test
  void tablesThatDoNotNeedEachOtherStayAsListed() {
    var order =
        OrderOfNeed.of(
            List.of(
                DerivedTable.of(WORK).needs(NEWS),
                DerivedTable.of(SCORES).needs(NEWS),
                DerivedTable.of(PAIRS).needs(NEWS)),
            List.of(NEWS));
    assertEquals(List.of("work-margins", "scores", "pairs"), names(order));
  }

  @Test
  void aCircleIsNamed() {
    assertEquals(
        "Tables need each other in a circle: pairs → scores → pairs",
        fault(DerivedTable.of(PAIRS).needs(SCORES), DerivedTable.of(SCORES).needs(PAIRS)));
    assertEquals(
        "Tables need each other in a circle: pairs → pairs",
        fault(DerivedTable.of(PAIRS).needs(PAIRS)));
  }

  @Test
  void aNeedThatNobodyMeetsIsNamed() {
    assertEquals(
        "Table scores needs pairs, which nobody makes",
        fault(DerivedTable.of(SCORES).needs(PAIRS)));
  }

  @Test
  void aTableIsMadeOnce() {
    assertEquals(
        "Table pairs is made twice", fault(DerivedTable.of(PAIRS), DerivedTable.of(PAIRS)));
    assertEquals("Table news is made twice", fault(DerivedTable.of(NEWS)));
  }

  @Test
  void aWorkingTableIsWantedWhenATableIsThatNeedsIt() {
    DerivedTable work = DerivedTable.of(WORK).needs(NEWS);
    DerivedTable scores = DerivedTable.of(SCORES).needs(WORK);
    Settings settings = settings();
    assertEquals(
        Set.of("work-margins", "scores"),
        OrderOfNeed.of(List.of(work, scores), List.of(NEWS)).wanted(settings));
    assertEquals(
        Set.of(),
        OrderOfNeed.of(List.of(work, scores.wanted(any -> false)), List.of(NEWS)).wanted(settings));
  }

  @Test
  void theCatalogueHasAnOrder() {
    OrderOfNeed order = OrderOfNeed.of(Catalogue.DERIVED, Catalogue.GIVEN);
    assertEquals(Catalogue.DERIVED.size(), order.tables().size());
    var there = new HashSet<>(Catalogue.GIVEN);
    for (DerivedTable derived : order.tables()) {
      assertTrue(there.containsAll(derived.needs()), derived.toString());
      there.add(derived.table());
    }
  }

  @Test
  void everyWorkingTableOfTheCatalogueIsNeeded() {
    OrderOfNeed order = OrderOfNeed.of(Catalogue.DERIVED, Catalogue.GIVEN);
    for (DerivedTable derived : Catalogue.DERIVED) {
      if (derived.table().isWorking()) {
        assertTrue(order.wanted(settings()).contains(derived.table().name()), derived.toString());
      }
    }
  }

  @Test
  void whatIsSwitchedOffIsNotComputedNorWhatItAloneNeeds() {
    OrderOfNeed order = OrderOfNeed.of(Catalogue.DERIVED, Catalogue.GIVEN);
    Set<String> wanted = order.wanted(settings("statistics.topics.enabled=false"));
    assertFalse(wanted.contains("pair_topics"));
    assertFalse(wanted.contains("work-evidence-words"));
    assertTrue(wanted.contains("work-stories"));
  }
}
