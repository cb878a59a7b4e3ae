package io.trihelix.recognize.veto;

import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.chain.Veto;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.RuleFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A city of a shared name is not the known one where another country's state stands before it
 * (得克萨斯州巴黎市), or another country before a form with 市 (加拿大里士满市). States are data: {@code
 * conf/rules/states.tsv}; countries are those of CLDR. Thread-safe.
 */
public final class NamesakeVeto implements Veto {
  private static final int LONGEST_NAME = 8;

  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();

  public NamesakeVeto() {
    for (RuleFile.Row row : RuleFile.bundled("states.tsv", 2)) {
      states.put(row.cell(0), row.cell(1));
    }
    for (String code : Locale.getISOCountries()) {
      countries.put(new Locale("", code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE), code);
    }
  }

  @Override
  public boolean forbids(Candidate form, Candidates among) {
    if (form.senses().stream().anyMatch(sense -> sense.entity().rules() != NamingRules.CITY)) {
      return false;
    }
    NormalizedText text = among.field().text();
    String country = before(states, text, form.start());
    if (country == null && saysCity(text, form)) {
      country = before(countries, text, form.start());
    }
    return country != null && !isIn(country, form);
  }

  @Override
  public String because() {
    return "a namesake in another country, by what stands before it";
  }

  private static boolean saysCity(NormalizedText text, Candidate form) {
    return text.charAt(form.end() - 1) == '市' || text.neighbour(form.end()) == '市';
  }

  private static boolean isIn(String country, Candidate form) {
    for (Sense sense : form.senses()) {
      if (sense.entity().country().equals(country)) {
        return true;
      }
    }
    return false;
  }

  private static String before(Map<String, String> names, NormalizedText text, int start) {
    for (int length = Math.min(LONGEST_NAME, start); length >= 2; length--) {
      String country = names.get(text.substring(start - length, start));
      if (country != null) {
        return country;
      }
    }
    return null;
  }
}
