package io.trihelix.spark.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.table.Columns;
import io.trihelix.spark.table.Layout;
import io.trihelix.spark.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SideBySideTest {
  private static final Runnable NOTHING = () -> {};

  private static Table table(String name) {
    return new Table(
        name,
        "one thing",
        List.of("id"),
        new Columns().text("id", "A thing.").build(),
        Layout.AS_MADE,
        List.of());
  }

  private static DerivedTable derived(String name, Table... needs) {
    return DerivedTable.of(table(name)).needs(needs);
  }

  private static OrderOfNeed independent(String... names) {
    return OrderOfNeed.of(List.of(names).stream().map(SideBySideTest::derived).toList(), List.of());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyTableOfTheCatalogueIsMadeOnceBehindWhatItNeeds() {
    OrderOfNeed order = OrderOfNeed.of(Catalogue.DERIVED, Catalogue.GIVEN);
    for (int most = 1; most <= 5; most++) {
      Set<Table> made = ConcurrentHashMap.newKeySet();
      made.addAll(Catalogue.GIVEN);
      new SideBySide(most, NOTHING)
          .make(
              order,
              derived -> {
                assertTrue(made.containsAll(derived.needs()), derived.toString());
                assertTrue(made.add(derived.table()), derived.toString());
              });
      assertEquals(Catalogue.GIVEN.size() + Catalogue.DERIVED.size(), made.size());
    }
  }

  @Test
  void oneAtATimeIsTheOrderOfNeed() {
    OrderOfNeed order = OrderOfNeed.of(Catalogue.DERIVED, Catalogue.GIVEN);
    List<DerivedTable> made = Collections.synchronizedList(new ArrayList<>());
    new SideBySide(1, NOTHING).make(order, made::add);
    assertEquals(order.tables(), made);
  }

  @Test
  void tablesThatDoNotNeedEachOtherAreMadeAtTheSameTime() {
    var both = new CyclicBarrier(2);
    new SideBySide(2, NOTHING)
        .make(
            independent("a", "b"),
            derived -> {
              try {
                both.await(30, TimeUnit.SECONDS); // passes only if the other one is there as well
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
  }

  @Test
  void noMoreThanAllowedAreMadeAtATime() {
    var now = new AtomicInteger();
    var highest = new AtomicInteger();
    new SideBySide(2, NOTHING)
        .make(
            independent("a", "b", "c", "d", "e", "f"),
            derived -> {
              highest.accumulateAndGet(now.incrementAndGet(), Math::max);
              Thread.yield();
              now.decrementAndGet();
            });
    assertTrue(highest.get() <= 2);
  }

  @Test
  void theFirstFailureCallsTheOthersOffAndIsThrown() {
    var failure = new IllegalStateException("no room");
    var calledOff = new CountDownLatch(1);
    Set<String> begun = ConcurrentHashMap.newKeySet();
    Set<String> ended = ConcurrentHashMap.newKeySet();
    RuntimeException thrown =
        assertThrows(
            RuntimeException.class,
            () ->
                new SideBySide(2, calledOff::countDown)
                    .make(
                        independent("bad", "long", "later"),
                        derived -> {
                          begun.add(derived.toString());
                          if (derived.toString().equals("bad")) {
                            throw failure;
                          }
                          await(calledOff);
                          ended.add(derived.toString());
                        }));
    assertSame(failure, thrown);
    assertEquals(Set.of("long"), ended, "what was under way has ended when the failure is thrown");
    assertFalse(begun.contains("later"));
  }

  @Test
  void anErrorIsThrownAsItIs() {
    var error = new OutOfMemoryError("heap");
    assertSame(
        error,
        assertThrows(
            OutOfMemoryError.class,
            () ->
                new SideBySide(2, NOTHING)
                    .make(
                        independent("a", "b"),
                        derived -> {
                          throw error;
                        })));
  }

  @Test
  void noneAtATimeIsRefused() {
    assertEquals(
        "Cannot make 0 tables at a time",
        assertThrows(IllegalArgumentException.class, () -> new SideBySide(0, NOTHING))
            .getMessage());
  }
}
