package io.trihelix.recognize.tagger;

/** What a character is to a name: outside, its beginning, inside, its end, or all of it. */
public enum Tag {
  OUTSIDE(0),
  BEGIN(1),
  INSIDE(2),
  END(3),
  SINGLE(4);

  static final int COUNT = values().length;

  private static final Tag[] BY_COLUMN = new Tag[COUNT];

  static {
    for (Tag tag : values()) {
      BY_COLUMN[tag.column] = tag;
    }
  }

  private final int column;

  Tag(int column) {
    this.column = column;
  }

  /** Where its weights stand in the rows of a model, in the model's file as well: from 0. */
  int column() {
    return column;
  }

  static Tag of(int column) {
    return BY_COLUMN[column];
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
