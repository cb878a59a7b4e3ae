package io.trihelix.fuzz;

/** What Jazzer calls: {@code --target_class=io.trihelix.fuzz.Fuzzing --target_args=NAME}. */
public final class Fuzzing {
  private static BoundedTarget target;

  private Fuzzing() {}

  /** Called once, before the first input. */
  public static void fuzzerInitialize(String[] arguments) {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("Cannot fuzz: name one target by --target_args");
    }
    target = BoundedTarget.of(Target.named(arguments[0]));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    target.accept(input);
  }
}
