package io.trihelix.spark.scratch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A new folder of this machine, for its owner alone, that goes with what was put into it. What
 * others put there stays, and the folder with it.
 */
public final class TemporaryFolder implements AutoCloseable {
  private final Path root;

  /** Folders before what is in them. */
  private final List<Path> made = new ArrayList<>();

  /**
   * @param prefix of its name
   */
  public TemporaryFolder(String prefix) throws IOException {
    // Java makes such folders for their owner alone.
    this.root = Files.createTempDirectory(prefix);
    made.add(root);
  }

  public Path root() {
    return root;
  }

  /**
   * @param name relative, of a file that is not there yet
   * @throws IllegalArgumentException if the name leads out of the folder
   */
  public void put(String name, InputStream content) throws IOException {
    Path file = root.resolve(name).normalize();
    if (!file.startsWith(root) || file.equals(root)) {
      throw new IllegalArgumentException("'" + name + "' is no file in " + root);
    }
    makeFolder(file.getParent());
    made.add(file);
    Files.copy(content, file);
  }

  private void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      makeFolder(folder.getParent());
      Files.createDirectory(folder);
      made.add(folder);
    }
  }

  @Override
  public void close() throws IOException {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        Files.deleteIfExists(made.get(i));
      } catch (DirectoryNotEmptyException e) {
        // Somebody else put something there.
      }
    }
  }
}
