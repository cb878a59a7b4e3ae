package io.trihelix.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages that people read, as they lie in the repository. */
class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\((?<to>[^)\\s]+)\\)");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");

  static Stream<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    for (Path folder : List.of(Path.of(""), Path.of("docs"), Path.of("docs/decisions"))) {
      try (Stream<Path> files = Files.list(folder)) {
        files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
      }
    }
    return pages.stream();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsToAFileOrAPageOfTheWeb(Path page) throws IOException {
    Path folder = page.toAbsolutePath().getParent();
    List<String> broken = new ArrayList<>();
    Matcher links = LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll(""));
    while (links.find()) {
      String to = links.group("to");
      if (!to.startsWith("https://") && !to.startsWith("#")) {
        Path file = folder.resolve(to.replaceFirst("#.*", ""));
        if (!Files.exists(file)) {
          broken.add(to);
        }
      }
    }
    assertEquals(List.of(), broken);
  }
}
