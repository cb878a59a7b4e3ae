package io.trihelix.spark.report;

import io.trihelix.report.LastChange;
import io.trihelix.report.LastChange.Levels;
import io.trihelix.report.LastChange.Step;
import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.trend.BurstConfirmation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/** What has changed of one entity or pair: its last level, and the strongest of its bursts. */
final class Risen {
  private final Row row;
  private final boolean pair;
  private final List<Row> months;

  private Risen(Row row) {
    this.row = row;
    this.pair = GatherRising.isPair(row);
    this.months = row.getList(row.fieldIndex("months"));
  }

  /**
   * An entity (b is null) or a pair that has changed.
   *
   * @param until the last month of a burst; null for a level that lasts
   * @param weight by how much the change explains the articles better than none, in nats
   * @param shares by month among the sources that confirm a level, where they do
   */
  record Changed(
      String a,
      String b,
      LastChange change,
      LocalDate until,
      double weight,
      Map<LocalDate, Double> shares) {
    PairKey pair() {
      return new PairKey(a, b);
    }

    boolean isConfirmed() {
      return change.confirmation() == BurstConfirmation.CONFIRMED;
    }
  }

  /**
   * The strongest changes, levels that last before bursts.
   *
   * @param most of each kind, direction, duration and confirmation
   */
  static List<Changed> strongest(Stream<Row> rows, int most) {
    var strongestFirst =
        Comparator.comparing((Changed changed) -> changed.until() != null)
            .thenComparing(Comparator.comparingDouble(Changed::weight).reversed())
            .thenComparing(Changed::a)
            .thenComparing(changed -> String.valueOf(changed.b()));
    Map<List<Object>, List<Changed>> places = new HashMap<>();
    rows.forEach(
        row ->
            new Risen(row)
                .changes()
                .forEach(
                    changed ->
                        places
                            .computeIfAbsent(
                                List.of(
                                    Cells.text(row, "kind"),
                                    changed.change().rises(),
                                    changed.until() == null,
                                    changed.isConfirmed()),
                                place -> new ArrayList<>())
                            .add(changed)));
    return places.values().stream()
        .flatMap(place -> place.stream().sorted(strongestFirst).limit(most))
        .sorted(strongestFirst)
        .toList();
  }

  private List<Changed> changes() {
    return Stream.of(level(), burst()).flatMap(Optional::stream).toList();
  }

  /** The last level, if what makes it higher than the other rests on articles enough. */
  private Optional<Changed> level() {
    Optional<LastChange> change =
        pair && !isCloserOrApart()
            ? Optional.empty()
            : LastChange.of(
                pair ? Levels.NONE : levels("first", "steps"),
                levels("steady_first", "steady_steps"),
                Cells.day(row, "steady_assessed"));
    return change.flatMap(
        last -> {
          boolean steady = last.confirmation() == BurstConfirmation.CONFIRMED;
          Predicate<Row> higher =
              month -> Cells.day(month, "day").isBefore(last.since()) != last.rises();
          return supported(sum(steady ? "steady" : "n", higher), last, null)
              .map(changed -> steady && !pair ? withShares(changed) : changed);
        });
  }

  /** A change of attraction is closer or apart only where the table calls it so. */
  private boolean isCloserOrApart() {
    List<Row> steps = row.getList(row.fieldIndex("steady_steps"));
    return !steps.isEmpty() && Cells.text(steps.get(steps.size() - 1), "toward") != null;
  }

  private Levels levels(String first, String steps) {
    return new Levels(
        Cells.number(row, first),
        row.<Row>getList(row.fieldIndex(steps)).stream()
            .map(
                step ->
                    new Step(
                        Cells.day(step, "day"),
                        Cells.number(step, "level"),
                        Cells.number(step, "p")))
            .toList());
  }

  private Changed withShares(Changed changed) {
    var shares = new TreeMap<LocalDate, Double>();
    for (Row month : months) {
      Double share = Cells.number(month, "share");
      if (share != null) {
        shares.put(Cells.day(month, "day"), share);
      }
    }
    return new Changed(
        changed.a(), changed.b(), changed.change(), changed.until(), changed.weight(), shares);
  }

  /** The burst that explains most. */
  private Optional<Changed> burst() {
    Map<LocalDate, List<Row>> bursts =
        months.stream()
            .filter(month -> Cells.day(month, "burst") != null)
            .collect(
                Collectors.groupingBy(
                    month -> Cells.day(month, "burst"), LinkedHashMap::new, Collectors.toList()));
    return bursts.values().stream()
        .map(this::burst)
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(Changed::weight));
  }

  private Optional<Changed> burst(List<Row> months) {
    LocalDate from = Cells.day(months.get(0), "day");
    LocalDate to = Cells.day(months.get(months.size() - 1), "day");
    Predicate<Row> within =
        month -> !Cells.day(month, "day").isBefore(from) && !Cells.day(month, "day").isAfter(to);
    double before = rate(within.negate());
    double now = rate(within);
    var change =
        new LastChange(
            from,
            before,
            now,
            Double.NaN,
            BurstConfirmation.of(
                months.stream().anyMatch(month -> flag(month, "steady_bursts")),
                months.stream().anyMatch(month -> flag(month, "steady_assessed"))));
    return now > before
        ? supported(sum("n", within), change, to).map(changed -> weighed(changed, months))
        : Optional.empty();
  }

  /** A burst of an entity has a weight of its own in the table, after Kleinberg. */
  private static Changed weighed(Changed changed, List<Row> burst) {
    Double weight = Cells.number(burst.get(0), "weight");
    return weight == null
        ? changed
        : new Changed(
            changed.a(), changed.b(), changed.change(), changed.until(), weight, changed.shares());
  }

  private Optional<Changed> supported(long articles, LastChange change, LocalDate until) {
    return articles < HardlyChance.DEFAULT.minArticles()
        ? Optional.empty()
        : Optional.of(
            new Changed(
                Cells.text(row, "entity_a"),
                Cells.text(row, "entity_b"),
                change,
                until,
                change.weight(articles),
                Map.of()));
  }

  private static boolean flag(Row month, String column) {
    return Boolean.TRUE.equals(month.getAs(column));
  }

  private long sum(String column, Predicate<Row> which) {
    return months.stream().filter(which).mapToLong(month -> Cells.count(month, column)).sum();
  }

  private double rate(Predicate<Row> which) {
    double of =
        months.stream()
            .filter(which)
            .mapToDouble(month -> Optional.ofNullable(Cells.number(month, "of")).orElse(0.0))
            .sum();
    return of == 0 ? 0 : sum("n", which) / of;
  }
}
