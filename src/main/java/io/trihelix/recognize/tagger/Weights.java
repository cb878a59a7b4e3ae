package io.trihelix.recognize.tagger;

/** Weights (log-odds) of hashed features for every tag, and of every tag behind another. */
interface Weights {
  /** Adds the weights of a feature to {@code scores}, one a tag. */
  void addTo(double[] scores, int feature);

  /** For every tag and the tag behind it, exp of the weight; 0 where the one may not follow. */
  double[] stepFactors();
}
