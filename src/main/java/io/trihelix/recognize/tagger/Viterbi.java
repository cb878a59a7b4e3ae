package io.trihelix.recognize.tagger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The best legal sequence of tags by first-order scores: names are closed before others begin and
 * before the sentence ends.
 */
final class Viterbi {
  private static final int TAGS = Tag.COUNT;

  private final int length;
  private final double[][] scores;
  private final double[][] forward;
  private final int[][] from;
  private final Weights weights;

  /**
   * @param features of every character, hashed
   */
  Viterbi(Weights weights, int[][] features) {
    this(weights, features, new double[features.length][TAGS]);
  }

  /**
   * @param scores what every character's tags score before any feature; becomes this object's own
   */
  Viterbi(Weights weights, int[][] features, double[][] scores) {
    this.weights = weights;
    this.scores = scores;
    length = features.length;
    for (int i = 0; i < length; i++) {
      for (int feature : features[i]) {
        weights.addTo(scores[i], feature);
      }
    }
    forward = new double[length][TAGS];
    from = new int[length][TAGS];
    run();
  }

  private void run() {
    for (int i = 0; i < length; i++) {
      for (int tag = 0; tag < TAGS; tag++) {
        double best = Double.NEGATIVE_INFINITY;
        if (i == 0) {
          best = Tag.of(tag).mayFollow(false) ? 0 : best;
        } else {
          for (int before = 0; before < TAGS; before++) {
            double score = forward[i - 1][before] + step(before, tag);
            if (score > best) {
              best = score;
              from[i][tag] = before;
            }
          }
        }
        forward[i][tag] = best + scores[i][tag];
      }
    }
  }

  private double step(int before, int tag) {
    return Tag.of(tag).mayFollow(Tag.of(before).isOpen())
        ? weights.transition(before, tag)
        : Double.NEGATIVE_INFINITY;
  }

  /** The best sequence, as ordinals of tags. */
  int[] best() {
    var tags = new int[length];
    if (length > 0) {
      tags[length - 1] = bestLast();
      for (int i = length - 1; i > 0; i--) {
        tags[i - 1] = from[i][tags[i]];
      }
    }
    return tags;
  }

  private int bestLast() {
    int best = 0;
    for (int tag = 1; tag < TAGS; tag++) {
      if (!Tag.of(tag).isOpen() && forward[length - 1][tag] > forward[length - 1][best]) {
        best = tag;
      }
    }
    return best;
  }

  /** The names of the best sequence. */
  List<Span> spans() {
    int[] tags = best();
    boolean any = false;
    for (int tag : tags) {
      any |= tag != 0;
    }
    if (!any) {
      return List.of();
    }
    double[] outside = bestWithOutside();
    double best = forward[length - 1][tags[length - 1]];
    var spans = new ArrayList<Span>();
    int start = -1;
    for (int i = 0; i < length; i++) {
      Tag tag = Tag.of(tags[i]);
      if (tag == Tag.BEGIN || tag == Tag.SINGLE) {
        start = i;
      }
      if (tag == Tag.END || tag == Tag.SINGLE) {
        double rival = Double.NEGATIVE_INFINITY;
        for (int at = start; at <= i; at++) {
          rival = Math.max(rival, outside[at]);
        }
        spans.add(new Span(start, i + 1, best - rival));
      }
    }
    return spans;
  }

  /** For every character, the score of the best sequence in which it stands outside any name. */
  private double[] bestWithOutside() {
    var backward = new double[TAGS];
    for (int tag = 0; tag < TAGS; tag++) {
      backward[tag] = Tag.of(tag).isOpen() ? Double.NEGATIVE_INFINITY : 0;
    }
    var outside = new double[length];
    for (int i = length - 1; i >= 0; i--) {
      outside[i] = forward[i][0] + backward[0];
      var next = new double[TAGS];
      Arrays.fill(next, Double.NEGATIVE_INFINITY);
      for (int before = 0; before < TAGS; before++) {
        for (int tag = 0; tag < TAGS; tag++) {
          next[before] = Math.max(next[before], step(before, tag) + scores[i][tag] + backward[tag]);
        }
      }
      backward = next;
    }
    return outside;
  }
}
