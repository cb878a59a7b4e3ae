package io.trihelix.spark.scratch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {
  @Test
  void aTemporaryFolderGoesWithWhatWasPutIntoItAlone() throws Exception {
    var temporary = new TemporaryFolder("trihelix-test");
    byte[] text = "杭州".getBytes(StandardCharsets.UTF_8);
    temporary.put("a/b.txt", new ByteArrayInputStream(text));
    temporary.put("c.txt", new ByteArrayInputStream(text));
    assertArrayEquals(text, Files.readAllBytes(temporary.root().resolve("a/b.txt")));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.root())));
    Path foreign = Files.writeString(temporary.root().resolve("a/mine.txt"), "杭州");
    assertThrows(
        IllegalArgumentException.class,
        () -> temporary.put("../d.txt", new ByteArrayInputStream(text)));
    temporary.close();
    try (Stream<Path> left = Files.walk(temporary.root())) {
      assertEquals(List.of(foreign), left.filter(Files::isRegularFile).toList());
    }
    Files.delete(foreign);
    Files.delete(foreign.getParent());
    Files.delete(temporary.root());
  }

  @Test
  void whatCouldNotBeWrittenWholeGoesWithIt() throws Exception {
    var temporary = new TemporaryFolder("trihelix-test");
    var broken =
        new InputStream() {
          private boolean begun;

          @Override
          public int read() throws IOException {
            throw new IOException("the archive is cut off");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            if (begun) {
              return read();
            }
            begun = true;
            return Math.min(3, length);
          }
        };
    assertThrows(IOException.class, () -> temporary.put("c.txt", broken));
    temporary.close();
    assertFalse(Files.exists(temporary.root()));
  }
}
