package io.trihelix.app.print;

/** How many columns there are for a table. */
public final class TerminalRoom {
  /** Room for everything. */
  public static final int ENDLESS = Integer.MAX_VALUE;

  /** The shell's own variable, which {@code scripts/trihelix} sets to the width of the terminal. */
  private static final String VARIABLE = "COLUMNS";

  /** Where there is no terminal: what a page or a letter bears. */
  private static final int DEFAULT = 120;

  /** No table is readable in less. */
  private static final int LEAST = 40;

  private TerminalRoom() {}

  /** What the environment says, else 120 columns. */
  public static int columns() {
    return columns(System.getenv(VARIABLE));
  }

  static int columns(String variable) {
    return variable == null || !variable.matches("[1-9]\\d{0,4}")
        ? DEFAULT
        : Math.max(LEAST, Integer.parseInt(variable));
  }
}
