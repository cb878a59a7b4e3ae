package io.trihelix.spark.sink;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The pointer to the run whose tables are the warehouse's: a link to its folder where the file
 * system has links, else a file that names it.
 */
final class CurrentRun {
  private static final String HEAD = "Trihelix current run, format 1";
  private static final Pattern FORM = Pattern.compile(HEAD + "\nrun ([0-9A-Za-z-]{1,64})\nend\n");

  private static final int LONGEST = 200;

  /** Some object stores show a file before it is whole. */
  private static final int TRIES = 10;

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final FileSystem fs;
  private final WarehousePaths paths;

  CurrentRun(FileSystem fs, WarehousePaths paths) {
    this.fs = fs;
    this.paths = paths;
  }

  /** Whether it is a file; nobody knows where there is none yet. */
  boolean isFile() throws IOException {
    return !Links.isLink(paths.current()) && fs.exists(paths.current());
  }

  /**
   * @return empty where no run has published, or only runs of version 0.1.0
   * @throws UnsafeOutputException if something else stands in its place
   */
  Optional<RunId> read() throws IOException {
    Path pointer = paths.current();
    if (Links.isLink(pointer)) {
      String target = Files.readSymbolicLink(Links.local(pointer)).toString();
      return Optional.of(
          WarehousePaths.runOf(target).orElseThrow(() -> strange("a link to " + target)));
    }
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<String> text = SmallFiles.begin(fs, pointer, LONGEST);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      Matcher parsed = FORM.matcher(text.get());
      if (parsed.matches()) {
        return Optional.of(
            RunId.parse(parsed.group(1)).orElseThrow(() -> strange("a file of somebody else's")));
      }
      pause();
    }
    throw strange("a file of somebody else's");
  }

  static String text(RunId run) {
    return HEAD + "\nrun " + run.text() + "\nend\n";
  }

  private UnsafeOutputException strange(String what) {
    return new UnsafeOutputException(
        "Cannot tell which run is current in "
            + paths.root()
            + ": "
            + paths.current()
            + " is "
            + what
            + ", which no run makes. Nothing was changed; 'trihelix rollback' with the id of a run"
            + " whose folder is there replaces it once you have moved it away");
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the current run was looked up");
    }
  }
}
