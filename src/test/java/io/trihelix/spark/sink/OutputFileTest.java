package io.trihelix.spark.sink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
  @TempDir private Path folder;

  /** Ours begin with a T. */
  private static OutputFile at(Path file) {
    return OutputFile.at("the list", file, content -> content.read() == 'T');
  }

  private static void write(Path file, String text) {
    at(file).write(out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  private List<String> names() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewFileIsMadeAndOneOfOursReplaced() throws Exception {
    Path file = folder.resolve("new/list.tsv");
    write(file, "T1");
    write(file, "T2");
    assertEquals("T2", Files.readString(file));
    assertEquals(List.of("new"), names());
  }

  @Test
  void anyOtherFileIsRefusedBeforeTheWork() throws Exception {
    Path file = Files.writeString(folder.resolve("list.tsv"), "杭州");
    UnsafeOutputException refused = assertThrows(UnsafeOutputException.class, () -> at(file));
    assertEquals(
        "Cannot write the list to "
            + file
            + ": that file is there, and Trihelix did not write it. Name another, or move it away",
        refused.getMessage());
    assertEquals("杭州", Files.readString(file));
  }

  @Test
  void aFileThatAppearsMeanwhileIsRefusedToo() throws Exception {
    OutputFile output = at(folder.resolve("list.tsv"));
    Files.writeString(folder.resolve("list.tsv"), "杭州");
    assertThrows(UnsafeOutputException.class, () -> output.write(out -> out.write('T')));
    assertEquals("杭州", Files.readString(folder.resolve("list.tsv")));
    assertEquals(List.of("list.tsv"), names());
  }

  @Test
  void theEarlierFileStandsWhereTheNewOneFails() throws Exception {
    Path file = folder.resolve("list.tsv");
    write(file, "T1");
    WarehouseException failed =
        assertThrows(
            WarehouseException.class,
            () ->
                at(file)
                    .write(
                        out -> {
                          out.write('T');
                          throw new IOException("the power is gone");
                        }));
    assertEquals("Cannot write the list to " + file + ": the power is gone", failed.getMessage());
    assertEquals("T1", Files.readString(file));
    assertEquals(List.of("list.tsv"), names());
  }

  @Test
  void aLinkStaysALink() throws Exception {
    Path file = folder.resolve("list.tsv");
    write(file, "T1");
    Path link = Files.createSymbolicLink(folder.resolve("link.tsv"), file);
    write(link, "T2");
    assertEquals("T2", Files.readString(file));
    assertEquals(file, Files.readSymbolicLink(link));
  }

  @Test
  void aFolderIsRefusedAndAnEmptyFileIsNobodys() throws Exception {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    assertEquals(
        "Cannot write the list to " + sub + ": it is a folder, name a file in it",
        assertThrows(UnsafeOutputException.class, () -> at(sub)).getMessage());
    Path empty = Files.createFile(folder.resolve("empty"));
    write(empty, "T");
    assertEquals("T", Files.readString(empty));
  }

  @Test
  void aDeviceIsWrittenToAndNotReplaced() {
    write(Path.of("/dev/null"), "T");
    assertEquals(false, Files.isRegularFile(Path.of("/dev/null")));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
