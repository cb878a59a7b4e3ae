package io.trihelix.app;

/** A run that began did not end: in which step, and where its tables go. */
final class RunFailedException extends Exception {
  private final String step;
  private final String output;

  RunFailedException(String step, String output, Throwable cause) {
    super("Step '" + step + "' of the run for " + output + " failed", cause);
    this.step = step;
    this.output = output;
  }

  String step() {
    return step;
  }

  String output() {
    return output;
  }
}
