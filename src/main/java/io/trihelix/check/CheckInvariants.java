package io.trihelix.check;

import io.trihelix.ask.AskableWarehouse;
import java.util.Set;
import java.util.TreeSet;

/** Asks a warehouse which rows break an invariant. Nothing is written. */
public final class CheckInvariants {
  /** Tables that the first version wrote, and all since: whoever lacks one has lost it. */
  private static final Set<String> ALWAYS_THERE =
      Set.of(
          "articles",
          "rejects",
          "mentions",
          "entities",
          "entity_changes",
          "entity_daily",
          "cooccurrences",
          "pair_daily",
          "pair_stats",
          "pair_trends",
          "triads",
          "triad_synergy",
          "entity_network",
          "runs");

  private final AskableWarehouse warehouse;
  private final int mostExamples;

  /**
   * @param mostExamples rows that are shown of those that break an invariant
   */
  public CheckInvariants(AskableWarehouse warehouse, int mostExamples) {
    this.warehouse = warehouse;
    this.mostExamples = mostExamples;
  }

  /** What comes of one of them; a table that cannot be read is a finding, too. */
  public Finding of(Invariant invariant) {
    var absent = new TreeSet<>(invariant.reads());
    absent.removeAll(warehouse.names());
    if (!absent.isEmpty()) {
      String tables = String.join(", ", absent);
      return absent.stream().anyMatch(ALWAYS_THERE::contains)
          ? Finding.unknown(invariant, "the warehouse has no " + tables)
          : Finding.absent(invariant, tables);
    }
    try {
      long broken = (Long) warehouse.ask(invariant.count()).collected().table().get(0).get(0);
      return broken == 0
          ? Finding.holds(invariant)
          : Finding.broken(
              invariant, broken, warehouse.ask(invariant.examples(mostExamples)).collected());
    } catch (Exception e) {
      // Spark throws checked exceptions, too, which Scala does not declare.
      return Finding.unknown(invariant, innermost(e).lines().findFirst().orElse(""));
    }
  }

  /** What an engine says is wrong; the wrapping says which task it was in. */
  private static String innermost(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }
}
