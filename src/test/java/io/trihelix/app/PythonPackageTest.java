package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tests of {@code python/}, over the bundled sample, where there is a Python with what they
 * need.
 */
class PythonPackageTest {
  @Test
  void itsOwnTestsPassOverTheSample(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(
        isThere(),
        "skipped: needs a python3 with duckdb, pandas and pytest (pip install python/[test])");
    Path told = folder.resolve("told");
    var builder =
        new ProcessBuilder(List.of("python3", "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider"))
            .directory(Path.of("python").toFile())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile());
    builder.environment().put("TRIHELIX_WAREHOUSE", SampleWarehouse.folder().toString());
    builder.environment().put("MPLCONFIGDIR", folder.toString());
    Process process = builder.start();
    boolean ended = process.waitFor(5, TimeUnit.MINUTES);
    process.destroy();
    assertTrue(ended, "pytest did not end: " + Files.readString(told));
    assertEquals(0, process.exitValue(), Files.readString(told));
  }

  private static boolean isThere() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "-c", "import duckdb, pandas, pytest")
              .redirectErrorStream(true)
              .redirectOutput(Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
