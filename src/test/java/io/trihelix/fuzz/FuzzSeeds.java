package io.trihelix.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What fuzzing begins with: files that are kept with the tests, and words of the formats. */
final class FuzzSeeds {
  static final Path FOLDER = Path.of("src/test/resources/fuzz");

  /** One word a line, in quotes, bytes as \\xHH: libFuzzer's form. */
  static final Path WORDS = FOLDER.resolve("words.dict");

  private FuzzSeeds() {}

  /** The seeds of a target, in the order of their names. */
  static List<Path> of(Target target) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(target.label()))) {
      List<Path> seeds = files.sorted().toList();
      if (seeds.isEmpty()) {
        throw new AssertionError("No seed of " + target.label());
      }
      return seeds;
    }
  }

  static List<byte[]> words() throws IOException {
    try (Stream<String> lines = Files.lines(WORDS)) {
      return lines
          .filter(line -> line.startsWith("\""))
          .map(line -> bytes(line.substring(1, line.lastIndexOf('"'))))
          .toList();
    }
  }

  private static byte[] bytes(String word) {
    var bytes = new ByteArrayOutputStream();
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\\' && word.charAt(i + 1) == 'x') {
        bytes.write(Integer.parseInt(word.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        if (c == '\\') {
          c = word.charAt(++i);
        }
        bytes.write(c);
      }
    }
    return bytes.toByteArray();
  }
}
