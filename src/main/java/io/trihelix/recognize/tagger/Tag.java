package io.trihelix.recognize.tagger;

/** What a character is to a name: outside, its beginning, inside, its end, or all of it. */
public enum Tag {
  OUTSIDE,
  BEGIN,
  INSIDE,
  END,
  SINGLE;

  static final int COUNT = values().length;

  private static final Tag[] VALUES = values();

  static Tag of(int ordinal) {
    return VALUES[ordinal];
  }

  /** The tag of the character {@code at} in a name from start to end (exclusive). */
  public static Tag in(int start, int end, int at) {
    boolean last = at + 1 == end;
    return at == start ? last ? SINGLE : BEGIN : last ? END : INSIDE;
  }

  /** Whether a name is open behind a character with this tag. */
  public boolean isOpen() {
    return this == BEGIN || this == INSIDE;
  }

  /** Whether a character with this tag may follow one whose name is open, or none that is. */
  boolean mayFollow(boolean open) {
    return open == (this == INSIDE || this == END);
  }
}
