package io.trihelix.app.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.app.CommandRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** The bundled sample with its report: run once for all tests that look at it. */
final class SampleReport {
  private static Path warehouse;

  private SampleReport() {}

  /** The folder of its tables; it is gone when the JVM ends. */
  static synchronized Path warehouse() {
    if (warehouse == null) {
      Path folder = temporary();
      Path output = folder.resolve("warehouse");
      CommandRun run = CommandRun.ofRun("--output", output.toString());
      assertEquals(0, run.exitCode(), run.err());
      assertTrue(run.out().contains("Report: file:" + output.resolve("report.html")), run.out());
      warehouse = output;
    }
    return warehouse;
  }

  static Path page() {
    return warehouse().resolve("report.html");
  }

  private static Path temporary() {
    try {
      Path folder = Files.createTempDirectory("trihelix-report-test");
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> FileUtils.deleteQuietly(folder.toFile())));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot make a folder for the sample", e);
    }
  }
}
