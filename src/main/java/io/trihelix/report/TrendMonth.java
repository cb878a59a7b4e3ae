package io.trihelix.report;

import java.time.LocalDate;

/**
 * What the page needs of a month of a pair, as the table {@code pair_trends} has it.
 *
 * @param month its first day
 * @param average moving average of the share; null where there is none
 * @param articles of the corpus in the month
 * @param assessed whether the month can be assessed
 * @param growth against the months before; null where it cannot be told
 * @param zScore the same in standard deviations
 * @param burstStart first month of the burst that it lies in; null outside bursts
 * @param burstLevel 0 outside bursts
 * @param burstWeight after Kleinberg; null where it is not known
 * @param panelBursts whether the panel of sources bursts, too
 * @param panelAssessed whether the panel can be assessed
 */
public record TrendMonth(
    LocalDate month,
    Double average,
    long articles,
    boolean assessed,
    Double growth,
    Double zScore,
    LocalDate burstStart,
    int burstLevel,
    Double burstWeight,
    boolean panelBursts,
    boolean panelAssessed) {}
