package io.trihelix.app.run;

import io.trihelix.spark.scratch.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The input of a run: the user's, or the sample in the jar, copied to a temporary folder. */
public final class BundledSample implements AutoCloseable {
  private static final String ROOT = "/sample/";

  private final List<String> paths;
  private final TemporaryFolder folder;

  private BundledSample(List<String> paths, TemporaryFolder folder) {
    this.paths = paths;
    this.folder = folder;
  }

  /** The user's input alone, be there some or none. */
  public static BundledSample none(List<String> inputs) {
    return new BundledSample(List.copyOf(inputs), null);
  }

  public static BundledSample ifNeeded(List<String> inputs) throws IOException {
    if (!inputs.isEmpty()) {
      return new BundledSample(List.copyOf(inputs), null);
    }
    var folder = new TemporaryFolder("trihelix-sample");
    try (InputStream index = open("files.txt")) {
      for (String name : new String(index.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        try (InputStream in = open(name.strip())) {
          folder.put(name.strip(), in);
        }
      }
    } catch (IOException e) {
      folder.close();
      throw e;
    }
    return new BundledSample(List.of(folder.root().toUri().toString()), folder);
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
    if (folder != null) {
      folder.close();
    }
  }
}
