package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The tables of the bundled sample, made once for all tests that only read them. */
public final class SampleWarehouse {
  private static final class Holder {
    static final Path FOLDER = make();
  }

  private SampleWarehouse() {}

  public static Path folder() {
    return Holder.FOLDER;
  }

  private static Path make() {
    try {
      Path folder = Files.createTempDirectory("trihelix-sample");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      CommandRun run = CommandRun.ofRun("--output", folder.toString());
      assertEquals(0, run.exitCode(), run.err());
      return folder;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException ignored) {
      // The system clears its temporary folder.
    }
  }
}
