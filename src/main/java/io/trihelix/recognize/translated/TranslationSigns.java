package io.trihelix.recognize.translated;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.words.Syllables;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether an article shows signs of machine translation into Chinese. A human writer puts Chinese
 * names in Han characters; a translator leaves some in Latin letters.
 *
 * <ol>
 *   <li>Each different personal name in pinyin (Liang Wenfeng) is a sign, each Chinese city or
 *       university by its Latin name (Hangzhou), and each word of pinyin with a generic word behind
 *       it (Yushu技术, Qunku Technology).
 *   <li>Signs count only amid Han text: an English sentence quoted has none.
 *   <li>At least {@link #ENOUGH} different signs make a translation.
 * </ol>
 */
final class TranslationSigns {
  /** So many different signs: one may be a foreigner of Chinese descent, or a brand. */
  static final int ENOUGH = 2;

  private static final int LONGEST_SURNAME = 6;
  private static final int LONGEST_GIVEN_NAME = 12;
  // The surnames of most of the population, in pinyin.
  private static final Set<String> SURNAMES =
      Set.of(
          ("wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao liang"
                  + " zheng xie song tang feng deng cao peng zeng xiao tian dong pan yuan cai jiang"
                  + " yu du ye cheng wei su lu ding ren yao lyu shen zhong cui tan fan liao jin shi"
                  + " jia xia fu fang zou xiong bai meng qin qiu hou yin xue yan lei long duan hao"
                  + " kong shao qian mao wan gu lai tsai")
              .split(" "));
  private static final Set<String> GENERIC_LATIN =
      Set.of("technology", "technologies", "university", "tech", "robotics", "group");
  private static final List<String> GENERIC_HAN = List.of("技术", "科技", "大学", "机器人", "公司", "集团");

  private TranslationSigns() {}

  /** Whether the signs are enough; costs one look at each character where there are none. */
  static boolean in(ArticleText article, List<Mention> found) {
    var signs = new HashSet<String>();
    for (ArticleText.Field field : article.fields()) {
      LatinPhrase.forEach(field.text().original(), phrase -> addSigns(phrase, signs));
    }
    if (signs.isEmpty()) {
      return false;
    }
    for (Mention mention : found) {
      if (mention.rules() != NamingRules.COMPANY
          && isCapital(mention.surface().charAt(0))
          && mention.surface().length() > 3
          && mention.entityId().contains(":cn-")) {
        signs.add(mention.entityId());
      }
    }
    return signs.size() >= ENOUGH;
  }

  private static void addSigns(LatinPhrase phrase, Set<String> signs) {
    if (!phrase.isAmidHan()) {
      return;
    }
    List<LatinPhrase.Word> words = phrase.words();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).text();
      if (!isCapital(word.charAt(0))
          || word.length() < 2
          || !Character.isLowerCase(word.charAt(1))) {
        continue;
      }
      String lower = word.toLowerCase(Locale.ROOT);
      String next = i + 1 < words.size() ? words.get(i + 1).text() : "";
      String nextLower = next.toLowerCase(Locale.ROOT);
      boolean generic =
          i + 1 < words.size()
              ? GENERIC_LATIN.contains(nextLower)
              : GENERIC_HAN.stream().anyMatch(phrase::isFollowedBy);
      if (generic && isPinyin(lower)) {
        signs.add(lower);
      } else if (lower.length() <= LONGEST_SURNAME
          && SURNAMES.contains(lower)
          && next.length() > 2
          && next.length() <= LONGEST_GIVEN_NAME
          && isCapital(next.charAt(0))
          && isGivenName(nextLower)) {
        signs.add(lower + ' ' + nextLower);
      }
    }
  }

  private static boolean isGivenName(String word) {
    int syllables = Syllables.ofLatin(word).size();
    return syllables == 1 || syllables == 2;
  }

  private static boolean isPinyin(String word) {
    return word.length() >= 4 && Syllables.ofLatin(word).size() >= 2;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }
}
