package io.trihelix.recognize.name;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Homelands;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.text.TextNormalizer;

/**
 * Takes the name of a company or university apart.
 *
 * <ol>
 *   <li>The legal form and places in brackets are cut off: 群核(杭州)信息技术有限公司 is 群核信息技术. So is a mere
 *       公司 behind a coined name (群核公司), which is no legal form.
 *   <li>So is the Chinese place that the name begins with, if what is left is a coined name
 *       (杭州群核信息技术); where common words are left (杭州城市建设) the place is part of the name, without 省
 *       and 市.
 *   <li>The words of trade that end a coined name are told from its brand, and those of kind, which
 *       tell no company from another (科技, 信息技术, 集团), are no part of its core.
 *   <li>The name of a university is its own core.
 * </ol>
 *
 * What comes out depends on the name, the rules and the places of the gazetteer, never on its
 * companies and universities. Thread-safe.
 */
public final class NameParser {
  private static final String COMPANY = "公司";
  private static final int LEAST_BRAND = 2;
  private static final int LEAST_UNCOINED = 4;
  // 济南二机床 is not the only second one, 哈尔滨汽轮机厂 not the only plant.
  private static final String NUMERALS = "一二三四五六七八九十";
  private static final String SITES = "厂院所局库站矿社场店馆部";

  private final DiscoveryWords words;
  private final Places places;
  private final TextNormalizer normalizer;

  public NameParser(Gazetteer gazetteer, TextNormalizer normalizer) {
    this.words = new DiscoveryWords();
    this.places = new Places(gazetteer, new Homelands(normalizer), normalizer);
    this.normalizer = normalizer;
  }

  public DiscoveryWords words() {
    return words;
  }

  public Places places() {
    return places;
  }

  /**
   * A name in normalised characters, without blanks: equal for spellings of the same characters.
   */
  public String key(String surface) {
    return normalizer.key(surface).replace(" ", "");
  }

  /** The parts of a name as it is written in a text. */
  public NameParts parse(NamingRules rules, String surface) {
    String name = key(surface);
    return rules == NamingRules.COMPANY ? company(name) : other(name);
  }

  private NameParts other(String name) {
    return new NameParts(name, name, "", name, false, places.seat(name).city());
  }

  private NameParts company(String name) {
    String whole = withoutCompany(words.withoutForm(name));
    String rest = places.without(whole);
    String brand = words.brand(rest);
    Places.Seat seat = places.seat(name);
    Places.Seat said = seat.length() > 0 ? seat : places.seat(inBrackets(name));
    boolean full = words.hasForm(name);
    if (isCoined(brand)) {
      String trades = rest.substring(brand.length());
      return new NameParts(rest, brand, trades, brand + withoutKinds(trades), full, said.city());
    }
    int place = Math.min(seat.length(), whole.length());
    String core = withoutGroup(seat.plain() + whole.substring(place));
    return new NameParts(whole, core, "", core, full, said.city());
  }

  private String withoutCompany(String name) {
    if (!name.endsWith(COMPANY)) {
      return name;
    }
    String rest = name.substring(0, name.length() - COMPANY.length());
    return isCoined(words.brand(places.without(rest))) ? rest : name;
  }

  /** Whether these characters are more than common words, so that they alone tell a company. */
  boolean isCoined(String brand) {
    return brand.length() >= LEAST_BRAND
        && !words.isCommon(brand)
        && !(NUMERALS.indexOf(brand.charAt(0)) >= 0 && words.isCommon(brand.substring(1)))
        && !(SITES.indexOf(brand.charAt(brand.length() - 1)) >= 0
            && words.isCommon(brand.substring(0, brand.length() - 1)));
  }

  private static String inBrackets(String name) {
    int open = name.indexOf('(');
    int close = name.indexOf(')', open);
    return open >= 0 && close > open ? name.substring(open + 1, close) : "";
  }

  private String withoutKinds(String trades) {
    for (int begin = 0; begin < trades.length(); begin++) {
      if (words.isKind(trades.substring(begin))) {
        return withoutKinds(trades.substring(0, begin));
      }
    }
    return trades;
  }

  private String withoutGroup(String name) {
    for (int begin = LEAST_UNCOINED; begin < name.length(); begin++) {
      if (words.isGroup(name.substring(begin))) {
        return name.substring(0, begin);
      }
    }
    return name;
  }
}
