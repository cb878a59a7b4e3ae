package io.trihelix.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Fuzzing that finds today what it found yesterday: the same inputs in every run, so that no change
 * fails for what another has brought. Others are looked for by {@code scripts/benchmark/fuzz}.
 */
class MutatedSeedsTest {
  private static final int INPUTS = 500;
  private static final long NUMBER = 19;

  @ParameterizedTest
  @EnumSource
  @Tag("slow")
  void inputsMadeOfSeedsKeepTheLaws(Target target) throws IOException {
    BoundedTarget bounded = BoundedTarget.of(target);
    Mutations inputs = mutations(target);
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = inputs.next();
      try {
        bounded.accept(input);
      } catch (RuntimeException | AssertionError e) {
        Path left =
            Files.createDirectories(Path.of("target/fuzz", target.label())).resolve("mutated-" + i);
        Files.write(left, input);
        throw new AssertionError("Input " + i + ", in " + left + ": " + e, e);
      }
    }
  }

  @Test
  void theSameNumberMakesTheSameInputs() throws IOException {
    Mutations once = mutations(Target.JSON);
    Mutations again = mutations(Target.JSON);
    var all = new ArrayList<String>();
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = once.next();
      assertArrayEquals(input, again.next());
      all.add(Base64.getEncoder().encodeToString(input));
    }
    assertTrue(all.stream().distinct().count() > INPUTS * 0.9, "most are different");
  }

  private static Mutations mutations(Target target) throws IOException {
    var seeds = new ArrayList<byte[]>();
    for (Path seed : FuzzSeeds.of(target)) {
      seeds.add(Files.readAllBytes(seed));
    }
    List<byte[]> words = FuzzSeeds.words();
    return new Mutations(seeds, words, target.maxLength(), NUMBER + target.ordinal());
  }
}
