package io.trihelix.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much text {@code scripts/trihelix} takes its input for: it chooses the compiler by it. */
class InputSizeTest {
  @TempDir Path folder;

  @BeforeEach
  void writeNews() throws IOException {
    Files.write(folder.resolve("one.txt"), new byte[100]);
    Files.write(folder.resolve("two.txt"), new byte[20]);
    Files.write(folder.resolve("three.jsonl.gz"), new byte[3]);
  }

  @Test
  void aPatternIsAsLargeAsTheFilesThatItMatches() throws Exception {
    assertEquals("120", bytesOfText(folder + "/*.txt"));
    assertEquals("120", bytesOfText("file:" + folder + "/*.txt"));
  }

  @Test
  void aFolderIsAsLargeAsItsFilesAndPackedTextFiveTimesItsBytes() throws Exception {
    assertEquals("135", bytesOfText(folder.toString()));
  }

  @Test
  void aPatternInAFolderWhoseNameHasASpaceIsSizedToo() throws Exception {
    Path spaced = Files.createDirectory(folder.resolve("the news"));
    Files.write(spaced.resolve("a.txt"), new byte[7]);
    assertEquals("7", bytesOfText(spaced + "/*.txt"));
  }

  @Test
  void nothingIsSaidOfWhatIsElsewhereOrOfAPatternWithoutAFile() throws Exception {
    assertEquals("", bytesOfText("s3a://bucket/*.gz"));
    assertEquals("", bytesOfText(folder + "/*.txt", folder + "/*.csv"));
  }

  /** Calls the function of the script alone, as the script does. */
  private static String bytesOfText(String... inputs) throws Exception {
    String call =
        "set -euo pipefail; eval \"$(sed -n '/^bytes_of_text()/,/^}/p' scripts/trihelix)\";"
            + " bytes_of_text \"$@\"";
    var command = new ArrayList<>(List.of("bash", "-c", call, "bash"));
    command.addAll(List.of(inputs));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, process.waitFor(), answer);
    return answer;
  }
}
