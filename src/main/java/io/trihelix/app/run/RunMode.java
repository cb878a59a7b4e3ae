package io.trihelix.app.run;

import java.util.Locale;

/** What becomes of the tables that are there before a run. */
public enum RunMode {
  /** They give way to those of the input alone. */
  REPLACE,

  /** Their articles stay, and those of the input are added. */
  APPEND;

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
