package io.trihelix.check;

import io.trihelix.ask.GivenAnswer;
import java.util.List;
import java.util.Optional;

/**
 * What came of an invariant in a warehouse.
 *
 * @param broken how many rows break it
 * @param examples some of these rows; without any where none is
 * @param trouble why it is not known whether it holds, or which table is absent; else empty
 */
public record Finding(
    Invariant invariant,
    Verdict verdict,
    long broken,
    GivenAnswer examples,
    Optional<String> trouble) {
  private static final GivenAnswer NONE = new GivenAnswer(List.of(), List.of());

  static Finding holds(Invariant invariant) {
    return new Finding(invariant, Verdict.HOLDS, 0, NONE, Optional.empty());
  }

  static Finding broken(Invariant invariant, long rows, GivenAnswer examples) {
    return new Finding(invariant, Verdict.BROKEN, rows, examples, Optional.empty());
  }

  static Finding unknown(Invariant invariant, String why) {
    return new Finding(invariant, Verdict.UNKNOWN, 0, NONE, Optional.of(why));
  }

  static Finding absent(Invariant invariant, String tables) {
    return new Finding(
        invariant, Verdict.ABSENT, 0, NONE, Optional.of("the warehouse has no " + tables));
  }
}
