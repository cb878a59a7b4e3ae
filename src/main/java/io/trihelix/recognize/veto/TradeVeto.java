package io.trihelix.recognize.veto;

import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Veto;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells a company's name from a trade of the place that it begins with: 上海医药 is the company, but
 * not in 上海医药行业. Only a name that coins nothing is judged (a place and words of trade or common
 * ones), and only by what follows it: {@code conf/rules/goes-on.tsv}. The place keeps its own
 * mention. Thread-safe.
 */
public final class TradeVeto implements Veto {
  private static final int LONGEST_WORD = 4;

  /** They lead names as places do. */
  private static final Set<String> LEADS =
      Set.of("中国", "中华", "东方", "南方", "北方", "西部", "亚太", "太平洋", "国际");

  private final Set<String> heads = new HashSet<>();
  private final Set<String> others = new HashSet<>();
  private final DiscoveryWords words;
  private final Places places;

  public TradeVeto(DiscoveryWords words, Places places) {
    this.words = words;
    this.places = places;
    for (RuleFile.Row row : RuleFile.bundled("goes-on.tsv", 2)) {
      switch (row.cell(0)) {
        case "head" -> heads.add(row.cell(1));
        case "not" -> others.add(row.cell(1));
        default -> throw row.fault("unknown kind " + row.cell(0));
      }
    }
  }

  @Override
  public boolean forbids(Candidate form, Candidates among) {
    NormalizedText text = among.field().text();
    return form.senses().get(0).entity().rules() == NamingRules.COMPANY
        && text.isHan(form.start())
        && goesOn(text, form.end())
        && coinsNothing(text.substring(form.start(), form.end()));
  }

  @Override
  public String because() {
    return "a trade of the place, by what follows";
  }

  private boolean goesOn(NormalizedText text, int end) {
    boolean head = false;
    for (int length = 1; length <= LONGEST_WORD && end + length <= text.length(); length++) {
      String word = text.substring(end, end + length);
      if (others.contains(word)) {
        return false;
      }
      head |= heads.contains(word);
    }
    return head;
  }

  private boolean coinsNothing(String name) {
    String rest = places.without(name);
    for (String lead : LEADS) {
      rest = rest.equals(name) && name.startsWith(lead) ? name.substring(lead.length()) : rest;
    }
    if (rest.length() < 2 || rest.equals(name)) {
      return false;
    }
    String brand = words.brand(rest);
    return brand.length() < 2 || words.isCommon(brand);
  }
}
