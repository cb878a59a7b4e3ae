package io.trihelix.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where the stories of a body begin, by the ways in which digests set them apart. Each way gives
 * offsets in ascending order, or none.
 *
 * <ul>
 *   <li>heads: a line without end of sentence, with lines of prose behind it;
 *   <li>numbers that count up from 1, marks such as ◆, heads in 【】: at the beginning of a line or
 *       behind the end of a sentence, so that lost line breaks do no harm;
 *   <li>lines, each a story;
 *   <li>sentences that begin with a head whose line break was lost.
 * </ul>
 */
final class StoryStarts {
  private static final int LONGEST_HEAD = 45;
  private static final int SHORTEST_LINE = 15;
  private static final int LONGEST_BRACKET = 45;
  private static final int SHORTEST_BRACKET = 5;
  private static final int HEAD_PROBE = 16;
  private static final double HEAD_REPEATED = 0.3;
  private static final String NO_HEAD_ENDS = "。！？!?：:；;，,、…";
  private static final String BEGINNING =
      "(?:^|(?<=[\\n。！？；」』”])[\\s\\u3000]{0,100}+|(?<=：)\\s{0,100}+)";
  private static final Pattern NUMBER =
      Pattern.compile(BEGINNING + "(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s?[.．、)）](?![0-9])");
  private static final Pattern BRACKET =
      Pattern.compile(
          BEGINNING
              + "【[^】\\n]{"
              + SHORTEST_BRACKET
              + ","
              + LONGEST_BRACKET
              + "}】(?=[^\\n]{10}|\\n)");
  private static final Pattern SENTENCE =
      Pattern.compile("[^。！？\\n]*[。！？\\n]+[”』」）]*\\s*|[^。！？\\n]+$");
  private static final Pattern HEAD_BEFORE_BLANK =
      Pattern.compile("[^，。；：\\s]{2,45}(?:\\s[^，。；：\\s]{2,45}){0,2}\\s+\\S.{7,}", Pattern.DOTALL);
  private static final String NUMERALS = "〇一二三四五六七八九";

  private final String body;
  private final DigestRules rules;

  StoryStarts(String body, DigestRules rules) {
    this.body = body;
    this.rules = rules;
  }

  /** The way that sets most stories apart, of several the first. */
  List<Integer> marked() {
    return Stream.of(heads(), numbers(), marks(), brackets())
        .max(Comparator.<List<Integer>>comparingInt(List::size))
        .filter(starts -> starts.size() > 1)
        .orElse(List.of());
  }

  /** Heads in 【】. */
  List<Integer> brackets() {
    return body.indexOf('【') < 0 ? List.of() : matches(BRACKET);
  }

  private List<Integer> marks() {
    return matches(Pattern.compile(BEGINNING + "(?:" + rules.mark().pattern() + ")"));
  }

  private List<Integer> matches(Pattern pattern) {
    return pattern.matcher(body).results().map(m -> m.start()).toList();
  }

  private List<Integer> numbers() {
    var starts = new ArrayList<Integer>();
    Matcher m = NUMBER.matcher(body);
    while (m.find()) {
      if (number(m.group("n")) == starts.size() + 1) {
        starts.add(m.start());
      }
    }
    return starts;
  }

  private static int number(String text) {
    if (Character.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    int ten = text.indexOf('十');
    if (ten < 0) {
      return text.length() == 1 ? NUMERALS.indexOf(text) : -1;
    }
    int tens = ten == 0 ? 1 : NUMERALS.indexOf(text.charAt(0));
    return 10 * tens + (ten + 1 < text.length() ? NUMERALS.indexOf(text.charAt(ten + 1)) : 0);
  }

  /** Lines without end of sentence that prose follows; of several in a row the first. */
  List<Integer> heads() {
    var starts = new ArrayList<Integer>();
    boolean behindHead = false;
    int headStart = 0;
    for (Headlines.Range line : lines()) {
      if (isHead(line)) {
        headStart = behindHead ? headStart : line.start();
        behindHead = true;
      } else {
        if (behindHead) {
          starts.add(headStart);
        }
        behindHead = false;
      }
    }
    return starts;
  }

  private boolean isHead(Headlines.Range line) {
    String text = line.of(body).strip();
    return text.length() <= LONGEST_HEAD
        && text.length() >= 4
        && NO_HEAD_ENDS.indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** Every line, if each is long enough for a story of its own. */
  List<Integer> proseLines() {
    List<Headlines.Range> lines = lines();
    return lines.stream().allMatch(line -> line.length() >= SHORTEST_LINE)
        ? lines.stream().map(Headlines.Range::start).toList()
        : List.of();
  }

  /** The parts of a body that is nothing but headlines between {@code ；}. */
  List<Integer> listed() {
    return body.indexOf('。') >= 0 && body.indexOf('。') < body.length() - 1
        ? List.of()
        : Headlines.split(body, new Headlines.Range(0, body.length()), Pattern.compile("[；;\\n]"))
            .stream()
            .map(Headlines.Range::start)
            .toList();
  }

  /**
   * Sentences that begin with a head whose line break was lost. A blank behind it gives it away, or
   * that its words recur in the sentence it runs into, as a head says in short what follows.
   */
  List<Integer> runInHeads() {
    var starts = new ArrayList<Integer>();
    Matcher m = SENTENCE.matcher(body);
    while (m.find()) {
      String sentence = m.group();
      if (HEAD_BEFORE_BLANK.matcher(sentence).matches() || beginsWithItsSummary(sentence)) {
        starts.add(m.start());
      }
    }
    return starts;
  }

  private static boolean beginsWithItsSummary(String sentence) {
    if (sentence.length() <= HEAD_PROBE) {
      return false;
    }
    return WordPairs.of(sentence.substring(0, HEAD_PROBE))
            .shareIn(WordPairs.of(sentence.substring(HEAD_PROBE)))
        >= HEAD_REPEATED;
  }

  private List<Headlines.Range> lines() {
    return Headlines.split(body, new Headlines.Range(0, body.length()), Pattern.compile("\n"));
  }

  /** The offset where each story begins, and behind the last the end of the body. */
  static int[] bounds(List<Integer> starts, int length) {
    return IntStream.concat(starts.stream().mapToInt(Integer::intValue), IntStream.of(length))
        .toArray();
  }
}
