package io.trihelix.report;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.trihelix.model.EntityKind;
import io.trihelix.model.KindLook;
import io.trihelix.stats.HardlyChance;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the page holds, as it is written into it as JSON. Rows of {@link Rows} are arrays, their
 * columns named once. Wherever a month is a number, it is a position in {@code months}; an entity
 * or a pair likewise is its position in {@code entities} or {@code pairs}. A series of months is
 * {@code [month, count, month, count, …]} in order, months without a hit left out.
 *
 * @param about where the data is from
 * @param months all months from the corpus's first to its last ('2025-02')
 * @param kinds the kinds of entity, in their order
 * @param helix the positions in {@code kinds} of the three that make a triad; empty where none do
 * @param corpus its size and make-up
 * @param entities the entities that the page knows, most mentioned first
 * @param pairs the pairs that the page knows
 * @param passages sentences that show pairs
 * @param articles the articles that those are from
 * @param periods the periods that can be chosen
 * @param rankings the strongest pairs of each period and combination of types that are hardly
 *     chance
 * @param trends how the pairs with the strongest bursts rise and fall; null without the table
 * @param rising entities that rise, fade, or rose for a time; null without the table
 * @param closer pairs that are closer, or farther apart, than before, or were for a time; null
 *     without the table
 * @param network who is central, by period; null without the table
 * @param synergy how university, industry and geography hang together; null without the table
 * @param triads city, company and university in one story; null without the table
 * @param similar entities that keep the same company; null without the table
 * @param relations what articles state of two of these entities; null without the table
 */
public record ReportData(
    About about,
    List<String> months,
    Rows<KindRow> kinds,
    List<Integer> helix,
    Corpus corpus,
    Rows<EntityRow> entities,
    Rows<PairRow> pairs,
    Rows<PassageRow> passages,
    Rows<ArticleRow> articles,
    Rows<PeriodRow> periods,
    Rows<RankedRow> rankings,
    Rows<TrendRow> trends,
    Rows<RisingRow> rising,
    Rows<CloserRow> closer,
    Rows<NodeRow> network,
    Rows<SynergyRow> synergy,
    Rows<TriadRow> triads,
    Rows<SimilarRow> similar,
    Rows<StatedRow> relations) {

  /**
   * @param version of the program that made the tables
   * @param run id of the run that made them
   * @param finishedAt ISO instant, UTC
   * @param inputs names of the files or folders read, without their folders
   * @param warnings of that run
   * @param limits what the page was bounded by
   * @param hardlyChance the bar of rankings, networks and partners
   */
  public record About(
      String version,
      String run,
      String finishedAt,
      List<String> inputs,
      List<String> warnings,
      ReportLimits limits,
      HardlyChance hardlyChance) {}

  /**
   * @param records records read
   * @param articles accepted, duplicates among them
   * @param duplicates articles that repeat another
   * @param rejects by reason, most frequent first
   * @param mentions rows of mentions
   * @param mentioned how many different entities are mentioned, by type
   * @param sources how many different sources there are
   * @param monthly representatives and duplicates a month
   * @param bySource articles a month of the largest sources; the last row, without a name, is all
   *     others together
   * @param mentioning representatives by which kinds they mention: one bit a kind, by its position
   *     in {@code kinds}
   */
  public record Corpus(
      long records,
      long articles,
      long duplicates,
      Map<String, Long> rejects,
      long mentions,
      Map<String, Long> mentioned,
      long sources,
      Monthly monthly,
      Rows<SourceRow> bySource,
      Rows<MentioningRow> mentioning) {}

  /**
   * @param articles representatives, one number a month
   * @param duplicates one number a month
   * @param undated representatives and duplicates without a date
   */
  public record Monthly(List<Long> articles, List<Long> duplicates, List<Long> undated) {}

  /** A source; without a name, all that have no row of their own. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record SourceRow(String name, long total, List<Long> series) {}

  /** How many representatives a month mention just these types. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record MentioningRow(int types, long total, List<Long> series) {}

  /**
   * A kind of entity, as {@code conf/kinds.conf} declares it.
   *
   * @param dark its colour on dark ground
   * @param rules how its names are built: city, company, university or plain
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record KindRow(
      String name,
      String english,
      String plural,
      String chinese,
      String colour,
      String dark,
      String icon,
      String rules) {
    public static KindRow of(EntityKind kind) {
      KindLook look = kind.look();
      return new KindRow(
          kind.name(),
          look.english(),
          look.plural(),
          look.chinese(),
          look.colour(),
          look.darkColour(),
          look.icon().label(),
          kind.rules().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * @param type position of its kind in {@code kinds}
   * @param pinyin syllables of the name without tone, separated by blanks
   * @param seat name of the city of its seat
   * @param first day of the first article that mentions it
   * @param total articles, those without a date among them
   * @param passages positions in {@code passages} of sentences that mention it
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record EntityRow(
      String id,
      int type,
      String name,
      String nameEn,
      List<String> aliases,
      String pinyin,
      String province,
      String country,
      String seat,
      Double latitude,
      Double longitude,
      boolean discovered,
      String first,
      String last,
      long total,
      List<Long> series,
      List<Integer> passages) {}

  /**
   * @param articles together in one story
   * @param sentence articles with both in one sentence
   * @param q false discovery rate, null where it was not computed
   * @param passages positions in {@code passages}, the best first
   * @param topics words that tell most of the pair's evidence
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record PairRow(
      int a,
      int b,
      long articles,
      long sentence,
      Double npmi,
      Double llr,
      Double lift,
      Double q,
      List<Long> series,
      List<Integer> passages,
      List<String> topics) {}

  /**
   * @param text a sentence; null where no one sentence shows what the article shows
   * @param article position in {@code articles}
   * @param relation that it states, or null
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record PassageRow(String text, int article, String relation) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record ArticleRow(String title, String day, String source, String url) {}

  /**
   * @param type all, year, quarter or month
   * @param start its first day, null for all
   * @param pairs how many pairs have a score in it
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record PeriodRow(String type, String start, long pairs) {}

  /** A place in the ranking of a period (a position in {@code periods}), the strongest first. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record RankedRow(
      int period, int pair, long articles, Double npmi, Double llr, Double lift, Double q) {}

  /**
   * The months of one pair's bursts and its state at the end of the corpus.
   *
   * @param average {@code [month, articles, …]}: the moving average, as articles a month
   * @param bursts {@code [first month, last month, highest level, …]}
   * @param confirmations for each burst what the sources that are there all along say of it: the
   *     label of a {@link io.trihelix.stats.trend.BurstConfirmation}
   * @param weight of the strongest burst, after Kleinberg
   * @param growth of the last month that can be assessed
   * @param zScore of that month
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record TrendRow(
      int pair,
      List<Double> average,
      List<Integer> bursts,
      List<String> confirmations,
      Double weight,
      Double growth,
      Double zScore) {}

  /**
   * An entity that rose or faded: its surest movement, as the view {@code movements} has it.
   *
   * @param since the first month of the level or burst
   * @param until its last month; null for a level that lasts
   * @param before share of articles before that, or outside the burst
   * @param now share in it
   * @param p how probable such a movement is by chance
   * @param weight by how much it explains the articles better than none, in nats
   * @param confirmation whether sources could be compared with themselves, or none is known
   * @param shares {@code [month, share, …]} with each source compared with itself
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record RisingRow(
      int entity,
      int since,
      Integer until,
      Double before,
      Double now,
      Double p,
      Double weight,
      String confirmation,
      List<Double> shares) {}

  /**
   * A pair that grew closer or apart: its surest movement, as the view {@code closer_pairs} has it.
   *
   * @param since the first month of the level or burst
   * @param until its last month; null for a level that lasts
   * @param before stories with both over those to expect, before that or outside the burst
   * @param now the same in it
   * @param p how probable such a movement is by chance
   * @param weight by how much it explains the stories better than none, in nats
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record CloserRow(
      int pair, int since, Integer until, Double before, Double now, Double p, Double weight) {}

  /**
   * @param community position of its most central member in {@code entities}
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record NodeRow(int period, int entity, Double pagerank, long degree, int community) {}

  /**
   * @param start first day of the period
   * @param scope position of the city in {@code entities}, -1 for all
   * @param t three-way mutual information in millibits, negative is synergy
   * @param low lower end of its interval
   * @param p against independence
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record SynergyRow(
      String type, String start, int scope, long n, Double t, Double low, Double high, Double p) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record TriadRow(int city, int company, int university, long total, List<Long> series) {}

  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record SimilarRow(int entity, int similar, Double cosine) {}

  /**
   * A relation that articles state, and do not deny.
   *
   * @param from position in {@code entities} of the one that acts
   * @param mutual whether it holds both ways
   * @param total articles that state it
   */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record StatedRow(
      int from, int to, String relation, boolean mutual, long total, List<Long> series) {}
}
