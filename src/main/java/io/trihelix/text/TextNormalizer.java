package io.trihelix.text;

/**
 * Maps text to the form in which names are matched.
 *
 * <ol>
 *   <li>Full-width letters, digits and punctuation become half-width.
 *   <li>Traditional characters become simplified, by the table given at construction.
 *   <li>Latin letters become lower case; the many dots between parts of foreign names become {@code
 *       ·}; curly apostrophes become {@code '}; every kind of blank but the line feed becomes a
 *       blank.
 *   <li>Zero-width characters are dropped; everything else is kept one to one.
 * </ol>
 *
 * Offsets into the result lead back to the original by {@link NormalizedText#originalStart} and
 * {@link NormalizedText#originalEnd}. Thread-safe.
 */
public final class TextNormalizer {
  private static final char DROPPED = '\uFFFF';

  private final char[] table;

  private TextNormalizer(char[] table) {
    this.table = table;
  }

  /** Turns one character into its simplified form; identity for all that has none. */
  @FunctionalInterface
  public interface Simplifier {
    char simplify(char traditional);
  }

  /** A normalizer that simplifies Han characters by the function given. */
  public static TextNormalizer with(Simplifier simplifier) {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = map((char) c, simplifier);
    }
    return new TextNormalizer(table);
  }

  private static char map(char c, Simplifier simplifier) {
    char half = c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c;
    switch (half) {
      case '\n':
        return '\n';
      case '\u200B', '\u200C', '\u200D', '\u200E', '\u200F', '\u2060', '\uFEFF', '\u00AD':
        return DROPPED;
      case '•', '・', '‧', '∙', '⋅', '●', '\uFF65':
        return '·';
      case '’', '‘', '`', '´':
        return '\'';
      default:
        break;
    }
    if (Character.isSpaceChar(half) || half == '\t' || half == '\r') {
      return ' ';
    }
    if (Han.isHan((int) half)) {
      return simplifier.simplify(half);
    }
    return half == 'İ' ? half : Character.toLowerCase(half);
  }

  /** The normalised text together with the way back to the original. */
  public NormalizedText normalize(String original) {
    int length = original.length();
    char[] chars = new char[length];
    int[] origin = null;
    int size = 0;
    for (int i = 0; i < length; i++) {
      char mapped = table[original.charAt(i)];
      if (mapped == DROPPED) {
        if (origin == null) {
          origin = new int[length + 1];
          for (int j = 0; j < size; j++) {
            origin[j] = j;
          }
        }
        continue;
      }
      if (origin != null) {
        origin[size] = i;
      }
      chars[size++] = mapped;
    }
    return new NormalizedText(original, chars, size, origin);
  }

  /** The normalised form of a name, trimmed: the key under which surface forms are equal. */
  public String key(String name) {
    return normalize(name).toString().strip();
  }
}
