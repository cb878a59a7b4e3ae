package io.trihelix.spark.source;

import java.util.Arrays;

/**
 * The places where objects seem to begin within what is read as one, in their order, and where each
 * ends. All of it is known after one pass, however deep they lie in each other: should the outer
 * object turn out to be none, nothing has to be read again. Places are offsets in the stream.
 */
final class ObjectBegins {
  private static final int OPEN = -1;
  private static final int NONE = -1;

  // Offsets are counted from here, so that an int holds them.
  private long origin;
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private int[] depths = new int[16];
  // How many entries before an entry the open one around it stands; 0 if there is none.
  private int[] outward = new int[16];
  private int head;
  private int tail;
  private int innermost = NONE;

  /** Forgets all; places are counted from this one on. */
  void reset(long place) {
    origin = place;
    head = 0;
    tail = 0;
    innermost = NONE;
  }

  /**
   * An object seems to begin.
   *
   * @param depth how many brackets are open, its own among them
   */
  void open(long place, int depth) {
    if (tail == starts.length) {
      makeRoom();
    }
    starts[tail] = (int) (place - origin);
    ends[tail] = OPEN;
    depths[tail] = depth;
    outward[tail] = innermost == NONE ? 0 : tail - innermost;
    innermost = tail++;
  }

  private void makeRoom() {
    if (head > tail / 2) {
      int kept = tail - head;
      int moved = starts[head];
      for (int i = 0; i < kept; i++) {
        starts[i] = starts[head + i] - moved;
        ends[i] = ends[head + i] == OPEN ? OPEN : ends[head + i] - moved;
        depths[i] = depths[head + i];
        outward[i] = outward[head + i];
      }
      innermost = innermost == NONE ? NONE : innermost - head;
      origin += moved;
      head = 0;
      tail = kept;
    } else {
      int room = starts.length * 2;
      starts = Arrays.copyOf(starts, room);
      ends = Arrays.copyOf(ends, room);
      depths = Arrays.copyOf(depths, room);
      outward = Arrays.copyOf(outward, room);
    }
  }

  /**
   * A bracket is closed.
   *
   * @param end behind it
   * @param depth how many brackets were open
   */
  void close(long end, int depth) {
    if (innermost != NONE && depths[innermost] == depth) {
      ends[innermost] = (int) (end - origin);
      int around = innermost - outward[innermost];
      innermost = outward[innermost] == 0 || around < head ? NONE : around;
    }
  }

  boolean isEmpty() {
    return head == tail;
  }

  /** Whether the first one ends anywhere. */
  boolean firstEnds() {
    return ends[head] != OPEN;
  }

  long firstStart() {
    return origin + starts[head];
  }

  long firstEnd() {
    return origin + ends[head];
  }

  /** Whether another begins within the first, which ends. */
  boolean firstHoldsAnother() {
    return head + 1 < tail && starts[head + 1] < ends[head];
  }

  /** Drops the first; those within it are next. */
  void dropFirst() {
    if (innermost == head) {
      innermost = NONE;
    }
    head++;
  }

  /** Drops all that begin before a place. */
  void dropBefore(long place) {
    while (!isEmpty() && firstStart() < place) {
      dropFirst();
    }
  }

  /** Drops the first ones that have no end, and tells how many they were. */
  int dropOpen() {
    int first = head;
    while (!isEmpty() && !firstEnds()) {
      dropFirst();
    }
    return head - first;
  }

  /** Forgets what begins at a place or behind it; what would end behind it has no end. */
  void cut(long place) {
    int limit = (int) (place - origin);
    while (tail > head && starts[tail - 1] >= limit) {
      tail--;
    }
    for (int i = head; i < tail; i++) {
      if (ends[i] > limit) {
        ends[i] = OPEN;
      }
    }
    innermost = NONE;
  }
}
