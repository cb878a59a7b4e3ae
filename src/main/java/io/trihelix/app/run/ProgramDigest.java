package io.trihelix.app.run;

import io.trihelix.text.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Tells programs of one version apart by what their jars hold: {@code conf/} is part of the jar, so
 * a changed rule makes another program, though the version stays.
 */
final class ProgramDigest {
  private static final String WRITTEN_BY_THE_BUILD = "META-INF/";

  private ProgramDigest() {}

  /** Of the program that runs; empty where it runs from no jar, as in tests. */
  static String current() {
    CodeSource source = ProgramDigest.class.getProtectionDomain().getCodeSource();
    if (source == null) {
      return "";
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(place) ? of(place) : "";
    } catch (URISyntaxException e) {
      return "";
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program itself: " + source.getLocation(), e);
    }
  }

  /** The same for jars with the same content, whenever they were made. */
  static String of(Path jar) throws IOException {
    try (var file = new JarFile(jar.toFile())) {
      return ContentHash.hash(
          file.stream()
              .filter(entry -> !entry.isDirectory())
              .filter(entry -> !entry.getName().startsWith(WRITTEN_BY_THE_BUILD))
              .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
              .sorted()
              .collect(Collectors.joining("\n")));
    }
  }
}
