package io.trihelix.recognize.train;

import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.words.DictionaryWords;
import io.trihelix.text.ContentHash;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts other firms' names in place of those in annotated texts, so that the tagger learns what
 * stands beside names and not which firms there are. Deterministic: which name is put where hangs
 * on the text alone.
 */
final class NameReplacement {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 6;

  private final DiscoveryWords words = new DiscoveryWords();
  private final List<String> names;

  /**
   * @param names of firms; words of the language, of which lists of brands are full, are left out
   */
  NameReplacement(List<String> names) {
    this.names =
        names.stream()
            .map(String::strip)
            .filter(name -> name.length() >= SHORTEST && name.length() <= LONGEST)
            .filter(name -> DictionaryWords.isName(name) || !words.isCommon(name))
            .filter(name -> !words.isNoCompany(name) && !words.isNoName(name))
            .toList();
  }

  /**
   * The text with other names, each of them another firm's; null if it has none that can be
   * replaced, or there are no names. Names with a legal form, and long ones, stay.
   */
  TaggerTraining.Annotated in(TaggerTraining.Annotated annotated) {
    String text = annotated.text();
    var replaced = new StringBuilder();
    var companies = new ArrayList<int[]>();
    boolean any = false;
    int at = 0;
    for (int[] company : annotated.companies()) {
      if (company[0] < at) {
        return null;
      }
      replaced.append(text, at, company[0]);
      int start = replaced.length();
      String name = text.substring(company[0], company[1]);
      boolean other = !names.isEmpty() && name.length() <= LONGEST && !words.hasForm(name);
      replaced.append(other ? name(text, name) : name);
      companies.add(new int[] {start, replaced.length()});
      any |= other;
      at = company[1];
    }
    return any
        ? new TaggerTraining.Annotated(replaced.append(text.substring(at)).toString(), companies)
        : null;
  }

  /** The same name in one text is replaced by the same. */
  private String name(String text, String old) {
    long chance = Long.parseUnsignedLong(ContentHash.hash(old + '/' + text).substring(0, 15), 16);
    return names.get((int) (chance % names.size()));
  }
}
