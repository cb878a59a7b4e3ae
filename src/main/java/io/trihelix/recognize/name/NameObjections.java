package io.trihelix.recognize.name;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.recognize.lexicon.Role;
import io.trihelix.text.NormalizedText;
import java.util.List;
import java.util.function.Predicate;

/**
 * What speaks against a string being a company's name: it begins or ends as none does, is made of
 * common words, places or numbers, or only says of what kind a company is. Thread-safe.
 */
final class NameObjections {
  private static final String COMPANY = "公司";
  private static final String GROUP = "集团";

  private static final List<String> WORLD =
      List.of("中国", "中东", "亚洲", "欧洲", "非洲", "北美", "拉美", "东南亚", "欧美", "全球", "美股", "港股", "a股", "硅谷");

  /** Behind what names a trade these make an index or a row of shares of it. */
  private static final List<String> OF_SHARES = List.of("指数", "板块", "概念", "etf", "行业", "股价");

  /** Short for countries and their parts. */
  private static final String COUNTRIES = "中美英法德日俄韩印澳欧非亚";

  private static final String NUMERALS = "一二三四五六七八九十百千万亿";

  /** Companies are counted with it. */
  private static final char COUNTED = '家';

  /** What stands right before a description of companies: 多家, 一些, 部分. */
  private static final List<String> INDEFINITE = List.of("家", "些", "某", "部分", "众多", "许多");

  /** Latin letters of no more characters before common words are no brand: IP玩具. */
  private static final int SHORT_LATIN = 3;

  private final Lexicon lexicon = Lexicon.bundled();
  private final DiscoveryWords words;
  private final Places places;
  private final Predicate<String> known;
  private final Predicate<String> doubtful;

  /**
   * @param known whether a company is known by the normalised name
   * @param doubtful whether one is that only context tells from something else
   */
  NameObjections(
      DiscoveryWords words, Places places, Predicate<String> known, Predicate<String> doubtful) {
    this.words = words;
    this.places = places;
    this.known = known;
    this.doubtful = doubtful;
  }

  /**
   * What speaks against a name from begin to end of the normalised text; null if nothing.
   *
   * @param covered what else was recognised there
   */
  String to(ArticleText.Field field, int begin, int end, List<Mention> covered) {
    NormalizedText text = field.text();
    String name = text.substring(begin, end);
    if (words.isNoBeginning(name) || !mayBegin(name.charAt(0))) {
      return "begins as no company's name does";
    }
    if (words.isNoCompany(name)) {
      return "ends as an institution's name does";
    }
    if (isLedByCity(covered, field, begin) && words.beginsNoCompany(text, begin, end)) {
      return "begins the name of an institution";
    }
    if (isMereDescription(name)) {
      return "says only which company it is";
    }
    return known.test(name) ? null : toUnknown(text, name, begin, end);
  }

  private String toUnknown(NormalizedText text, String name, int begin, int end) {
    if (words.isNoName(name)) {
      return "a common word";
    }
    if (words.isGeneric(name)) {
      return "says only of what kind companies are";
    }
    if (words.isSomeWorks(name)) {
      return "a works without a name of its own";
    }
    if (words.isNoEnding(name)) {
      return "some company's relation";
    }
    if (isPlace(name)) {
      return "a place";
    }
    if (isTradeOfWorld(name)) {
      return "a trade of some part of the world";
    }
    if (pointsInside(name)) {
      return "points at a company and does not name it";
    }
    if (isTradeWith(name, NUMERALS)) {
      return "a number, and words of trade";
    }
    if (names(text, end, OF_SHARES) && words.brand(name).length() < name.length()) {
      return "a trade's shares";
    }
    return endsAsFirm(name) && isIndefinite(text, begin) ? "some company, which has no name" : null;
  }

  /** A star marks shares that may soon be traded no more (*ST某某). */
  private static boolean mayBegin(char c) {
    return Character.isLetterOrDigit(c) || c == '*';
  }

  private static boolean isLedByCity(List<Mention> covered, ArticleText.Field field, int begin) {
    int start = field.text().originalStart(begin);
    return covered.stream()
        .anyMatch(mention -> mention.rules() == NamingRules.CITY && mention.start() == start);
  }

  /** 公司 or 集团, and no legal form. */
  private boolean endsAsFirm(String name) {
    return (name.endsWith(COMPANY) || name.endsWith(GROUP)) && !words.hasForm(name);
  }

  /**
   * 日本公司, 城投公司, 触觉感知公司, IP玩具公司: a place, or words of the dictionary, or letters and such words,
   * before 公司; with a place before them, words of trade alone, and that abroad (捷克贸易公司): 厦门轮渡公司 is
   * a name.
   */
  private boolean isMereDescription(String name) {
    if (!name.endsWith(COMPANY) || words.hasForm(name)) {
      return false;
    }
    String core = name.substring(0, name.length() - COMPANY.length());
    if (known.test(core) || doubtful.test(core)) {
      return false;
    }
    String plain = withoutWorld(core);
    return places.isMadeOf(core)
        || words.isGeneric(core)
        || (places.without(plain).equals(plain) && words.isCommon(withoutLatin(plain)))
        || words.isGeneric(behindAbroad(core));
  }

  private static String withoutWorld(String core) {
    for (String part : WORLD) {
      if (core.startsWith(part) && core.length() > part.length()) {
        return core.substring(part.length());
      }
    }
    return core;
  }

  /** Without the few letters that it begins with, if something is left. */
  private static String withoutLatin(String core) {
    int end = 0;
    while (end < core.length() && core.charAt(end) >= 'a' && core.charAt(end) <= 'z') {
      end++;
    }
    return end > SHORT_LATIN || end == core.length() ? core : core.substring(end);
  }

  /** One place, or a place and the name of another in it (赣州南康). */
  private boolean isPlace(String name) {
    if (places.isMadeOf(name)) {
      return true;
    }
    int end = places.endOf(name, 0, name.length());
    return end > 0 && places.isPossible(name.substring(end));
  }

  /**
   * 中国医美, 美股科技, 日本科技, 中美教育: parts of the world or of a market, and a trade: nothing that names a
   * company.
   */
  private boolean isTradeOfWorld(String name) {
    if (doubtful.test(name) || words.hasForm(name) || endsAsFirm(name)) {
      return false;
    }
    String rest = withoutWorld(name);
    if (!rest.equals(name)) {
      return rest.length() <= 2 || words.isCommon(rest) || words.brand(rest).length() < 2;
    }
    return isTradeWith(name, COUNTRIES) || words.isTrade(behindAbroad(name));
  }

  /** What stands behind the place abroad that the name begins with; the name itself without one. */
  private String behindAbroad(String name) {
    int end = places.endOf(name, 0, name.length());
    return end > 0 && end < name.length() && places.isAbroad(name, 0, end)
        ? name.substring(end)
        : name;
  }

  /** Whether 这家, 多家 or the like stands in it (浙江这家电子公司). */
  private boolean pointsInside(String name) {
    for (int at = name.indexOf(COUNTED, 2); at >= 0; at = name.indexOf(COUNTED, at + 1)) {
      if (lexicon.is(name, at - 1, at, Role.DEMONSTRATIVE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing but these characters stands before its words of trade (千亿|资本). */
  private boolean isTradeWith(String name, String characters) {
    String brand = words.brand(name);
    return brand.length() < name.length()
        && brand.length() >= 2
        && brand.chars().allMatch(c -> characters.indexOf(c) >= 0);
  }

  private static boolean names(NormalizedText text, int at, List<String> any) {
    return any.stream().anyMatch(word -> text.startsWith(word, at));
  }

  private static boolean isIndefinite(NormalizedText text, int begin) {
    return INDEFINITE.stream()
        .anyMatch(word -> begin >= word.length() && text.startsWith(word, begin - word.length()));
  }
}
