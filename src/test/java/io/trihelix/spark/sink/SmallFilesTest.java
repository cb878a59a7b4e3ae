package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.PathIOException;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that others replace while they are read. */
class SmallFilesTest {
  @TempDir private java.nio.file.Path temp;
  private final Replaced fs = new Replaced();
  private Path file;

  /** A file system that says of the next few openings that the file was replaced. */
  private static final class Replaced extends RawLocalFileSystem {
    private int times;

    @Override
    public FSDataInputStream open(Path path, int bufferSize) throws IOException {
      if (times-- > 0) {
        throw new PathIOException(path.toString(), "it was replaced");
      }
      return super.open(path, bufferSize);
    }
  }

  @BeforeEach
  void writeFile() throws Exception {
    fs.initialize(URI.create("file:///"), new Configuration());
    file = new Path(Files.writeString(temp.resolve("note"), "杭州 and more").toUri());
  }

  @Test
  void aFileThatWasReplacedBetweenTheLookAtItAndItsReadingIsReadAnew() throws Exception {
    fs.times = 4;
    assertEquals(Optional.of("杭州"), SmallFiles.begin(fs, file, 6));
  }

  @Test
  void aFileThatCannotBeReadIsNotTriedForEver() {
    fs.times = 1000;
    assertThrows(PathIOException.class, () -> SmallFiles.begin(fs, file, 6));
    assertEquals(995, fs.times);
  }

  @Test
  void aFileThatIsNotThereHasNoBegin() throws Exception {
    assertEquals(Optional.empty(), SmallFiles.begin(fs, new Path(file.getParent(), "none"), 6));
  }
}
