package io.trihelix.stats.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the trends find in {@link PlantedCorpus corpora of which the changes are known}. Run as a
 * program, it prints the table of docs/statistics.md.
 */
final class PlantedCorpora {
  static final TrendSettings SETTINGS = new TrendSettings(4, 3, 3, 2, 1, 3, 0.01, 0.005);

  /** What was found of one pair. */
  record Finding(
      int a,
      int b,
      boolean plainChange,
      boolean plainBurst,
      List<Integer> closer,
      List<Integer> apart,
      List<Integer> burst) {
    boolean hasChange() {
      return !closer.isEmpty() || !apart.isEmpty();
    }

    boolean isFound() {
      return hasChange() || !burst.isEmpty();
    }

    static boolean isClose(List<Integer> months, int month) {
      return months.stream().anyMatch(found -> Math.abs(found - month) <= 1);
    }
  }

  private PlantedCorpora() {}

  /** All ties, all pairs of the first entity, and of the other pairs every seventh. */
  static List<Finding> findings(PlantedCorpus.Scenario scenario, int entities, int corpora) {
    var findings = new ArrayList<Finding>();
    for (int seed = 1; seed <= corpora; seed++) {
      var corpus = new PlantedCorpus(scenario, entities, seed);
      for (int a = 0; a < entities; a++) {
        for (int b = a + 1; b < entities; b++) {
          boolean taken =
              PlantedCorpus.isTie(a, b) || (a == 0 ? b % 2 == 0 : (a * 31 + b) % 7 == 0);
          if (!taken) {
            continue;
          }
          RateSeries plain = corpus.plain(a, b);
          if (plain.counts(0, plain.length()) >= 5) {
            findings.add(finding(corpus, plain, a, b));
          }
        }
      }
    }
    return findings;
  }

  private static Finding finding(PlantedCorpus corpus, RateSeries plain, int a, int b) {
    long seed = 1_000L * a + b;
    Trend share = Trend.of(plain, TrendPeriod.MONTH, SETTINGS, seed);
    Attraction attraction =
        Attraction.of(corpus.attraction(a, b), TrendPeriod.MONTH, SETTINGS, seed);
    boolean plainChange = false;
    boolean plainBurst = false;
    var closer = new ArrayList<Integer>();
    var apart = new ArrayList<Integer>();
    var burst = new ArrayList<Integer>();
    for (int t = 0; t < PlantedCorpus.MONTHS; t++) {
      plainChange |= !Double.isNaN(share.changePValue(t));
      plainBurst |= share.burstLevel(t) > 0;
      if (attraction.change(t) == Attraction.Change.CLOSER) {
        closer.add(t);
      }
      if (attraction.change(t) == Attraction.Change.APART) {
        apart.add(t);
      }
      if (attraction.burstStart(t) == t) {
        burst.add(t);
      }
    }
    return new Finding(a, b, plainChange, plainBurst, closer, apart, burst);
  }

  static double share(List<Finding> findings, Predicate<Finding> wanted) {
    return findings.isEmpty()
        ? Double.NaN
        : (double) findings.stream().filter(wanted).count() / findings.size();
  }

  /**
   * Whether the rule of rising (the view movements) finds anything of an entity: a new level or a
   * burst that is more than chance.
   */
  static boolean moves(PlantedCorpus corpus, int entity) {
    RateSeries chain = corpus.chained(entity).series();
    Trend trend = Trend.of(chain, TrendPeriod.MONTH, SETTINGS, entity);
    for (int t = 0; t < PlantedCorpus.MONTHS; t++) {
      if (!Double.isNaN(trend.changePValue(t)) || trend.burstPValue(t) <= 0.01) {
        return true;
      }
    }
    return false;
  }

  private static void rowsOfEntities(PlantedCorpus.Scenario scenario, int entities) {
    int corpora = corpora(scenario, entities);
    int first = 0;
    int others = 0;
    for (int seed = 1; seed <= corpora; seed++) {
      var corpus = new PlantedCorpus(scenario, entities, seed);
      for (int entity = 0; entity < entities; entity++) {
        if (moves(corpus, entity)) {
          first += entity == 0 ? 1 : 0;
          others += entity == 0 ? 0 : 1;
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %d | %.2f | %.3f |%n",
        name(scenario),
        entities,
        corpora,
        (double) first / corpora,
        (double) others / corpora / (entities - 1));
  }

  /** As many as make some thousand pairs, and a hundred ties that change. */
  private static int corpora(PlantedCorpus.Scenario scenario, int entities) {
    int usual = entities < 100 ? 12 : 3;
    return scenario == PlantedCorpus.Scenario.STEP_OF_FEW ? 5 * usual : usual;
  }

  private static String name(PlantedCorpus.Scenario scenario) {
    return scenario.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static void tableOfEntities(int entities, List<PlantedCorpus.Scenario> scenarios) {
    for (PlantedCorpus.Scenario scenario : scenarios) {
      switch (scenario) {
        case NOTHING, WAVE, OWN_STORIES, NEW_FEED, DEEPER_CRAWL, SEASONS ->
            rowsOfEntities(scenario, entities);
        default -> {
          // What changes between two, or in lists, moves single entities, too: nothing is known of
          // them.
        }
      }
    }
  }

  /**
   * One table of docs/statistics.md.
   *
   * @param args {@code pairs} or {@code entities}; then, if not all, the number of entities and
   *     scenarios
   */
  public static void main(String[] args) {
    boolean pairs = args.length == 0 || args[0].equals("pairs");
    System.out.println(
        pairs
            ? "| corpus | entities | pairs | plain change | plain burst | closer or apart | burst of"
                + " attraction | either | in its month |\n|---|---|---|---|---|---|---|---|---|"
            : "| corpus | entities | corpora | its entity | others |\n|---|---|---|---|---|");
    List<PlantedCorpus.Scenario> scenarios =
        args.length > 2
            ? Stream.of(args).skip(2).map(PlantedCorpus.Scenario::valueOf).toList()
            : List.of(PlantedCorpus.Scenario.values());
    for (int entities :
        args.length > 1 ? new int[] {Integer.parseInt(args[1])} : new int[] {40, 120}) {
      if (pairs) {
        tableOfPairs(entities, scenarios);
      } else {
        tableOfEntities(entities, scenarios);
      }
    }
  }

  private static void tableOfPairs(int entities, List<PlantedCorpus.Scenario> scenarios) {
    for (PlantedCorpus.Scenario scenario : scenarios) {
      List<Finding> all = findings(scenario, entities, corpora(scenario, entities));
      switch (scenario) {
        case STEP, STEP_OF_FEW, DEATH, BURST -> {
          row(
              scenario + " (changed ties)",
              entities,
              all.stream().filter(f -> PlantedCorpus.changes(scenario, f.a(), f.b())).toList());
          row(
              scenario + " (others)",
              entities,
              all.stream().filter(f -> !PlantedCorpus.changes(scenario, f.a(), f.b())).toList());
        }
        case WAVE, OWN_STORIES -> {
          row(scenario.name(), entities, all);
          row(scenario + " (its entity)", entities, all.stream().filter(f -> f.a() == 0).toList());
        }
        default -> row(scenario.name(), entities, all);
      }
    }
  }

  private static void row(String name, int entities, List<Finding> findings) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %d | %,d | %.3f | %.3f | %.3f | %.3f | %.3f | %s |%n",
        name.toLowerCase(Locale.ROOT).replace('_', ' '),
        entities,
        findings.size(),
        share(findings, Finding::plainChange),
        share(findings, Finding::plainBurst),
        share(findings, Finding::hasChange),
        share(findings, f -> !f.burst().isEmpty()),
        share(findings, Finding::isFound),
        name.endsWith("(changed ties)") ? inItsMonth(name, findings) : "");
  }

  /** Of what was found as what was planted, the part that is dated within a month of it. */
  private static String inItsMonth(String name, List<Finding> findings) {
    Function<Finding, List<Integer>> found =
        name.startsWith("STEP")
            ? Finding::closer
            : name.startsWith("DEATH") ? Finding::apart : Finding::burst;
    int month = name.startsWith("BURST") ? PlantedCorpus.WAVE_START : PlantedCorpus.CHANGE;
    List<Finding> all = findings.stream().filter(f -> !found.apply(f).isEmpty()).toList();
    return String.format(
        Locale.ROOT, "%.3f", share(all, f -> Finding.isClose(found.apply(f), month)));
  }
}
