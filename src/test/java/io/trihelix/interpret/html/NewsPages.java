package io.trihelix.interpret.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages of {@code src/test/resources/pages}, filled, with what is expected of each. */
public final class NewsPages {
  private static final Pattern EXPECTATION = Pattern.compile("(?<key>[a-z]+)=(?<value>\\S*)");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\{\\{(?<name>title|author|source|other|[a-z])(?<number>[0-9]*|(?<=other)[a-z])}}");

  /**
   * One page.
   *
   * @param expected by name: title, author, source, date, url, body
   */
  public record Page(String name, String html, String path, Map<String, String> expected) {
    public String expected(String part) {
      return expected.get(part);
    }
  }

  private record Story(String title, String author, String source, List<String> paragraphs) {}

  private NewsPages() {}

  /** The pages that the extractor was first developed on. */
  public static List<Page> all() {
    return in("/pages", "/pages/stories.txt");
  }

  /**
   * Pages after the patterns of known sites.
   *
   * @param set a folder of {@code pages/sites}; its README tells when each was written
   */
  public static List<Page> ofSites(String set) {
    String folder = "/pages/sites/" + set;
    String stories = folder + "/stories.txt";
    return in(
        folder,
        NewsPages.class.getResource(stories) == null ? "/pages/sites/stories.txt" : stories);
  }

  private static List<Page> in(String name, String texts) {
    try {
      Path folder = Path.of(NewsPages.class.getResource(name).toURI());
      Map<String, Story> stories =
          stories(Files.readString(Path.of(NewsPages.class.getResource(texts).toURI())));
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .filter(file -> file.toString().endsWith(".html"))
            .sorted()
            .map(file -> page(file, stories))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Story> stories(String text) {
    var stories = new HashMap<String, Story>();
    List<String> keys = List.of("1", "2", "3", "4", "5", "6", "t", "l");
    String bare = text.replaceFirst("^#.*\n", "");
    String[] blocks = bare.strip().split("\n\n");
    for (int i = 0; i < blocks.length; i++) {
      List<String> lines = Arrays.asList(blocks[i].split("\n"));
      String[] named = lines.get(0).split("\t", -1);
      if (named.length > 1) {
        stories.put(
            named[0], new Story(named[1], named[2], named[3], lines.subList(1, lines.size())));
      } else {
        stories.put(
            keys.get(i),
            new Story(lines.get(0), lines.get(1), lines.get(2), lines.subList(3, lines.size())));
      }
    }
    return stories;
  }

  private static Page page(Path file, Map<String, Story> stories) {
    try {
      String text = Files.readString(file);
      int firstLine = text.indexOf('\n');
      var expected = new HashMap<String, String>();
      Matcher m = EXPECTATION.matcher(text.substring(0, firstLine).replace("-->", ""));
      while (m.find()) {
        expected.put(m.group("key"), m.group("value"));
      }
      Story story = stories.get(expected.get("story"));
      expected.putIfAbsent("title", "{{title}}");
      expected.putIfAbsent("url", "");
      expected.replaceAll((key, value) -> fill(value, story, stories));
      expected.put("body", body(expected.get("body"), story));
      return new Page(
          file.getFileName().toString().replace(".html", ""),
          fill(text.substring(firstLine + 1), story, stories),
          expected.getOrDefault("path", "/news/page.html"),
          expected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Paragraphs {@code p1-p5} or {@code p1}. */
  private static String body(String range, Story story) {
    String[] ends = range.replaceAll("[a-z]", "").split("-");
    int from = Integer.parseInt(ends[0]);
    int to = Integer.parseInt(ends[ends.length - 1]);
    return String.join("\n", story.paragraphs.subList(from - 1, to));
  }

  private static String fill(String template, Story story, Map<String, Story> stories) {
    return PLACE
        .matcher(template)
        .replaceAll(m -> Matcher.quoteReplacement(value(m.group(1), m.group(2), story, stories)));
  }

  private static String value(String name, String number, Story story, Map<String, Story> stories) {
    return switch (name) {
      case "title" -> story.title;
      case "author" -> story.author;
      case "source" -> story.source;
      case "other" -> stories.get(number).title;
      default -> story.paragraphs.get(Integer.parseInt(number) - 1);
    };
  }

  /** The tokens of a text: each Han character, each word or number of other scripts. */
  public static List<String> tokens(String text) {
    var tokens = new ArrayList<String>();
    Matcher m = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+").matcher(text);
    while (m.find()) {
      tokens.add(m.group());
    }
    return tokens;
  }
}
