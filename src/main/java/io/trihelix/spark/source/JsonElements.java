package io.trihelix.spark.source;

import java.io.IOException;
import java.io.InputStream;

/**
 * Cuts UTF-8 JSON into its elements: those of an array, or values one behind the other. Never more
 * than one element is in memory, and never more of it than a given number of bytes.
 *
 * <ol>
 *   <li>Only strings and brackets are looked at; what is between the brackets of an element, a
 *       parser has to judge. So an element with a fault in it does not touch the next.
 *   <li>In an element that never ends (a quote too many, a file that is cut off), that is too long,
 *       or that a parser refused, others may lie: those that seem to begin in it, behind a line end
 *       or behind another object. They are the next elements. Where they begin and end is found in
 *       the one pass that read it.
 *   <li>A quote too many turns the rest of its line inside out. Such a line is read again from the
 *       first object that was taken for a part of a string, a few times at most.
 * </ol>
 *
 * <p>So time and memory grow in proportion to the bytes, whatever they are.
 */
final class JsonElements {
  /** How often a line is read again for quotes that do not match. */
  private static final int MOST_TURNS = 4;

  /** How many bytes a parser may be given, for each byte of what holds objects in objects. */
  private static final int PARSED_PER_BYTE = 4;

  private static final long NOWHERE = -1;

  /** What may be wrong with an element. */
  enum State {
    /** It ends where its brackets say. */
    WHOLE,
    /** It has no end. */
    ENDLESS,
    /** It is longer than what is kept of it. */
    TOO_LONG,
    /** It lies in objects in objects that are all none: not looked at any more. */
    PASSED_OVER
  }

  private enum Mode {
    /** Between two elements. */
    BETWEEN,
    /** Within an object whose end is looked for. */
    WITHIN,
    /** Behind the begin of an object that is too long; others in it may have no end yet. */
    BEHIND_TOO_LONG,
    /** Behind what was no element; the objects in it are next. */
    BEHIND_FAULT,
    /** Within an object, or another value, that is too long and holds no other. */
    WITHIN_TOO_LONG
  }

  private final ByteWindow window;
  private final int maxBytes;
  private final ObjectBegins begins = new ObjectBegins();
  private Mode mode = Mode.BETWEEN;

  // The element.
  private State state;
  private long elementStart;
  private int elementLength;
  private int alike;
  private boolean recovered;

  // What is read as one object or one other value; the depth of the latter is 0.
  private long start;
  private int depth;
  private boolean inString;
  private int lastOther;
  private boolean behindLine;
  private boolean behindComma;
  // The first object that was taken for a part of a string in the line.
  private long inside;
  private boolean fresh;

  // What was none: the objects in it, and where to read on behind them.
  private boolean offered;
  private long lastEnd;
  private long turnedTo;
  private long parsable;
  private long furthest;
  private int turns;

  private int openArrays;
  private boolean commas;
  private boolean any;

  /**
   * @param maxBytes longest element that is kept whole
   */
  JsonElements(InputStream in, int maxBytes) {
    this.window = new ByteWindow(in);
    this.maxBytes = maxBytes;
  }

  /** Goes to the next element; false at the end. */
  boolean next() throws IOException {
    if (offered) {
      offered = false;
      lastEnd = begins.firstEnd();
      begins.dropBefore(lastEnd);
    }
    while (true) {
      switch (mode) {
        case BETWEEN -> {
          int first = firstOfElement();
          if (first < 0) {
            return false;
          }
          begin(window.place() - 1, first == '{');
          if (first != '{') {
            readScalar(first == '"');
            return true;
          }
          begins.open(start, 1);
          mode = Mode.WITHIN;
        }
        case WITHIN -> {
          if (readObject()) {
            return true;
          }
        }
        case WITHIN_TOO_LONG -> skip();
        default -> {
          if (isFound()) {
            return true;
          }
        }
      }
    }
  }

  private int firstOfElement() throws IOException {
    while (true) {
      int b = window.read();
      if (b == '[') {
        openArrays++;
      } else if (b == ']') {
        openArrays--;
      } else if (b < 0 || !isSeparator(b)) {
        any |= b >= 0;
        return b;
      }
      commas |= b == ',';
      window.keepFrom(window.place());
    }
  }

  private static boolean isSeparator(int b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\r' || b == ',';
  }

  private void begin(long place, boolean object) {
    start = place;
    window.keepFrom(place);
    begins.reset(place);
    depth = object ? 1 : 0;
    inString = false;
    lastOther = '{';
    behindLine = false;
    behindComma = false;
    inside = NOWHERE;
    fresh = true;
    if (place >= furthest) {
      turns = 0;
    }
  }

  /** Reads on to the end of the object; true if that makes an element. */
  private boolean readObject() throws IOException {
    while (window.place() - start < maxBytes) {
      int b = window.read();
      if (b < 0 || inString && b == '\n') {
        // JSON has no line ends in strings: this one was never closed.
        enterFault(inString);
        return false;
      }
      step(b);
      if (begins.firstEnds()) {
        mode = Mode.BETWEEN;
        element(State.WHOLE, start, window.place(), 1);
        return true;
      }
    }
    element(State.TOO_LONG, start, start + maxBytes, 1);
    begins.dropFirst();
    if (begins.isEmpty()) {
      mode = isTurned() ? Mode.BETWEEN : Mode.WITHIN_TOO_LONG;
    } else {
      mode = Mode.BEHIND_TOO_LONG;
      lastEnd = NOWHERE;
      turnedTo = NOWHERE;
      parsable = (long) PARSED_PER_BYTE * maxBytes;
    }
    return true;
  }

  private void step(int b) throws IOException {
    if (isSeparator(b)) {
      behindComma |= b == ',';
      if (b == '\n') {
        behindLine = true;
        inside = NOWHERE;
      }
      return;
    }
    if (inString) {
      if (b == '\\') {
        window.read();
      } else if (b == '"') {
        inString = false;
      } else if (b == '{' && behindComma && lastOther == '}' && inside == NOWHERE) {
        inside = window.place() - 1;
      }
    } else if (b == '"') {
      inString = true;
    } else if (b == '{' || b == '[') {
      depth++;
      if (b == '{' && (behindLine || behindComma && lastOther == '}')) {
        begins.open(window.place() - 1, depth);
      }
    } else if (b == '}' || b == ']') {
      begins.close(window.place(), depth);
      depth--;
    }
    lastOther = b;
    behindLine = false;
    behindComma = false;
  }

  private void readScalar(boolean string) throws IOException {
    inString = string;
    while (window.place() - start < maxBytes) {
      int b = window.read();
      if (b < 0 || b == '\n' || endsScalar(b)) {
        element(State.WHOLE, start, window.place() - (b == ',' || b == '\n' ? 1 : 0), 1);
        return;
      }
      stepInScalar(b);
    }
    element(State.TOO_LONG, start, start + maxBytes, 1);
    mode = isTurned() ? Mode.BETWEEN : Mode.WITHIN_TOO_LONG;
  }

  private boolean endsScalar(int b) {
    boolean bracket = !inString && (b == ']' || b == '[');
    if (bracket) {
      window.seek(window.place() - 1);
    }
    return bracket || !inString && b == ',';
  }

  private void stepInScalar(int b) throws IOException {
    if (inString) {
      step(b);
    } else if (b == '"') {
      inString = true;
    }
  }

  /** Reads over the rest of what is too long, without keeping it, or to an object in it. */
  private void skip() throws IOException {
    boolean scalar = depth == 0;
    mode = Mode.BETWEEN;
    begins.reset(window.place());
    while (true) {
      window.keepFrom(window.place());
      int b = window.read();
      if (b < 0 || b == '\n' && (scalar || inString)) {
        return;
      }
      if (!scalar) {
        step(b);
        if (depth == 0) {
          return;
        }
        if (!begins.isEmpty()) {
          window.seek(begins.firstStart());
          return;
        }
      } else if (endsScalar(b)) {
        return;
      } else {
        stepInScalar(b);
      }
    }
  }

  /** Goes back to the object that was taken for a part of a string, if there is one. */
  private boolean isTurned() {
    if (inside == NOWHERE || turns == MOST_TURNS) {
      return false;
    }
    turns++;
    furthest = Math.max(furthest, window.place());
    window.seek(inside);
    return true;
  }

  /** What was read is no element: the objects that lie in it are next. */
  private void enterFault(boolean turn) {
    mode = Mode.BEHIND_FAULT;
    lastEnd = NOWHERE;
    turnedTo = NOWHERE;
    parsable = PARSED_PER_BYTE * (window.place() - start);
    long read = window.place();
    if (turn && inside >= start && isTurned()) {
      turnedTo = inside;
      begins.cut(inside);
      // The bytes of the element are handed out first.
      window.seek(read);
    }
  }

  /** The next of the objects in what was none; false if there is no other that was read whole. */
  private boolean isFound() {
    if (begins.isEmpty()) {
      if (turnedTo != NOWHERE) {
        window.seek(turnedTo);
      } else if (lastEnd != NOWHERE) {
        window.seek(lastEnd);
      }
      mode = Mode.BETWEEN;
      return false;
    }
    if (begins.firstEnds()) {
      return isOffered();
    }
    long first = begins.firstStart();
    if (mode == Mode.BEHIND_TOO_LONG) {
      start = first;
      window.keepFrom(first);
      mode = Mode.WITHIN;
      return false;
    }
    lastEnd = NOWHERE;
    int open = begins.dropOpen();
    element(State.ENDLESS, first, window.place(), open);
    return true;
  }

  private boolean isOffered() {
    if (parsable > 0 || !begins.firstHoldsAnother()) {
      element(State.WHOLE, begins.firstStart(), begins.firstEnd(), 1);
      offered = true;
      return true;
    }
    element(State.PASSED_OVER, begins.firstStart(), begins.firstEnd(), 1);
    begins.dropFirst();
    while (!begins.isEmpty() && begins.firstEnds() && begins.firstHoldsAnother()) {
      begins.dropFirst();
      alike++;
    }
    return true;
  }

  private void element(State what, long from, long to, int number) {
    state = what;
    elementStart = from;
    elementLength = (int) Math.min(maxBytes, to - from);
    alike = number;
    recovered = !fresh;
    fresh = false;
  }

  /**
   * Tells that the element, which is {@link State#WHOLE}, is no JSON: its brackets may have been
   * counted wrongly, and the objects that seem to begin in it are the next elements.
   */
  void refuse() {
    if (offered) {
      offered = false;
      parsable -= elementLength;
      begins.dropFirst();
    } else if (begins.isEmpty()) {
      isTurned();
    } else {
      begins.dropFirst();
      enterFault(true);
    }
  }

  /** Holds the element from {@link #from()} to {@link #to()}, until the next call. */
  byte[] bytes() {
    return window.bytes();
  }

  /** The first byte of the element. */
  int from() {
    return window.index(elementStart);
  }

  /** The end of what is kept of the element, exclusive. */
  int to() {
    return from() + elementLength;
  }

  State state() {
    return state;
  }

  /** How many objects one in the other are in the same state; the element is the first. */
  int alike() {
    return alike;
  }

  /** Whether the element was found in what turned out to be none. */
  boolean isRecovered() {
    return recovered;
  }

  /**
   * Whether, as far as the file was read, all arrays were closed and commas separated something.
   */
  boolean isSound() {
    return openArrays == 0 && (any || !commas);
  }
}
