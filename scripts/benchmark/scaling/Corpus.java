package scaling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** A real corpus, by day, as sentences: what larger ones are mixed from. */
final class Corpus {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？\n])");
  private static final int DAY_LENGTH = "2025-02-18".length();
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param paragraphs of sentences, none of them empty
   */
  record Article(String title, String source, LocalDate day, List<List<String>> paragraphs) {
    Article {
      paragraphs = paragraphs.stream().map(List::copyOf).toList();
    }

    int sentences() {
      return paragraphs.stream().mapToInt(List::size).sum();
    }

    String sentence(int at) {
      int left = at;
      for (List<String> paragraph : paragraphs) {
        if (left < paragraph.size()) {
          return paragraph.get(left);
        }
        left -= paragraph.size();
      }
      throw new IndexOutOfBoundsException(at + " of " + sentences());
    }
  }

  private final List<Article> byDay;

  private Corpus(List<Article> byDay) {
    this.byDay = List.copyOf(byDay);
  }

  /**
   * Reads JSON lines with title, body, source and published_at, gzip or not. Lines that are no
   * JSON, and articles without a body or a day, are left out.
   *
   * @throws IllegalArgumentException if nothing is left
   */
  static Corpus read(List<Path> files) throws IOException {
    var articles = new ArrayList<Article>();
    for (Path file : files) {
      try (InputStream raw = Files.newInputStream(file);
          InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
          var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          parsed(line).ifPresent(articles::add);
        }
      }
    }
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("no article with a body and a day in " + files);
    }
    articles.sort(Comparator.comparing(Article::day));
    return new Corpus(articles);
  }

  private static Optional<Article> parsed(String line) {
    try {
      JsonNode json = JSON.readTree(line);
      String published = json.path("published_at").asText();
      LocalDate day =
          LocalDate.parse(published.substring(0, Math.min(DAY_LENGTH, published.length())));
      List<List<String>> paragraphs =
          Stream.of(json.path("body").asText().split("\n"))
              .map(Corpus::sentencesOf)
              .filter(sentences -> !sentences.isEmpty())
              .toList();
      return paragraphs.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Article(
                  json.path("title").asText(), json.path("source").asText(), day, paragraphs));
    } catch (JsonProcessingException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<String> sentencesOf(String paragraph) {
    return SENTENCE_END
        .splitAsStream(paragraph)
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .toList();
  }

  int size() {
    return byDay.size();
  }

  /** One of the articles, which stand in the order of their days. */
  Article article(int at) {
    return byDay.get(at);
  }
}
