package io.trihelix.report;

import io.trihelix.stats.trend.BurstConfirmation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The last change of a level: since when something is at the level that it has now, and where it
 * was before. An earlier change that was undone is none.
 *
 * @param since first day of the period in which the present level begins
 * @param before the level before it
 * @param now the level since then
 * @param p how probable such a change is by chance
 * @param confirmation what sources say of it that are compared with themselves
 */
public record LastChange(
    LocalDate since, double before, double now, double p, BurstConfirmation confirmation) {
  public LastChange {
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(confirmation, "confirmation");
  }

  /** A period in which a new level begins. */
  public record Step(LocalDate day, double level, double p) {}

  /**
   * @param first the level at the beginning
   * @param steps the changes in the order of their days
   */
  public record Levels(Double first, List<Step> steps) {
    public static final Levels NONE = new Levels(null, List.of());

    public Levels {
      steps = List.copyOf(steps);
    }

    Optional<LastChange> last(BurstConfirmation confirmation) {
      if (steps.isEmpty() || first == null) {
        return Optional.empty();
      }
      Step last = steps.get(steps.size() - 1);
      double before = steps.size() == 1 ? first : steps.get(steps.size() - 2).level();
      return last.level() == before
          ? Optional.empty()
          : Optional.of(new LastChange(last.day(), before, last.level(), last.p(), confirmation));
    }
  }

  /**
   * The change that shows when each source is compared with itself, if one shows: that is
   * confirmed. Else the one of all articles, which a new source may have brought about.
   *
   * @param all levels among all articles
   * @param steady levels when each source is compared with itself
   * @param steadyAssessed the last day of which those could be assessed, or null
   */
  public static Optional<LastChange> of(Levels all, Levels steady, LocalDate steadyAssessed) {
    Optional<LastChange> confirmed = steady.last(BurstConfirmation.CONFIRMED);
    if (confirmed.isPresent()) {
      return confirmed;
    }
    return all.last(BurstConfirmation.CANNOT_BE_TOLD)
        .map(
            change ->
                steadyAssessed == null || steadyAssessed.isBefore(change.since())
                    ? change
                    : new LastChange(
                        change.since,
                        change.before,
                        change.now,
                        change.p,
                        BurstConfirmation.NOT_CONFIRMED));
  }

  public boolean rises() {
    return now > before;
  }

  /**
   * By how much the higher level explains its articles better than the lower would, in nats: the
   * likelihood ratio of a Poisson count. Where the lower level is none, half an article is taken
   * for what it lets expect.
   *
   * @param articles of the higher level, 1 or more
   */
  public double weight(long articles) {
    double expected = Math.max(0.5, articles * Math.min(before, now) / Math.max(before, now));
    return articles * Math.log(articles / expected) - (articles - expected);
  }
}
