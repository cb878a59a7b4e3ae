package io.trihelix.fuzz;

import io.trihelix.growth.StepCountingLoader;
import io.trihelix.growth.Steps;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** A target whose classes were loaded with a counter of steps, so that each call has a bound. */
final class BoundedTarget implements Consumer<byte[]> {
  private final Target target;
  private final Consumer<byte[]> subject;

  private BoundedTarget(Target target, Consumer<byte[]> subject) {
    this.target = target;
    this.subject = subject;
  }

  @SuppressWarnings("unchecked")
  static BoundedTarget of(Target target) {
    try {
      Class<?> type = new StepCountingLoader().loadClass(target.type());
      var subject =
          (Consumer<byte[]>)
              (target.argument().isEmpty()
                  ? type.getConstructor().newInstance()
                  : type.getConstructor(String.class).newInstance(target.argument()));
      // What is built when it is first asked for is no part of a call's cost.
      subject.accept("杭州\n".getBytes(StandardCharsets.UTF_8));
      return new BoundedTarget(target, subject);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot make the target " + target.label(), e);
    }
  }

  @Override
  public void accept(byte[] input) {
    long steps = steps(input);
    if (steps > target.mostSteps(input.length)) {
      // What the first call built for all that follow is not the cost of this one.
      steps = steps(input);
    }
    if (steps > target.mostSteps(input.length)) {
      throw new AssertionError(
          target.label()
              + " took "
              + steps
              + " steps for "
              + input.length
              + " bytes; the most is "
              + target.mostSteps(input.length));
    }
  }

  long steps(byte[] input) {
    Steps.drain();
    subject.accept(input);
    return Steps.drain();
  }
}
