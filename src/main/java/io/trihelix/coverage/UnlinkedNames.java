package io.trihelix.coverage;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.text.Han;
import io.trihelix.text.TextStructure;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of an article that no mention covers.
 *
 * <ol>
 *   <li>Han names: a suffix of a company or a university, with the two to ten characters before it,
 *       cut behind the last word that cannot stand inside a name. Where the suffix is a common word
 *       (科技), a word beside the name must speak of a company.
 *   <li>Latin names: words joined by single blanks that hold at least two letters, one of them a
 *       capital.
 *   <li>Quotations of two to twelve characters beside a word that speaks of a brand.
 *   <li>What overlaps a mention, or is known to be no name, is left out. Each name counts once an
 *       article and kind.
 * </ol>
 *
 * Thread-safe.
 */
public final class UnlinkedNames {
  private static final int LONGEST_STEM = 10;
  private static final int SHORTEST_STEM = 2;
  private static final Pattern LATIN =
      Pattern.compile("[A-Za-z][A-Za-z0-9&.'+-]*+(?: [A-Z0-9][A-Za-z0-9&.'+-]*+)*+");
  private static final Pattern QUOTED = Pattern.compile("[“「]([^“”「」，。、；：！？\\s]{2,12})[”」]");

  private final CandidateWords words = new CandidateWords();

  /**
   * @param mentions what was recognised in these texts
   * @return in order of kind, then of the text
   */
  public List<UnlinkedName> in(String title, String body, List<Mention> mentions) {
    var found = new LinkedHashMap<String, UnlinkedName>();
    scan(title, covered(TextField.TITLE, mentions), found);
    scan(body, covered(TextField.BODY, mentions), found);
    return found.values().stream().sorted(Comparator.comparing(UnlinkedName::kind)).toList();
  }

  private static BitSet covered(TextField field, List<Mention> mentions) {
    var covered = new BitSet();
    for (Mention mention : mentions) {
      if (mention.field() == field) {
        covered.set(mention.start(), mention.end());
      }
    }
    return covered;
  }

  private void scan(String text, BitSet covered, Map<String, UnlinkedName> found) {
    var places = new Places(text, covered, found);
    hanNames(text, places);
    latinNames(text, places);
    quotations(text, places);
  }

  /** Takes names of one text, and their sentences. */
  private record Places(
      String text, BitSet covered, Map<String, UnlinkedName> found, TextStructure structure) {
    Places(String text, BitSet covered, Map<String, UnlinkedName> found) {
      this(text, covered, found, TextStructure.of(text));
    }

    boolean isFree(int start, int end) {
      int next = covered.nextSetBit(start);
      return next < 0 || next >= end;
    }

    void take(UnlinkedKind kind, int start, int end) {
      String name = text.substring(start, end);
      int sentence = structure.sentenceAt(start);
      found.computeIfAbsent(
          kind + name,
          ignored ->
              new UnlinkedName(
                  kind,
                  name,
                  text.substring(structure.sentenceStart(sentence), structure.sentenceEnd(sentence))
                      .strip()));
    }
  }

  private void hanNames(String text, Places places) {
    for (int end = SHORTEST_STEM + 1; end <= text.length(); end++) {
      UnlinkedKind kind = words.suffixKind(text, end);
      if (kind == null || goesOn(text, end)) {
        continue;
      }
      int suffix = words.suffixStart(text, end);
      int start = stemStart(text, suffix);
      boolean certain =
          !words.isCommonSuffix(text.substring(suffix, end))
              || words.isBesideCompanyWord(text, start, end);
      if (suffix - start >= SHORTEST_STEM
          && certain
          && places.isFree(start, end)
          && !words.isCommon(text.substring(start, end))) {
        places.take(kind, start, end);
      }
    }
  }

  /** Whether a longer suffix reaches across: 科技 in 科技集团, 大学 in 大学生. */
  private boolean goesOn(String text, int end) {
    for (int further = end + 1; further <= Math.min(text.length(), end + 4); further++) {
      int start = words.suffixStart(text, further);
      if (start >= 0 && start <= end) {
        return true;
      }
    }
    return end < text.length() && "生城校里".indexOf(text.charAt(end)) >= 0;
  }

  private int stemStart(String text, int suffixStart) {
    int start = suffixStart;
    while (start > 0
        && suffixStart - start < LONGEST_STEM
        && isNameCharacter(text, start - 1)
        && !words.breaksBefore(text, start)) {
      start--;
    }
    return start;
  }

  private static boolean isNameCharacter(String text, int at) {
    return text.charAt(at) == '·' || Han.at(text, at);
  }

  private void latinNames(String text, Places places) {
    Matcher latin = LATIN.matcher(text);
    while (latin.find()) {
      int end = latin.end();
      while (end > latin.start() && ".'-+&".indexOf(text.charAt(end - 1)) >= 0) {
        end--;
      }
      String name = text.substring(latin.start(), end);
      boolean hasCapital = name.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
      if (name.length() >= 2
          && hasCapital
          && !attached(text, latin.start())
          && places.isFree(latin.start(), end)
          && !words.isCommon(name)) {
        places.take(UnlinkedKind.LATIN, latin.start(), end);
      }
    }
  }

  private static boolean attached(String text, int start) {
    return start > 0
        && text.charAt(start - 1) < 0x250
        && Character.isLetterOrDigit(text.charAt(start - 1));
  }

  private void quotations(String text, Places places) {
    Matcher quoted = QUOTED.matcher(text);
    while (quoted.find()) {
      if (words.isBesideCompanyWord(text, quoted.start(), quoted.end())
          && places.isFree(quoted.start(), quoted.end())
          && !words.isCommon(quoted.group(1))) {
        places.take(UnlinkedKind.QUOTED, quoted.start(1), quoted.end(1));
      }
    }
  }
}
