package io.trihelix.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Seeds, and the inputs that once broke a law, keep the laws of their targets. */
class FuzzSeedsTest {

  @TestFactory
  Stream<DynamicContainer> everyKnownInputKeepsTheLaws() {
    return Arrays.stream(Target.values())
        .map(target -> DynamicContainer.dynamicContainer(target.label(), tests(target)));
  }

  private static Stream<DynamicTest> tests(Target target) {
    return Stream.of(DynamicTest.dynamicTest("all seeds", () -> tryAll(target)));
  }

  private static void tryAll(Target target) throws IOException {
    BoundedTarget bounded = BoundedTarget.of(target);
    for (Path seed : FuzzSeeds.of(target)) {
      try {
        bounded.accept(Files.readAllBytes(seed));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(seed + ": " + e, e);
      }
    }
  }
}
