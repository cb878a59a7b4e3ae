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

  /** Whether a name is open behind a character with this tag. */
  public boolean isOpen() {
    return this == BEGIN || this == INSIDE;
  }

  /** Whether a character with this tag may follow one whose name is open, or none that is. */
  boolean mayFollow(boolean open) {
    return open == (this == INSIDE || this == END);
  }
}
