package io.trihelix.similar;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether two texts say the same with other numbers: 月15日 against 月18日, 跌05点 against 跌12点, 第二次
 * against 第三次. A number's context is the letter before and the letter behind it. A repost keeps
 * numbers or garbles them together with their neighbours; the next item of a template has others in
 * the same places.
 */
final class NumbersInContext {
  private static final String CHINESE = "〇零一二三四五六七八九十百千万亿两";
  private static final char ORDINAL = '第';
  private static final int MANY = 2;

  private NumbersInContext() {}

  /**
   * Whether at least a third of the numbers with one context in both texts differ, be it of those
   * in digits or of those in characters; of a single difference, half.
   */
  static boolean contradict(String a, String b) {
    return contradict(a, b, false) || contradict(a, b, true);
  }

  /** Whether two titles count as different instalments: 第一次会议 against 第二次会议. */
  static boolean areOtherInstalments(String a, String b) {
    return areOtherInstalments(a, b, false) || areOtherInstalments(a, b, true);
  }

  private static boolean areOtherInstalments(String a, String b, boolean chinese) {
    Map<Integer, Map<String, Integer>> others = inContext(b, chinese);
    return inContext(a, chinese).entrySet().stream()
        .filter(slot -> slot.getKey() >>> Character.SIZE == ORDINAL)
        .anyMatch(
            slot ->
                others.containsKey(slot.getKey())
                    && others.get(slot.getKey()).keySet().stream()
                        .noneMatch(slot.getValue()::containsKey));
  }

  private static boolean contradict(String a, String b, boolean chinese) {
    Map<Integer, Map<String, Integer>> others = inContext(b, chinese);
    if (others.isEmpty()) {
      return false;
    }
    int same = 0;
    int different = 0;
    for (Map.Entry<Integer, Map<String, Integer>> slot : inContext(a, chinese).entrySet()) {
      Map<String, Integer> there = others.getOrDefault(slot.getKey(), Map.of());
      int matched = 0;
      for (Map.Entry<String, Integer> number : slot.getValue().entrySet()) {
        matched += Math.min(number.getValue(), there.getOrDefault(number.getKey(), 0));
      }
      same += matched;
      different += Math.min(size(slot.getValue()), size(there)) - matched;
    }
    return different >= MANY ? 2 * different >= same : different > 0 && different >= same;
  }

  private static int size(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** By the letters around it, how often each number stands there. */
  private static Map<Integer, Map<String, Integer>> inContext(String text, boolean chinese) {
    var slots = new HashMap<Integer, Map<String, Integer>>();
    int end = 0;
    for (int start = 0; start < text.length(); start = end + 1) {
      end = start;
      while (end < text.length() && isDigit(text.charAt(end), chinese)) {
        end++;
      }
      if (end > start) {
        int context = neighbour(text, start - 1) << Character.SIZE | neighbour(text, end);
        slots
            .computeIfAbsent(context, none -> new HashMap<>())
            .merge(text.substring(start, end), 1, Integer::sum);
      }
    }
    return slots;
  }

  private static char neighbour(String text, int at) {
    return at < 0 || at >= text.length() ? '\n' : text.charAt(at);
  }

  private static boolean isDigit(char c, boolean chinese) {
    return chinese ? CHINESE.indexOf(c) >= 0 : c >= '0' && c <= '9';
  }
}
