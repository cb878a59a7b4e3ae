package io.trihelix.recognize.sense;

import io.trihelix.model.NamingRules;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Words beside a name that speak for or against its being a city, a company or a university, with
 * their weights in log-odds: {@code conf/rules/cues.tsv}. Thread-safe.
 */
public final class ContextCues {
  private static final int LONGEST_CUE = 4;

  private final Map<NamingRules, Map<String, Double>> left = new EnumMap<>(NamingRules.class);
  private final Map<NamingRules, Map<String, Double>> right = new EnumMap<>(NamingRules.class);

  public ContextCues() {
    for (NamingRules rules : NamingRules.values()) {
      left.put(rules, new HashMap<>());
      right.put(rules, new HashMap<>());
    }
    for (RuleFile.Row row : RuleFile.bundled("cues.tsv", 4)) {
      NamingRules rules = NamingRules.valueOf(row.cell(0));
      var side =
          switch (row.cell(1)) {
            case "left" -> left;
            case "right" -> right;
            default -> throw new IllegalStateException(row.where() + ": side " + row.cell(1));
          };
      if (row.cell(2).length() > LONGEST_CUE) {
        throw new IllegalStateException(
            row.where() + ": cue longer than " + LONGEST_CUE + " characters");
      }
      side.get(rules).put(row.cell(2), Double.parseDouble(row.cell(3)));
    }
  }

  /** Log-odds from the longest cue on either side of the match. */
  double weight(NormalizedText text, int start, int end, NamingRules rules) {
    return longest(left.get(rules), text, start, true)
        + longest(right.get(rules), text, end, false);
  }

  private static double longest(
      Map<String, Double> cues, NormalizedText text, int at, boolean before) {
    for (int length = LONGEST_CUE; length >= 1; length--) {
      int from = before ? at - length : at;
      if (from >= 0 && from + length <= text.length()) {
        Double weight = cues.get(text.substring(from, from + length));
        if (weight != null) {
          return weight;
        }
      }
    }
    return 0;
  }
}
