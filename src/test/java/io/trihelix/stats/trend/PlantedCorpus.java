package io.trihelix.stats.trend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Corpora of which it is known what changes: stories are sets of entities, drawn month by month and
 * source by source. Entities have their fame (Zipf), sources their taste for each, stories their
 * length (gamma), and every second entity a standing tie to the next one: ten stories a month that
 * tell of both whatever else is told.
 */
final class PlantedCorpus {
  static final int MONTHS = 36;
  static final int CHANGE = 18;
  static final int WAVE_START = 15;
  static final int WAVE_END = 19;

  /** Stories that name more say nothing of two of them. */
  static final int LARGEST_STORY = 10;

  private static final int SOURCES = 5;
  private static final int STORIES = 200;
  private static final double TIE = 2;

  /** What happens in the corpus. */
  enum Scenario {
    NOTHING,
    /** Four months in which the first entity is in a third or more of all stories. */
    WAVE,
    /** Four months with hundreds of further stories about the first entity, few others in them. */
    OWN_STORIES,
    /** From the middle on a further source with tastes and ties of its own. */
    NEW_FEED,
    /** From the middle on one source is read four times as deep, other topics among them. */
    DEEPER_CRAWL,
    /** Four months with lists that name three of four entities. */
    LISTS,
    /** Twice as many stories in summer as in winter. */
    SEASONS,
    /**
     * From the middle on every second tie has twice as many stories: 20 a month. So much more is
     * told of two at a time that each tie's part of it grows by less than twice.
     */
    STEP,
    /** From the middle on one tie in ten has twice as many stories, and twice the part of all. */
    STEP_OF_FEW,
    /** From the middle on every second tie is gone. */
    DEATH,
    /** In three months every second tie has three times as many stories. */
    BURST
  }

  private final Scenario scenario;
  private final int entities;
  private final SplittableRandom random;
  private final List<Story> stories = new ArrayList<>();

  private record Story(int month, int source, boolean[] tells, int size) {}

  PlantedCorpus(Scenario scenario, int entities, long seed) {
    this.scenario = scenario;
    this.entities = entities;
    this.random = new SplittableRandom(seed);
    var fame = new double[entities];
    for (int i = 0; i < entities; i++) {
      fame[i] = 0.25 / Math.pow(i + 1, 0.8);
    }
    shuffle(fame);
    var taste = new double[SOURCES + 1][entities];
    var ofTheDepths = new double[entities];
    for (int i = 0; i < entities; i++) {
      for (int s = 0; s <= SOURCES; s++) {
        taste[s][i] = Math.min(0.6, fame[i] * Math.exp(0.4 * gaussian()));
      }
      ofTheDepths[i] = Math.exp(0.5 * gaussian());
    }
    for (int month = 0; month < MONTHS; month++) {
      int sources = SOURCES + (scenario == Scenario.NEW_FEED && month >= CHANGE ? 1 : 0);
      for (int source = 0; source < sources; source++) {
        addMonth(month, source, taste[source], ofTheDepths);
      }
    }
  }

  /** Whether the tie between an even entity and the next one changes, where ties do. */
  static boolean changes(Scenario scenario, int a, int b) {
    int every = scenario == Scenario.STEP_OF_FEW ? 10 : 2;
    return isTie(a, b) && a / 2 % every == 0;
  }

  static boolean isTie(int a, int b) {
    return a % 2 == 0 && b == a + 1;
  }

  private void addMonth(int month, int source, double[] taste, double[] ofTheDepths) {
    boolean wave = month >= WAVE_START && month < WAVE_END;
    int usual =
        scenario == Scenario.SEASONS
            ? (int) (STORIES * (1 - Math.cos(2 * Math.PI * month / 12) / 3))
            : STORIES;
    boolean deeper = scenario == Scenario.DEEPER_CRAWL && source == 0 && month >= CHANGE;
    int count = deeper ? 4 * usual : usual;
    var drawn = new ArrayList<boolean[]>();
    for (int i = 0; i < count; i++) {
      double[] rates = taste.clone();
      if (deeper && i >= usual) {
        for (int e = 0; e < entities; e++) {
          rates[e] *= ofTheDepths[e];
        }
      }
      if (scenario == Scenario.WAVE && wave) {
        rates[0] = rates[0] * 8 + 0.3;
      }
      drawn.add(draw(rates, length()));
    }
    for (int a = 0; a + 1 < entities; a += 2) {
      for (int i = poisson(tie(a, month, source)); i > 0; i--) {
        boolean[] story = drawn.get(random.nextInt(count));
        story[a] = true;
        story[a + 1] = true;
      }
    }
    if (scenario == Scenario.OWN_STORIES && wave) {
      for (int i = 0; i < 150; i++) {
        boolean[] story = draw(taste, 0.2);
        story[0] = true;
        drawn.add(story);
      }
    }
    if (scenario == Scenario.LISTS && wave) {
      for (int i = 0; i < 4; i++) {
        var all = new double[entities];
        Arrays.fill(all, 0.75);
        drawn.add(draw(all, 1));
      }
    }
    for (boolean[] story : drawn) {
      int size = 0;
      for (boolean tells : story) {
        size += tells ? 1 : 0;
      }
      stories.add(new Story(month, source, story, size));
    }
  }

  private double tie(int a, int month, int source) {
    if (scenario == Scenario.NEW_FEED && source == SOURCES) {
      return 3 * TIE * (a / 2 % 3);
    }
    if (!changes(scenario, a, a + 1)) {
      return TIE;
    }
    return switch (scenario) {
      case STEP, STEP_OF_FEW -> month >= CHANGE ? 2 * TIE : TIE;
      case DEATH -> month >= CHANGE ? 0 : TIE;
      case BURST -> month >= WAVE_START && month < WAVE_START + 3 ? 3 * TIE : TIE;
      default -> TIE;
    };
  }

  private boolean[] draw(double[] rates, double length) {
    var story = new boolean[entities];
    for (int e = 0; e < entities; e++) {
      story[e] = random.nextDouble() < Math.min(0.9, rates[e] * length);
    }
    return story;
  }

  /** The plain series: stories with both out of all. */
  RateSeries plain(int a, int b) {
    var counts = new long[MONTHS];
    var all = new double[MONTHS];
    for (Story story : stories) {
      all[story.month]++;
      counts[story.month] += story.tells[a] && story.tells[b] ? 1 : 0;
    }
    return SeriesFixture.of(counts, all);
  }

  /** What both trends of the pair let expect. */
  AttractionSeries attraction(int a, int b) {
    int sources = SOURCES + 1;
    var together = new long[sources][MONTHS];
    var withA = new long[sources][MONTHS];
    var withB = new long[sources][MONTHS];
    long[][] all = eligible(sources);
    for (Story story : stories) {
      if (isEligible(story)) {
        boolean first = story.tells[a];
        boolean second = story.tells[b];
        withA[story.source][story.month] += first ? 1 : 0;
        withB[story.source][story.month] += second ? 1 : 0;
        together[story.source][story.month] += first && second ? 1 : 0;
      }
    }
    var parts = new ArrayList<AttractionSeries.Source>();
    for (int s = 0; s < sources; s++) {
      if (Arrays.stream(all[s]).sum() > 0) {
        parts.add(
            new AttractionSeries.Source(
                together[s], together[s], withA[s], withB[s], all[s], new OwnTrends(all[s])));
      }
    }
    var enough = new boolean[MONTHS];
    Arrays.fill(enough, true);
    return AttractionSeries.of(parts, enough);
  }

  /** How often each source tells of the entity, as entity_trends chains them. */
  ChainedSeries chained(int entity) {
    int sources = SOURCES + 1;
    var counts = new long[sources][MONTHS];
    var all = new long[sources][MONTHS];
    for (Story story : stories) {
      all[story.source][story.month]++;
      counts[story.source][story.month] += story.tells[entity] ? 1 : 0;
    }
    var parts = new ArrayList<ChainedSeries.Source>();
    for (int s = 0; s < sources; s++) {
      parts.add(new ChainedSeries.Source(counts[s], all[s], all[s], SourceDepth.of(all[s])));
    }
    var enough = new boolean[MONTHS];
    Arrays.fill(enough, true);
    return ChainedSeries.of(parts, enough);
  }

  private long[][] eligible(int sources) {
    var all = new long[sources][MONTHS];
    for (Story story : stories) {
      all[story.source][story.month] += isEligible(story) ? 1 : 0;
    }
    return all;
  }

  private static boolean isEligible(Story story) {
    return story.size >= 2 && story.size <= LARGEST_STORY;
  }

  private double length() {
    // Gamma of shape 2 and mean 1.
    return -(Math.log(1 - random.nextDouble()) + Math.log(1 - random.nextDouble())) / 2;
  }

  private double gaussian() {
    return Math.sqrt(-2 * Math.log(1 - random.nextDouble()))
        * Math.cos(2 * Math.PI * random.nextDouble());
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = -1;
    for (double product = 1; product > limit; product *= random.nextDouble()) {
      count++;
    }
    return Math.max(0, count);
  }

  private void shuffle(double[] values) {
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double value = values[i];
      values[i] = values[j];
      values[j] = value;
    }
  }
}
