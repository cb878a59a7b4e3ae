package io.trihelix.ask;

/** What pairs can be ranked by. */
public enum PairRanking {
  /** How exclusively they belong together: normalised pointwise mutual information. */
  NPMI,

  /** How surely they belong together: log-likelihood ratio. */
  LLR,

  /** How surely they are together more often than before: rising first. */
  GROWTH,

  /** How surely they are together less often than before: fading first. */
  DECLINE,

  /** How surely they were together more often for a time. */
  BURST,

  /** How surely they grow closer than their own fame explains. */
  CLOSER,

  /** How surely they grow apart. */
  APART
}
