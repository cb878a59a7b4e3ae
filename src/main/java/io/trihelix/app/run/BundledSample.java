package io.trihelix.app.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The input of a run: the user's, or the sample in the jar, copied to a temporary folder. */
public final class BundledSample implements AutoCloseable {
  private static final String ROOT = "/sample/";

  private final List<String> paths;
  private final Path folder;

  private BundledSample(List<String> paths, Path folder) {
    this.paths = paths;
    this.folder = folder;
  }

  public static BundledSample ifNeeded(List<String> inputs) throws IOException {
    if (!inputs.isEmpty()) {
      return new BundledSample(List.copyOf(inputs), null);
    }
    Path folder = Files.createTempDirectory("trihelix-sample");
    try (InputStream index = open("files.txt")) {
      for (String name : new String(index.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        Path target = folder.resolve(name.strip());
        Files.createDirectories(target.getParent());
        try (InputStream in = open(name.strip())) {
          Files.copy(in, target);
        }
      }
    }
    return new BundledSample(List.of(folder.toUri().toString()), folder);
  }

  private static InputStream open(String name) throws IOException {
    InputStream in = BundledSample.class.getResourceAsStream(ROOT + name);
    if (in == null) {
      throw new IOException("the bundled sample lacks " + name);
    }
    return in;
  }

  public List<String> paths() {
    return paths;
  }

  @Override
  public void close() throws IOException {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
