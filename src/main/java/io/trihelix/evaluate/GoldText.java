package io.trihelix.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One field of an annotated article: its sentences, and where mentions of its cleaned text stand.
 *
 * <ul>
 *   <li>A sentence ends behind a row of 。！？!?；; and the closing quotation marks and brackets that
 *       follow it, and behind line feeds.
 *   <li>Cleaning may have dropped white space and whole lines. A mention stands where its left
 *       context and surface do, white space apart; what of the context is not there is shortened
 *       from its beginning, {@link #SHORTENING} characters at a time. Of several places the one
 *       nearest to the mention's own offset holds, of two equally near ones the first.
 * </ul>
 *
 * Offsets are UTF-16, ends exclusive. Immutable.
 */
final class GoldText {
  static final int SHORTENING = 4;
  private static final Pattern SENTENCE_END = Pattern.compile("[。！？!?；;]+[”\"」』）)]*|\\n+");

  /** A place in the text. */
  record Span(int start, int end) {}

  private final String text;
  private final List<Integer> sentenceStarts = new ArrayList<>();
  private final String compact;
  // Offset in the text of each character of the compact one.
  private final int[] origin;

  GoldText(String text) {
    this.text = text;
    sentenceStarts.add(0);
    for (Matcher end = SENTENCE_END.matcher(text); end.find(); ) {
      sentenceStarts.add(end.end());
    }
    this.origin = new int[text.length()];
    var kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      // White space lies in the basic plane: a surrogate is none.
      if (!Blank.isBlank(text.charAt(i))) {
        origin[kept.length()] = i;
        kept.append(text.charAt(i));
      }
    }
    this.compact = kept.toString();
  }

  /**
   * Ordinal of the sentence that holds the offset; what stands nowhere in the text counts with its
   * first sentence.
   */
  int sentenceAt(int offset) {
    int n = 0;
    while (n + 1 < sentenceStarts.size() && sentenceStarts.get(n + 1) <= offset) {
      n++;
    }
    return isPlace(offset) ? n : 0;
  }

  private boolean isPlace(int offset) {
    return offset >= 0
        && offset <= text.length()
        && (offset == 0
            || offset == text.length()
            || !Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset)));
  }

  /** The text of a sentence, blanks around it apart. */
  String sentence(int ordinal) {
    int end = ordinal + 1 < sentenceStarts.size() ? sentenceStarts.get(ordinal + 1) : text.length();
    return text.substring(sentenceStarts.get(ordinal), end).strip();
  }

  /** Where the mention stands, if anywhere. */
  Optional<Span> find(FoundMention mention) {
    String surface = compact(mention.surface());
    if (surface.isEmpty()) {
      return Optional.empty();
    }
    String left = compact(mention.left());
    int context = left.codePointCount(0, left.length());
    int step = context > SHORTENING ? SHORTENING : 1;
    for (int kept = context; kept >= 0; kept -= step) {
      String tail = left.substring(left.offsetByCodePoints(0, context - kept));
      Optional<Span> found = nearest(tail, surface, mention.start());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Span> nearest(String tail, String surface, int offset) {
    Span nearest = null;
    String wanted = tail + surface;
    for (int at = compact.indexOf(wanted); at >= 0; at = compact.indexOf(wanted, at + 1)) {
      int first = at + tail.length();
      var span = new Span(origin[first], origin[first + surface.length() - 1] + 1);
      if (nearest == null || Math.abs(span.start() - offset) < Math.abs(nearest.start() - offset)) {
        nearest = span;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static String compact(String text) {
    var kept = new StringBuilder(text.length());
    text.codePoints().filter(c -> !Blank.isBlank(c)).forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
