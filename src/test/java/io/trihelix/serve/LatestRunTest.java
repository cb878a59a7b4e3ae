package io.trihelix.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.NameForms;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LatestRunTest {
  private final List<String> closed = new ArrayList<>();
  private final StringWriter said = new StringWriter();
  private String published = "run-1";

  private ServedRun open(String name) {
    if (name.equals("damaged")) {
      throw new IllegalStateException("it has no table runs");
    }
    var forms = new NameForms(UnaryOperator.identity(), UnaryOperator.identity());
    return new ServedRun(
        name,
        "<p>" + name,
        new EntitySearch(List.of(), () -> forms),
        id -> Optional.empty(),
        () -> null,
        0,
        () -> closed.add(name));
  }

  private LatestRun latest() {
    return new LatestRun(() -> published, this::open, new PrintWriter(said, true));
  }

  @Test
  void theNextRequestBehindAPublicationIsOfTheNewRun() {
    LatestRun latest = latest();
    ServedRun first = latest.enter();
    assertEquals("run-1", first.id());
    assertSame(first, latest.enter(), "it is opened once");
    published = "run-2";
    assertEquals("run-2", latest.enter().id());
  }

  @Test
  void aRequestInFlightEndsOnTheOldRunWhichIsClosedBehindTheLastOne() {
    LatestRun latest = latest();
    ServedRun old = latest.enter();
    latest.enter();
    published = "run-2";
    ServedRun next = latest.enter();
    assertEquals(List.of(), closed);
    old.leave();
    assertEquals(List.of(), closed, "another one is still there");
    old.leave();
    assertEquals(List.of("run-1"), closed);
    assertFalse(old.enter(), "nobody enters what is closed");
    next.leave();
    assertEquals(List.of("run-1"), closed, "the current one stays open");
  }

  @Test
  void aRunThatCannotBeOpenedIsToldOfOnceAndTheOneBeforeServesOn() {
    LatestRun latest = latest();
    published = "damaged";
    assertEquals("run-1", latest.enter().id());
    assertEquals("run-1", latest.enter().id());
    assertEquals(1, said.toString().lines().count(), said.toString());
    assertTrue(said.toString().contains("it has no table runs"), said.toString());
    published = "run-2";
    assertEquals("run-2", latest.enter().id());
  }

  @Test
  void whatIsClosedAnswersNobody() {
    LatestRun latest = latest();
    latest.close();
    assertEquals(List.of("run-1"), closed);
    assertThrows(IllegalStateException.class, latest::enter);
  }
}
