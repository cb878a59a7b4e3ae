package io.trihelix.app.run;

import io.trihelix.text.ContentHash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Tells programs of one version apart by what they read texts with. The rules of {@code conf/} are
 * part of the jar, so a changed rule makes another program, though the version stays. What no
 * analysis of a text runs through is left out: commands, reports, statistics, and what is compared
 * by its meaning ({@link AnalysisBasis}).
 */
final class ProgramDigest {
  /** Folders and files of the jar by which no analysis can differ. */
  static final List<String> OF_NO_MATTER =
      List.of(
          "META-INF/",
          "io/trihelix/app/",
          "io/trihelix/coverage/",
          "io/trihelix/embedding/",
          "io/trihelix/evaluate/",
          "io/trihelix/network/",
          "io/trihelix/report/",
          "io/trihelix/spark/report/",
          "io/trihelix/spark/sink/",
          "io/trihelix/spark/view/",
          "report/",
          "sample/",
          "trihelix/gazetteer/",
          "trihelix/trihelix.conf",
          "trihelix/views/");

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
              .filter(entry -> OF_NO_MATTER.stream().noneMatch(entry.getName()::startsWith))
              .map(entry -> entry.getName() + " " + entry.getSize() + " " + entry.getCrc())
              .sorted()
              .collect(Collectors.joining("\n")));
    }
  }
}
