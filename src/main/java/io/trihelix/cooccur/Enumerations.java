package io.trihelix.cooccur;

import io.trihelix.model.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where a text lists names: three or more entities in a row with nothing between one and the next
 * but a list's comma or an 'and', after a short remark in brackets if there is one (宁德时代（300750）、
 * 比亚迪和蔚来). What a list says of two of its names is that they belong to one kind, not that they have
 * to do with each other.
 */
final class Enumerations {
  static final int SHORTEST = 3;

  private static final String SEPARATORS = "、，,和及与或跟/;；以及";
  private static final int LONGEST_REMARK = 20;
  private static final int LONGEST_SEPARATOR = 4;

  // Starts of the lists, each with its end (exclusive).
  private final NavigableMap<Integer, Integer> lists = new TreeMap<>();

  /**
   * @param mentions of the text, in its order
   */
  static Enumerations in(String text, List<Mention> mentions) {
    var found = new Enumerations();
    int first = 0;
    while (first < mentions.size()) {
      var entities = new HashSet<String>();
      entities.add(mentions.get(first).entityId());
      int start = mentions.get(first).start();
      int end = mentions.get(first).end();
      int next = first + 1;
      while (next < mentions.size()
          && (mentions.get(next).end() <= end || joins(text, end, mentions.get(next).start()))) {
        // A name within the last one is no further member.
        if (mentions.get(next).end() > end) {
          entities.add(mentions.get(next).entityId());
          end = mentions.get(next).end();
        }
        next++;
      }
      if (entities.size() >= SHORTEST) {
        found.lists.put(start, end);
      }
      first = next;
    }
    return found;
  }

  /** Whether both ends of the passage stand in one list. */
  boolean hold(Passage passage) {
    Map.Entry<Integer, Integer> list = lists.floorEntry(passage.start());
    return list != null && passage.end() <= list.getValue();
  }

  private static boolean joins(String text, int from, int to) {
    int at = afterRemark(text, from, to);
    if (to <= at || to - at > LONGEST_SEPARATOR) {
      return false;
    }
    boolean separated = false;
    for (int i = at; i < to; i++) {
      char c = text.charAt(i);
      if (SEPARATORS.indexOf(c) >= 0) {
        separated = true;
      } else if (c != ' ') {
        return false;
      }
    }
    return separated;
  }

  private static int afterRemark(String text, int from, int to) {
    if (from >= to || (text.charAt(from) != '（' && text.charAt(from) != '(')) {
      return from;
    }
    int limit = Math.min(to, from + LONGEST_REMARK);
    for (int i = from + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '）' || c == ')') {
        return i + 1;
      }
    }
    return from;
  }
}
