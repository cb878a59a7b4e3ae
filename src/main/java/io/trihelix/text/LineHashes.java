package io.trihelix.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lines of bodies as numbers of 64 bits, to count and compare them without their text. Lines that
 * differ in blanks and numbers at most have one hash: a counter is one line, whatever it counts.
 */
public final class LineHashes {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private LineHashes() {}

  /** The hash of a line: FNV-1a over its characters, each number taken for one zero. */
  public static long of(String line) {
    long hash = OFFSET;
    boolean inNumber = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == ' ' || c == '\t' || c == '\u00A0' || c == '\u3000') {
        continue;
      }
      boolean digit = c >= '0' && c <= '9';
      if (!digit || !inNumber) {
        hash = (hash ^ (digit ? '0' : c)) * PRIME;
      }
      inNumber = digit;
    }
    return hash ^ hash >>> 32;
  }

  /**
   * The distinct hashes of the lines of at most so many UTF-16 code units, ascending; none for a
   * body of one line, for that is its text.
   */
  public static long[] ofShortLines(String body, int maxChars) {
    return body.indexOf('\n') < 0
        ? new long[0]
        : lines(body)
            .filter(line -> line.length() <= maxChars)
            .mapToLong(LineHashes::of)
            .sorted()
            .distinct()
            .toArray();
  }

  /** The hash of the longest line, of several the first: what copies of one text share. */
  public static long ofLongestLine(String body) {
    return of(lines(body).reduce("", (a, b) -> b.length() > a.length() ? b : a));
  }

  /**
   * The body without the short lines of these hashes; the body itself if it has no other lines.
   *
   * @param hashes ascending
   */
  public static String without(String body, long[] hashes, int maxChars) {
    String[] kept =
        lines(body)
            .filter(line -> line.length() > maxChars || Arrays.binarySearch(hashes, of(line)) < 0)
            .toArray(String[]::new);
    return kept.length == 0 ? body : String.join("\n", kept);
  }

  /**
   * The lines that {@link #without} leaves out, by their numbers from 0.
   *
   * @param hashes ascending
   */
  public static SortedMap<Integer, String> left(String body, long[] hashes, int maxChars) {
    String[] lines = lines(body).toArray(String[]::new);
    var left = new TreeMap<Integer, String>();
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].length() <= maxChars && Arrays.binarySearch(hashes, of(lines[i])) >= 0) {
        left.put(i, lines[i]);
      }
    }
    return left.size() < lines.length ? left : new TreeMap<>();
  }

  /**
   * Undoes {@link #without}.
   *
   * @param body what it made of a body whose lines a line feed separates
   * @param left of {@link #left}, for that body
   */
  public static String with(String body, SortedMap<Integer, String> left) {
    var all = new ArrayList<String>();
    Iterator<String> kept = lines(body).iterator();
    while (kept.hasNext() || left.containsKey(all.size())) {
      String line = left.get(all.size());
      all.add(line != null ? line : kept.next());
    }
    return String.join("\n", all);
  }

  private static Stream<String> lines(String body) {
    return body.lines();
  }
}
