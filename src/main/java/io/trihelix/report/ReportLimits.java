package io.trihelix.report;

/**
 * What keeps the page small, whatever the corpus holds.
 *
 * @param entities entities that can be looked up, the most mentioned first
 * @param profiled the most mentioned entities, which get more partners than others
 * @param partners partners of each type that they get
 * @param partnersOfOthers partners of each type that the others get
 * @param pairs pairs that the page knows
 * @param ranked pairs of a ranking
 * @param central the most mentioned entities, of which all pairs are shown in map, network and heat
 *     map
 * @param centralPairs pairs among them, the most frequent first
 * @param nodes entities of a network
 * @param trends pairs of each combination of types whose trend is drawn
 * @param rising entities of a kind that rise, and so many that fade, of either confirmation; pairs
 *     that grow closer, and so many that drift apart
 * @param triads city, company and university together
 * @param relations relations that articles state, the most stated first
 * @param years how many of the latest years can be chosen
 * @param quarters how many of the latest quarters
 * @param months how many of the latest months
 * @param sources sources with a colour of their own
 * @param evidenceBytes of sentences that show pairs, in UTF-8
 * @param passages sentences of one pair
 * @param passagesOfImportant sentences of a pair that a ranking or a trend shows, the best of each
 *     month first
 * @param mentions sentences that show single entities
 * @param mentionsOfOne sentences of one entity, the best of each month first
 */
public record ReportLimits(
    int entities,
    int profiled,
    int partners,
    int partnersOfOthers,
    int pairs,
    int ranked,
    int central,
    int centralPairs,
    int nodes,
    int trends,
    int rising,
    int triads,
    int relations,
    int years,
    int quarters,
    int months,
    int sources,
    int evidenceBytes,
    int passages,
    int passagesOfImportant,
    int mentions,
    int mentionsOfOne) {
  public static final ReportLimits DEFAULT =
      new ReportLimits(
          4000, 600, 6, 2, 10_000, 15, 150, 3000, 100, 12, 12, 40, 3000, 30, 16, 36, 7, 1_500_000,
          3, 24, 3000, 24);

  public ReportLimits {
    if (entities < 1 || profiled < 1 || ranked < 1 || sources < 1) {
      throw new IllegalArgumentException(
          "Cannot make a report of nothing: limits must be positive");
    }
  }
}
