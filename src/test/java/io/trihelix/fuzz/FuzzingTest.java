package io.trihelix.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A minute of fuzzing for each target; {@code scripts/benchmark/fuzz} goes on for longer. */
@Tag("fuzz")
class FuzzingTest {
  private static final int SECONDS = 60;

  @ParameterizedTest
  @EnumSource
  void noInputThatTheFuzzerMakesUpBreaksALaw(Target target)
      throws IOException, InterruptedException {
    assumeTrue(FuzzRun.isThere(), "Jazzer is there with -Pfuzz alone");
    var run = new FuzzRun(target);
    Path log = Files.createDirectories(run.folder()).resolve("log");
    int status =
        run.command(SECONDS)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    String said = Files.readString(log);

    assertEquals(0, status, () -> run.folder() + " has the input: " + said);
    assertTrue(said.contains("stat::number_of_executed_units"), () -> "Nothing was tried: " + said);
  }
}
