package io.trihelix.stats;

/**
 * How much more a word belongs to one text than to the rest: the log-odds ratio with an informative
 * Dirichlet prior (Monroe, Colaresi and Quinn 2008, "Fightin' Words", Political Analysis 16, eqs.
 * 16, 20 and 22).
 *
 * <pre>
 *   δ = ln((y1 + α) / (n1 + α0 - y1 - α)) - ln((y2 + α) / (n2 + α0 - y2 - α))
 *   σ² ≈ 1 / (y1 + α) + 1 / (y2 + α)
 *   z = δ / σ
 * </pre>
 *
 * where y1 of n1 and y2 of n2 are the word's counts in the text and in the rest, and α of α0 is
 * what is known beforehand: the word's share in both together times the weight of the prior. The
 * prior draws words of few occurrences to 0, so that neither rare nor common ones lead the list by
 * themselves.
 *
 * @param delta log-odds ratio, in nats; positive where the word belongs to the text
 * @param z delta in standard deviations
 */
public record LogOdds(double delta, double z) {

  /**
   * @param count of the word in the text, y1
   * @param size all words of the text, n1
   * @param countOverall of the word in the text and the rest together, 1 or more
   * @param sizeOverall all words of both
   * @param priorWeight α0, in words; above 0
   */
  public static LogOdds of(
      long count, long size, long countOverall, long sizeOverall, double priorWeight) {
    if (count < 0
        || countOverall < Math.max(1, count)
        || size < count
        || sizeOverall - size < countOverall - count
        || !(priorWeight > 0)) {
      throw new IllegalArgumentException(
          "Impossible counts: %d of %d in the text, %d of %d overall, prior %s"
              .formatted(count, size, countOverall, sizeOverall, priorWeight));
    }
    if (countOverall == sizeOverall) {
      // There is only this word: nothing tells the texts apart.
      return new LogOdds(0, 0);
    }
    double alpha = priorWeight * countOverall / sizeOverall;
    double inText = count + alpha;
    double inRest = countOverall - count + alpha;
    double delta =
        Math.log(inText / (size + priorWeight - inText))
            - Math.log(inRest / (sizeOverall - size + priorWeight - inRest));
    return new LogOdds(delta, delta / Math.sqrt(1 / inText + 1 / inRest));
  }
}
