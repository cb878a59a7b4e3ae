package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.config.ConfigLoader;
import io.trihelix.evaluate.Score;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.words.HanLpText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is found in paragraphs that were composed and annotated before any output was seen. {@code
 * -Dnames=true} prints the scores of each manner and half.
 */
class OpenWorldTest {
  private static final Pattern MARK = Pattern.compile("\\[([CFU]):([^\\]=]*)(?:=[^\\]]*)?\\]");
  private static final Map<String, NamingRules> RULES =
      Map.of("C", NamingRules.CITY, "F", NamingRules.COMPANY, "U", NamingRules.UNIVERSITY);

  private record Name(NamingRules rules, int start, int end) {}

  /**
   * @param half 0 for development, 1 for that which is looked at once
   */
  private record Paragraph(String manner, int half, String text, Set<Name> names) {
    static Paragraph of(String manner, int half, String marked) {
      var text = new StringBuilder();
      var names = new HashSet<Name>();
      Matcher mark = MARK.matcher(marked);
      int at = 0;
      while (mark.find()) {
        text.append(marked, at, mark.start());
        int start = text.length();
        text.append(mark.group(2));
        names.add(new Name(RULES.get(mark.group(1)), start, text.length()));
        at = mark.end();
      }
      return new Paragraph(manner, half, text.append(marked.substring(at)).toString(), names);
    }
  }

  private static List<Paragraph> paragraphs(String file) {
    var paragraphs = new ArrayList<Paragraph>();
    var counts = new HashMap<String, Integer>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                OpenWorldTest.class.getResourceAsStream("/names/" + file),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .forEach(
              cells ->
                  paragraphs.add(
                      Paragraph.of(
                          cells[0], (counts.merge(cells[0], 1, Integer::sum) + 1) % 2, cells[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return paragraphs;
  }

  private static Map<NamingRules, Score> score(MentionRecognizer recognizer, Paragraph paragraph) {
    var found = new HashSet<Name>();
    for (Mention mention : recognizer.recognize("", paragraph.text())) {
      found.add(new Name(mention.rules(), mention.start(), mention.end()));
    }
    var scores = new EnumMap<NamingRules, Score>(NamingRules.class);
    for (NamingRules rules : RULES.values()) {
      long gold = paragraph.names().stream().filter(name -> name.rules() == rules).count();
      long all = found.stream().filter(name -> name.rules() == rules).count();
      long right =
          found.stream()
              .filter(name -> name.rules() == rules && paragraph.names().contains(name))
              .count();
      scores.put(rules, new Score(right, all - right, gold - right));
    }
    return scores;
  }

  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), HanLpText.normalizer()),
          RecognitionSettings.defaults());

  /** The sets, their sizes, and a little less than what docs/quality.md tells of them. */
  @ParameterizedTest
  @CsvSource({
    "open-world.txt, 120, 0.83, 0.7, 0.85",
    "open-world-second.txt, 100, 0.85, 0.7, 0.85",
  })
  void theParagraphsAreReadAsWellAsTheDocumentationSays(
      String file, int size, double leastDeveloped, double leastBlind, double leastPrecision) {
    List<Paragraph> paragraphs = paragraphs(file);
    assertEquals(size, paragraphs.size());
    var scores = new HashMap<String, Score>();
    for (Paragraph paragraph : paragraphs) {
      score(RECOGNIZER, paragraph)
          .forEach(
              (rules, score) -> {
                for (String key :
                    List.of(
                        paragraph.half() + " " + rules,
                        paragraph.half() + " all",
                        paragraph.half() + " " + paragraph.manner())) {
                  scores.merge(key, score, Score::plus);
                }
              });
    }
    if (Boolean.getBoolean("names")) {
      scores.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(
              entry ->
                  System.out.printf(
                      file + " %-14s P %.3f R %.3f F1 %.3f%n",
                      entry.getKey(),
                      entry.getValue().precision(),
                      entry.getValue().recall(),
                      entry.getValue().f1()));
    }
    assertTrue(scores.get("0 COMPANY").f1() > leastDeveloped, scores.toString());
    assertTrue(scores.get("1 COMPANY").f1() > leastBlind, scores.toString());
    assertTrue(scores.get("1 all").precision() > leastPrecision, scores.toString());
  }
}
