package io.trihelix.recognize.tagger;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidate;

/**
 * What {@link ClauseGate} sees of a clause: its pairs of characters, and whether the gazetteer
 * found a company in it, found one and dropped it, or neither.
 */
public final class ClauseFeatures {
  private static final int BITS = Integer.numberOfTrailingZeros(ClauseGate.FEATURES);

  // Pairs of characters that no text has.
  private static final int ALWAYS = pair('\0', '\1');
  private static final int DECIDED = pair('\0', '\2');
  private static final int DOUBTED = pair('\0', '\3');

  private ClauseFeatures() {}

  public static int[] of(ClauseView clause) {
    char[] chars = clause.text().units();
    int known = known(clause);
    int from = clause.from();
    var features = new int[clause.to() - from + (known < 0 ? 0 : 1)];
    features[0] = ALWAYS;
    for (int at = from + 1; at < clause.to(); at++) {
      features[at - from] = pair(chars[at - 1], chars[at]);
    }
    if (known >= 0) {
      features[clause.to() - from] = known;
    }
    return features;
  }

  /** The same without making the features first. */
  static boolean opens(ClauseGate gate, ClauseView clause) {
    char[] chars = clause.text().units();
    int sum = gate.weight(ALWAYS);
    for (int at = clause.from() + 1; at < clause.to(); at++) {
      sum += gate.weight(pair(chars[at - 1], chars[at]));
    }
    int known = known(clause);
    return gate.opens(known < 0 ? sum : sum + gate.weight(known));
  }

  private static int known(ClauseView clause) {
    for (Mention mention : clause.mentions()) {
      if (mention.rules() == NamingRules.COMPANY) {
        return DECIDED;
      }
    }
    for (Candidate candidate : clause.candidates()) {
      if (!candidate.isStopPhrase()
          && candidate.senses().get(0).entity().rules() == NamingRules.COMPANY) {
        return DOUBTED;
      }
    }
    return -1;
  }

  private static int pair(char a, char b) {
    return (a * 0x1F35 + b) * 0x9E3779B1 >>> 32 - BITS;
  }
}
