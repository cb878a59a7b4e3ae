package io.trihelix.recognize.tagger;

/** Weights of hashed features for every tag, and of every tag behind another. */
interface Weights {
  /** Adds the weights of a feature to {@code scores}, one a tag. */
  void addTo(double[] scores, int feature);

  double transition(int from, int to);
}
