package io.trihelix.app.run;

/** A run that began did not end: in which step, and where its tables go. */
public final class RunFailedException extends Exception {
  private final String step;
  private final String output;

  public RunFailedException(String step, String output, Throwable cause) {
    super("Step '" + step + "' of the run for " + output + " failed", cause);
    this.step = step;
    this.output = output;
  }

  public String step() {
    return step;
  }

  public String output() {
    return output;
  }
}
