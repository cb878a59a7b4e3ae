package io.trihelix.recognize.sense;

import io.trihelix.model.NamingRules;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import io.trihelix.text.WordTrie;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Words beside a name that speak for or against its being a city, a company or a university, with
 * their weights in log-odds: {@code conf/rules/cues.tsv}. Thread-safe.
 */
public final class ContextCues {
  private final Map<NamingRules, WordTrie<Double>> left = new EnumMap<>(NamingRules.class);
  private final Map<NamingRules, WordTrie<Double>> right = new EnumMap<>(NamingRules.class);

  public ContextCues() {
    Map<NamingRules, Map<String, Double>> before = new EnumMap<>(NamingRules.class);
    Map<NamingRules, Map<String, Double>> behind = new EnumMap<>(NamingRules.class);
    for (NamingRules rules : NamingRules.values()) {
      before.put(rules, new HashMap<>());
      behind.put(rules, new HashMap<>());
    }
    for (RuleFile.Row row : RuleFile.bundled("cues.tsv", 4)) {
      var side =
          switch (row.cell(1)) {
            case "left" -> before;
            case "right" -> behind;
            default -> throw row.fault("side " + row.cell(1));
          };
      side.get(NamingRules.valueOf(row.cell(0))).put(row.cell(2), row.number(3));
    }
    before.forEach((rules, cues) -> left.put(rules, WordTrie.backward(cues)));
    behind.forEach((rules, cues) -> right.put(rules, WordTrie.forward(cues)));
  }

  /** Log-odds from the longest cue on either side of the match. */
  double weight(NormalizedText text, int start, int end, NamingRules rules) {
    WordTrie<Double> before = left.get(rules);
    WordTrie<Double> behind = right.get(rules);
    int from = before.longestBefore(text, start, 0, weight -> true);
    int to = behind.longestFrom(text, end, text.length(), weight -> true);
    return (from < 0 ? 0 : before.of(text, from, start)) + (to < 0 ? 0 : behind.of(text, end, to));
  }
}
