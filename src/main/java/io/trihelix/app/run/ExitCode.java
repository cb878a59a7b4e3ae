package io.trihelix.app.run;

/** What a call returns to the shell or scheduler that made it; docs/operate.md tells them. */
public final class ExitCode {
  public static final int DONE = 0;

  /** The message says what, where and what to do. */
  public static final int FAILED = 1;

  /** A wrong option, setting or folder: it fails again, however often it is tried. */
  public static final int USAGE = 2;

  /** Nothing in the input that was not read before; nothing was changed. */
  public static final int NOTHING_NEW = 3;

  /** Another run holds the warehouse: to be tried again later. */
  public static final int LOCKED = 4;

  private ExitCode() {}
}
