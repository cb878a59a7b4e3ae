package nearduplicates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.similar.CommonPhrases;
import io.trihelix.similar.ComparedArticle;
import io.trihelix.text.Wording;
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
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;

/**
 * An article of the corpus, or a copy made of one.
 *
 * @param day of publication, null when unknown
 * @param original the id of the article that it is a copy of, its own where it is none
 */
record Article(String id, String title, String body, LocalDate day, String original) {
  static final Wording WORDING = new Wording(HanLpText.normalizer());

  private static final String DAY = "2025-02-18";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Those of a file of JSON lines, gzip or not. Lines that are no JSON, and articles without an id
   * or a body, are left out.
   */
  static List<Article> read(Path file) throws IOException {
    var articles = new ArrayList<Article>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        parsed(line).ifPresent(articles::add);
      }
    }
    return articles;
  }

  private static Optional<Article> parsed(String line) {
    JsonNode json;
    try {
      json = JSON.readTree(line);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    String id = json.path("id").asText();
    String body = json.path("body").asText();
    if (id.isEmpty() || body.isBlank()) {
      return Optional.empty();
    }
    LocalDate day = day(json.path("published_at").asText(""));
    return Optional.of(new Article(id, json.path("title").asText(), body, day, id));
  }

  /** The day that a time in ISO 8601 begins with, null if it begins with none. */
  private static LocalDate day(String time) {
    try {
      return LocalDate.parse(time.substring(0, Math.min(DAY.length(), time.length())));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  ComparedArticle compared(CommonPhrases phrases) {
    return ComparedArticle.of(
        WORDING,
        title,
        body,
        day == null ? OptionalInt.empty() : OptionalInt.of((int) day.toEpochDay()),
        phrases);
  }

  /** Of the body. */
  int letters() {
    return WORDING.of(body).length();
  }
}
