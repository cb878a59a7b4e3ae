package io.trihelix.recognize.words;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Syllables of Mandarin without tones: of Han characters by HanLP's tables, of Latin words by
 * splitting them; and how far two syllables are apart.
 *
 * <p>The distance is half that of the initials and half that of the finals. Equal parts are 0
 * apart; initials of one place of articulation (zh, z, j; ch, c, q; sh, s, x; g, k, h …), which
 * translators confuse, and finals that share their vowel or differ by an n or g are nearer than
 * others, which are 1 apart. Thread-safe.
 */
public final class Syllables {
  private static final int LONGEST = 6;
  private static final double KINDRED = 0.4;
  private static final double SIMILAR_FINAL = 0.4;
  private static final double NASAL_ENDING = 0.2;
  // Initials that are mistaken for each other.
  private static final List<Set<String>> KINDS =
      Stream.of("zh ch sh z c s j q x r", "g k h", "d t", "b p f", "l n r", "y w")
          .map(kind -> Set.of(kind.split(" ")))
          .toList();

  private Syllables() {}

  private static final class Known {
    static final Map<String, String[]> PARTS = new HashMap<>();

    static {
      for (Pinyin pinyin : Pinyin.values()) {
        String syllable = pinyin.getPinyinWithoutTone();
        if (!syllable.equals("none") && syllable.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
          PARTS.put(syllable, parts(syllable));
        }
      }
      for (String noSyllable : List.of("m", "n", "ng", "hm", "hng", "ê")) {
        PARTS.remove(noSyllable);
      }
    }

    private static String[] parts(String syllable) {
      int initial = syllable.startsWith("h", 1) ? 2 : 1;
      return "aoe".indexOf(syllable.charAt(0)) >= 0
          ? new String[] {"", syllable}
          : new String[] {syllable.substring(0, initial), syllable.substring(initial)};
    }
  }

  /** The syllables of Han characters, one each; empty if any character has none. */
  public static List<String> ofHan(String name) {
    var syllables = new ArrayList<String>();
    for (Pinyin pinyin : HanLP.convertToPinyinList(name)) {
      String syllable = pinyin.getPinyinWithoutTone();
      if (!Known.PARTS.containsKey(syllable)) {
        return List.of();
      }
      syllables.add(syllable);
    }
    return syllables;
  }

  /** A lower-case Latin word as the fewest syllables; empty if it is not made of syllables. */
  public static List<String> ofLatin(String word) {
    int length = word.length();
    int[] count = new int[length + 1];
    int[] from = new int[length + 1];
    for (int end = 1; end <= length; end++) {
      count[end] = Integer.MAX_VALUE;
      for (int begin = Math.max(0, end - LONGEST); begin < end; begin++) {
        if (count[begin] < Integer.MAX_VALUE
            && count[begin] + 1 < count[end]
            && Known.PARTS.containsKey(word.substring(begin, end))) {
          count[end] = count[begin] + 1;
          from[end] = begin;
        }
      }
    }
    if (length == 0 || count[length] == Integer.MAX_VALUE) {
      return List.of();
    }
    var syllables = new ArrayList<String>();
    for (int end = length; end > 0; end = from[end]) {
      syllables.add(word.substring(from[end], end));
    }
    Collections.reverse(syllables);
    return syllables;
  }

  /** How far two names sound apart, 0 (alike) to 1; 1 if they differ in length. */
  public static double distance(List<String> a, List<String> b) {
    if (a.isEmpty() || a.size() != b.size()) {
      return 1;
    }
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      sum += distance(a.get(i), b.get(i));
    }
    return sum / a.size();
  }

  /** How far two syllables sound apart, 0 (alike) to 1. */
  public static double distance(String a, String b) {
    String[] x = Known.PARTS.get(a);
    String[] y = Known.PARTS.get(b);
    return (initials(x[0], y[0]) + finals(x[1], y[1])) / 2;
  }

  private static double initials(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    for (Set<String> kindred : KINDS) {
      if (kindred.contains(a) && kindred.contains(b)) {
        return KINDRED;
      }
    }
    return 1;
  }

  private static double finals(String a, String b) {
    if (a.equals(b)) {
      return 0;
    }
    if ((a + "g").equals(b) || (b + "g").equals(a)) {
      return NASAL_ENDING;
    }
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common > 0 ? SIMILAR_FINAL : 1;
  }
}
