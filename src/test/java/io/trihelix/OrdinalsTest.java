package io.trihelix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What a value is written or hashed as, it says itself: its place among the others of its enum may
 * change. Of sources, for classes do not tell a call from a switch.
 */
class OrdinalsTest {
  private static final Path SOURCES = Path.of("src/main/java");

  /** It makes our numbers of HanLP's. */
  private static final String WORD_CLASSES = "io/trihelix/recognize/words/WordClasses.java";

  @Test
  void noClassAsksAnEnumForItsOrdinal() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      assertEquals(
          List.of(WORD_CLASSES),
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(OrdinalsTest::asks)
              .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
              .toList());
    }
  }

  private static boolean asks(Path file) {
    try {
      String text = Files.readString(file);
      return text.contains(".ordinal()") || text.contains("::ordinal");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
