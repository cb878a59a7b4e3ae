package io.trihelix.check;

/** What came of an invariant. */
public enum Verdict {
  /** No row breaks it. */
  HOLDS,

  /** Some rows break it. */
  BROKEN,

  /** Nobody knows: a table could not be read, or time or memory did not suffice. */
  UNKNOWN,

  /** The warehouse lacks a table that it is about: an older version wrote it. */
  ABSENT;

  /** Whether the warehouse is as it should be, as far as this goes. */
  public boolean isGood() {
    return this == HOLDS || this == ABSENT;
  }
}
