package io.trihelix.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws that hold for every measure and every valid table. */
class AssociationProperties {
  private static final List<ToDoubleFunction<ContingencyTable>> MEASURES =
      List.of(NormalizedPmi::of, LogLikelihoodRatio::of, Jaccard::of, Lift::of);

  /** Tables of any size, empty and full margins well among them. */
  @Provide
  Arbitrary<ContingencyTable> tables() {
    Arbitrary<Long> totals =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 5),
            Arbitraries.longs().between(0, 100_000),
            Arbitraries.longs().between(0, ContingencyTable.LARGEST));
    return totals.flatMap(
        n ->
            Arbitraries.longs()
                .between(0, n)
                .flatMap(
                    nA ->
                        Arbitraries.longs()
                            .between(0, n)
                            .flatMap(
                                nB ->
                                    Arbitraries.longs()
                                        .between(Math.max(0, nA + nB - n), Math.min(nA, nB))
                                        .map(nAb -> new ContingencyTable(nAb, nA, nB, n)))));
  }

  @Property
  void noMeasureIsEverNaNOrInfinite(@ForAll("tables") ContingencyTable t) {
    for (var measure : MEASURES) {
      assertTrue(Double.isFinite(measure.applyAsDouble(t)), t.toString());
    }
  }

  @Property
  void everyMeasureIsSymmetric(@ForAll("tables") ContingencyTable t) {
    var mirrored = new ContingencyTable(t.nAb(), t.nB(), t.nA(), t.n());
    // LLR sums numbers of the size of n: its last digits depend on their order.
    double tolerance = 1e-9 * (1 + t.n());
    for (var measure : MEASURES) {
      assertEquals(
          measure.applyAsDouble(t), measure.applyAsDouble(mirrored), tolerance, t.toString());
    }
    assertEquals(NormalizedPmi.of(t), NormalizedPmi.of(mirrored));
    assertEquals(Jaccard.of(t), Jaccard.of(mirrored));
    assertEquals(Lift.of(t), Lift.of(mirrored));
  }

  @Property
  void everyMeasureStaysInItsRange(@ForAll("tables") ContingencyTable t) {
    assertTrue(Math.abs(NormalizedPmi.of(t)) <= 1, t.toString());
    assertTrue(Jaccard.of(t) >= 0 && Jaccard.of(t) <= 1, t.toString());
    assertTrue(Lift.of(t) >= 0, t.toString());
    assertTrue(LogLikelihoodRatio.of(t) >= 0, t.toString());
  }

  @Property
  void whatIsEverywhereTellsNothing(@ForAll("tables") ContingencyTable t) {
    var everywhere = new ContingencyTable(t.n(), t.n(), t.n(), t.n());

    assertEquals(0, NormalizedPmi.of(everywhere));
    assertEquals(0, LogLikelihoodRatio.of(everywhere));
  }

  @Property
  void npmiAndLiftAgreeOnTheDirection(@ForAll("tables") ContingencyTable t) {
    boolean defined = t.nA() > 0 && t.nB() > 0 && t.nAb() < t.n();
    if (defined && Math.abs(Lift.of(t) - 1) > 1e-9) {
      assertEquals(Math.signum(Lift.of(t) - 1), Math.signum(NormalizedPmi.of(t)), t.toString());
    }
  }
}
