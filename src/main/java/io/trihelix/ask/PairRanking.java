package io.trihelix.ask;

/** What pairs can be ranked by. */
public enum PairRanking {
  /** How exclusively they belong together: normalised pointwise mutual information. */
  NPMI,

  /** How surely they belong together: log-likelihood ratio. */
  LLR,

  /** How much more often than in the months before: rising first. */
  GROWTH,

  /** How much less often than in the months before: fading first. */
  DECLINE,

  /** By the weight of their bursts. */
  BURST,

  /** How surely they grow closer than their own fame explains. */
  CLOSER,

  /** How surely they grow apart. */
  APART
}
