package io.trihelix.recognize.role;

import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.Role;
import io.trihelix.recognize.veto.LongerNames;
import io.trihelix.text.NormalizedText;

/**
 * Tells what the longer name names that a mention begins: a paper or station (北京商报), a street
 * (清华东路), a product (百度地图, 宝马X1, MIT 许可证); or that it is a platform where something was said
 * (在微博上说). Thread-safe.
 */
final class LongerUse {
  /** Between a city and what says that it is a paper: 香港|经济|日报. */
  private static final int LONGEST_GAP = 4;

  private final Lexicon lexicon = Lexicon.bundled();
  private final LongerNames names;
  private final ProductNames products = new ProductNames();
  private final Platforms platforms = new Platforms();

  LongerUse(LongerNames names) {
    this.names = names;
  }

  /** The role that the longer name gives; {@link MentionRole#TEXT} if it gives none. */
  MentionRole of(Mention mention, NormalizedText text) {
    int start = text.offsetOf(mention.start());
    int end = text.offsetOf(mention.end());
    if (mention.rules() == NamingRules.CITY) {
      return mention.nested() && isPaper(text, end, LONGEST_GAP)
          ? MentionRole.MEDIA
          : MentionRole.TEXT;
    }
    if (isPaper(text, end, 0)) {
      return MentionRole.MEDIA;
    }
    if (names.isStreet(text, end)) {
      return MentionRole.STREET;
    }
    return products.isProduct(text, end) || platforms.isPlatform(text, start, end)
        ? MentionRole.PRODUCT
        : MentionRole.TEXT;
  }

  private boolean isPaper(NormalizedText text, int end, int gap) {
    for (int at = end; at <= end + gap && text.isHan(at); at++) {
      int stop = lexicon.longestFrom(text, at, text.length(), Role.MEDIA);
      // 网 ends the name of a site right behind a city alone: 杭州网, but not 北京互联网, 漳州高铁接触网.
      if (stop > 0 && names.isNameEnd(text, at, stop) && (stop > at + 1 || at == end)) {
        return true;
      }
      if (lexicon.longestFrom(text, at, text.length(), Role.BREAK) > 0) {
        return false;
      }
    }
    return false;
  }
}
