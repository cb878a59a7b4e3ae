package io.trihelix.recognize.tagger;

import java.util.List;

/** A text as the tagger sees it. */
public final class TaggedText {
  private final Lattice lattice;

  TaggedText(Lattice lattice) {
    this.lattice = lattice;
  }

  /**
   * The names, in order of the text.
   *
   * @param least a name, its boundaries included, of smaller probability is not worth its while
   */
  public List<TaggedName> names(double least) {
    return Decoder.names(lattice, least);
  }

  /** Probability that a name stands from start to end (exclusive), exactly. */
  public double nameProbability(int start, int end) {
    return lattice.nameProbability(start, end);
  }

  /** Probability that some character from start to end (exclusive) belongs to a name. */
  public double touchProbability(int start, int end) {
    return lattice.touchProbability(start, end);
  }
}
