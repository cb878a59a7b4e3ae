package io.trihelix.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A double-array Aho-Corasick automaton: finds every occurrence of every pattern in one pass (Aho
 * and Corasick 1975; double array after Aoe 1989). Characters are renumbered by how often they
 * occur in the patterns, which keeps the array dense and makes it quick to build: 50,000 names take
 * a tenth of a second. Immutable and thread-safe.
 */
public final class AhoCorasick {
  private static final int ROOT = 0;
  private static final int NONE = -1;

  private final List<String> patterns;
  // 0 for characters that occur in no pattern.
  private final char[] codes = new char[Character.MAX_VALUE + 1];
  private int alphabet;
  // state + code of the next character → next state, if check says that it came from there.
  private int[] base;
  private int[] check;
  private int[] fail;
  // Pattern that ends in a state, and the next shorter suffix in which one ends.
  private int[] output;
  private int[] shorter;

  /** Receives the occurrences, in order of their ends, longer ones first. */
  @FunctionalInterface
  public interface Hit {
    /**
     * @param start offset of the first character
     * @param end offset behind the last one
     * @param pattern number of the pattern, see {@link AhoCorasick#patterns()}
     */
    void at(int start, int end, int pattern);
  }

  /**
   * @param patterns not empty strings; equal ones count once
   */
  public AhoCorasick(Collection<String> patterns) {
    this.patterns = List.copyOf(new TreeSet<>(patterns));
    if (this.patterns.contains("")) {
      throw new IllegalArgumentException("Cannot search for an empty pattern");
    }
    number();
    new Builder().build();
  }

  /** All patterns, sorted; a pattern's number is its place here. */
  public List<String> patterns() {
    return patterns;
  }

  /** Reports every occurrence of every pattern in the first {@code length} characters. */
  public void find(char[] text, int length, Hit hit) {
    int state = ROOT;
    for (int i = 0; i < length; i++) {
      int code = codes[text[i]];
      if (code == 0) {
        state = ROOT;
        continue;
      }
      int next = base[state] + code;
      while (check[next] != state && state != ROOT) {
        state = fail[state];
        next = base[state] + code;
      }
      state = check[next] == state ? next : ROOT;
      int found = output[state] != NONE ? state : shorter[state];
      while (found != NONE) {
        int pattern = output[found];
        hit.at(i + 1 - patterns.get(pattern).length(), i + 1, pattern);
        found = shorter[found];
      }
    }
  }

  private void number() {
    var counts = new int[codes.length];
    for (String pattern : patterns) {
      for (int i = 0; i < pattern.length(); i++) {
        counts[pattern.charAt(i)]++;
      }
    }
    Integer[] byFrequency =
        IntStream.range(0, counts.length)
            .filter(c -> counts[c] > 0)
            .boxed()
            .sorted((a, b) -> Integer.compare(counts[b], counts[a]))
            .toArray(Integer[]::new);
    for (int rank = 0; rank < byFrequency.length; rank++) {
      codes[byFrequency[rank]] = (char) (rank + 1);
    }
    alphabet = byFrequency.length;
  }

  /** Places the states of the trie, then links each to the longest suffix that is a state too. */
  private final class Builder {
    private int[] previousFree;
    private int[] nextFree;
    private int largest;
    private int last = ROOT;

    /** A state and the sorted patterns that begin with it. */
    private record Node(int state, int depth, int from, int to) {}

    void build() {
      grow(Math.max(2 * alphabet + 2, 1 << 12));
      occupy(ROOT);
      check[ROOT] = NONE;
      var queue = new ArrayDeque<Node>();
      queue.add(new Node(ROOT, 0, 0, patterns.size()));
      while (!queue.isEmpty()) {
        place(queue.remove(), queue);
      }
      // Reading behind the last state must stay within the arrays.
      int size = largest + alphabet + 2;
      base = Arrays.copyOf(base, size);
      check = copy(check, size);
      output = copy(output, size);
      fail = new int[size];
      shorter = new int[size];
      Arrays.fill(shorter, NONE);
      link();
    }

    private int[] copy(int[] values, int size) {
      int[] copy = Arrays.copyOf(values, size);
      for (int i = values.length; i < size; i++) {
        copy[i] = NONE;
      }
      return copy;
    }

    private void place(Node node, ArrayDeque<Node> queue) {
      int from = node.from;
      if (from < node.to && patterns.get(from).length() == node.depth) {
        output[node.state] = from;
        from++;
      }
      if (from == node.to) {
        return;
      }
      int[] starts = new int[8];
      int[] children = new int[8];
      int count = 0;
      for (int i = from; i < node.to; i++) {
        int code = codes[patterns.get(i).charAt(node.depth)];
        if (count == 0 || children[count - 1] != code) {
          if (count == children.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            children = Arrays.copyOf(children, 2 * count);
          }
          starts[count] = i;
          children[count++] = code;
        }
      }
      int offset = fit(children, count);
      base[node.state] = offset;
      for (int i = 0; i < count; i++) {
        int child = offset + children[i];
        occupy(child);
        check[child] = node.state;
        largest = Math.max(largest, child);
        int to = i + 1 < count ? starts[i + 1] : node.to;
        queue.add(new Node(child, node.depth + 1, starts[i], to));
      }
    }

    /** The first offset at which all children fall on free places. */
    private int fit(int[] children, int count) {
      int smallest = children[0];
      for (int i = 1; i < count; i++) {
        smallest = Math.min(smallest, children[i]);
      }
      if (nextFree[ROOT] == NONE) {
        grow(2 * base.length);
      }
      int free = nextFree[ROOT];
      while (true) {
        int offset = free - smallest;
        if (offset >= 0 && fits(offset, children, count)) {
          return offset;
        }
        if (nextFree[free] == NONE) {
          grow(2 * base.length);
        }
        free = nextFree[free];
      }
    }

    private boolean fits(int offset, int[] children, int count) {
      for (int i = 0; i < count; i++) {
        int place = offset + children[i];
        if (place >= base.length) {
          grow(Math.max(place + 1, 2 * base.length));
        }
        if (check[place] != NONE || previousFree[place] == NONE) {
          return false;
        }
      }
      return true;
    }

    // Free places form a doubly linked list that begins behind the root.
    private void grow(int size) {
      int old = base == null ? 0 : base.length;
      base = base == null ? new int[size] : Arrays.copyOf(base, size);
      check = check == null ? copy(new int[0], size) : copy(check, size);
      output = output == null ? copy(new int[0], size) : copy(output, size);
      previousFree = previousFree == null ? copy(new int[0], size) : copy(previousFree, size);
      nextFree = nextFree == null ? copy(new int[0], size) : copy(nextFree, size);
      int first = Math.max(old, 1);
      for (int i = first; i < size; i++) {
        previousFree[i] = i == first ? last : i - 1;
        nextFree[i] = i + 1 < size ? i + 1 : NONE;
      }
      nextFree[last] = first;
      last = size - 1;
    }

    private void occupy(int place) {
      if (place == ROOT) {
        return;
      }
      nextFree[previousFree[place]] = nextFree[place];
      if (nextFree[place] != NONE) {
        previousFree[nextFree[place]] = previousFree[place];
      } else {
        last = previousFree[place];
      }
      previousFree[place] = NONE;
    }

    private void link() {
      var queue = new ArrayDeque<Node>();
      queue.add(new Node(ROOT, 0, 0, patterns.size()));
      while (!queue.isEmpty()) {
        Node node = queue.remove();
        int from = node.from;
        if (from < node.to && patterns.get(from).length() == node.depth) {
          from++;
        }
        for (int i = from; i < node.to; ) {
          char character = patterns.get(i).charAt(node.depth);
          int to = i + 1;
          while (to < node.to && patterns.get(to).charAt(node.depth) == character) {
            to++;
          }
          int child = base[node.state] + codes[character];
          linkChild(node.state, child, codes[character]);
          queue.add(new Node(child, node.depth + 1, i, to));
          i = to;
        }
      }
    }

    private void linkChild(int parent, int child, int code) {
      int target = ROOT;
      if (parent != ROOT) {
        int state = fail[parent];
        while (state != ROOT && check[base[state] + code] != state) {
          state = fail[state];
        }
        int next = base[state] + code;
        target = check[next] == state ? next : ROOT;
      }
      fail[child] = target;
      shorter[child] = output[target] != NONE ? target : shorter[target];
    }
  }
}
