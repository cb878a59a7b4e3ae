package io.trihelix.recognize.name;

import io.trihelix.text.Han;
import io.trihelix.text.RuleFile;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells whether a name is written as firms' own names are: 鼎, 鑫 and 瑞 stand in them oftener than in
 * news, 的 and 千 seldomer ({@code conf/rules/name-characters.tsv}). Immutable and thread-safe.
 */
public final class NameCharacters {
  /** Of a character that neither names nor news hold: whoever uses it coins a name (燚). */
  private static final double UNSEEN = 2;

  private static final double MOST = 3;

  private final Map<Character, Double> weights = new HashMap<>();

  public NameCharacters() {
    for (RuleFile.Row row : RuleFile.bundled("name-characters.tsv", 2)) {
      double weight = row.number(0);
      row.cell(1).chars().forEach(c -> weights.put((char) c, weight));
    }
  }

  /**
   * How much likelier the characters are in firms' own names than in news: the mean of the natural
   * logarithms of the ratios, -{@value #MOST}..{@value #MOST}; 0 where not all are Han.
   *
   * @param brand a normalised name without words of trade
   */
  public double of(String brand) {
    if (brand.isEmpty() || !Han.isAll(brand)) {
      return 0;
    }
    double sum = 0;
    for (int at = 0; at < brand.length(); at++) {
      sum += weights.getOrDefault(brand.charAt(at), UNSEEN);
    }
    return Math.max(-MOST, Math.min(MOST, sum / brand.length()));
  }
}
