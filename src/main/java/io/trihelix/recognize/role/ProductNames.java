package io.trihelix.recognize.role;

import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.Role;
import io.trihelix.text.NormalizedText;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from what follows a name that it begins a product's: a word that only products end with
 * (百度|地图), a model (宝马|X1, 特斯拉|Model 3), or, behind a Latin name, a licence (MIT 许可证). Thread-safe.
 */
final class ProductNames {
  /** Longer models are none. */
  private static final int WINDOW = 24;

  /** A word with a digit in it, or a word and a number or a letter. */
  private static final Pattern MODEL =
      Pattern.compile(
          " ?(?:([a-z]{1,8}(?:[.-]?\\d{1,4}){1,2}[a-z]{0,4})|[a-z]{2,10} (?:\\d{1,4}[a-z]{0,3}|[a-z]\\d{0,3}))"
              + "(?![a-z0-9.]|[轮股])");

  private static final Pattern LICENCE = Pattern.compile(" ?(?:开源)?(?:许可证|许可协议|协议|许可|licen[cs]e)");

  /** Look like models and are quarters, levels, rounds and ways of trade. */
  private static final Pattern NO_MODEL =
      Pattern.compile(
          "[qh][1-4]|l[0-5]|[abcpogv]2[a-z]|fy\\d+|h5|g7|g20|k12|web3|web3\\.0|top\\d+|no\\.?\\d+");

  private static final Set<String> NO_PRODUCT_LINES = Set.of("pre", "and", "top", "no", "vs");

  private final Lexicon lexicon = Lexicon.bundled();

  /**
   * Whether a name that ends there begins a product's.
   *
   * @param end offset into the normalised text
   */
  boolean isProduct(NormalizedText text, int end) {
    char next = text.neighbour(end);
    if (text.isHan(end)) {
      int stop = lexicon.longestFrom(text, end, text.length(), Role.PRODUCT);
      return stop > 0 || (isLatin(text.neighbour(end - 1)) && begins(LICENCE, text, end) != null);
    }
    if (next != ' ' && !isLatin(next)) {
      return false;
    }
    if (isLatin(text.neighbour(end - 1)) && begins(LICENCE, text, end) != null) {
      return true;
    }
    Matcher model = begins(MODEL, text, end);
    if (model == null) {
      return false;
    }
    if (model.group(1) != null) {
      return !NO_MODEL.matcher(model.group(1)).matches();
    }
    String line = model.group().strip();
    return isCapital(text, end + (next == ' ' ? 1 : 0))
        && !NO_PRODUCT_LINES.contains(line.substring(0, line.indexOf(' ')));
  }

  private static Matcher begins(Pattern pattern, NormalizedText text, int at) {
    Matcher matcher =
        pattern
            .matcher(text)
            .region(at, Math.min(text.length(), at + WINDOW))
            .useTransparentBounds(true);
    return matcher.lookingAt() ? matcher : null;
  }

  private static boolean isCapital(NormalizedText text, int at) {
    return Character.isUpperCase(text.original().charAt(text.originalStart(at)));
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }
}
