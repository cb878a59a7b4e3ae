package io.trihelix.recognize.veto;

import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Veto;
import io.trihelix.recognize.words.DictionaryWords;
import io.trihelix.text.NormalizedText;

/**
 * A company's name that a place is called by: 深圳华强|北 is a quarter, 华为云|谷 an estate, 中山|路 a street.
 * What follows tells it: a word for a place, or a direction, that begins no other word or name (路演,
 * 北京, 谷歌). Thread-safe.
 */
public final class NamedPlaceVeto implements Veto {
  private static final String PLACES = "谷村屯巷";
  private static final String DIRECTIONS = "东西南北";

  /** What goes on behind a quarter's name, beside marks of punctuation. */
  private static final String BEHIND = "的和与及在商路街站口";

  private static final int LONGEST_NAME = 6;

  private final LongerNames names;

  public NamedPlaceVeto(LongerNames names) {
    this.names = names;
  }

  @Override
  public boolean forbids(Candidate form, Candidates among) {
    NormalizedText text = among.field().text();
    return form.senses().get(0).entity().rules() == NamingRules.COMPANY
        && text.isHan(form.end() - 1)
        && isPlace(text, form.end())
        && !beginsName(among, form.end());
  }

  private static boolean beginsName(Candidates among, int at) {
    for (int end = at + 2; end <= at + LONGEST_NAME; end++) {
      if (among.hasFound(at, end)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String because() {
    return "a place is called by it, by what follows";
  }

  private boolean isPlace(NormalizedText text, int end) {
    char c = text.neighbour(end);
    if (PLACES.indexOf(c) >= 0) {
      return !beginsWord(text, end);
    }
    if (DIRECTIONS.indexOf(c) >= 0) {
      char next = text.neighbour(end + 1);
      return !beginsWord(text, end)
          && (!Character.isLetterOrDigit(next) || BEHIND.indexOf(next) >= 0);
    }
    return names.isStreet(text, end) && !beginsWord(text, end);
  }

  private static boolean beginsWord(NormalizedText text, int at) {
    int limit = Math.min(text.length(), at + DictionaryWords.LONGEST);
    for (int end = at + 2; end <= limit; end++) {
      if (DictionaryWords.contains(text.substring(at, end))) {
        return true;
      }
    }
    return false;
  }
}
