package io.trihelix.app.run;

import java.util.Locale;

/** What becomes of the tables that are there before a run. */
public enum RunMode {
  /** They give way to those of the input alone. */
  REPLACE,

  /** Their articles stay, and those of the input are added. */
  APPEND,

  /** Their articles stay, but for those that are withdrawn. */
  WITHDRAW,

  /** Articles and their mentions and pairs stay as they are; the rest is computed of these. */
  COUNT;

  /** Whether the articles of earlier runs stay. */
  boolean keepsEarlier() {
    return this != REPLACE;
  }

  /** Whether statistics stay whose counts have not changed; all others are to be made anew. */
  boolean takesRowsOver() {
    return this == APPEND || this == WITHDRAW;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
