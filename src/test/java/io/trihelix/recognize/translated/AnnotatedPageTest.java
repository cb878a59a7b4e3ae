package io.trihelix.recognize.translated;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.BodyCleaner;
import io.trihelix.text.FurnitureRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Scores an annotated page: linked entities by line. Run with {@code -Dtrihelix.page=PAGE.txt
 * -Dtrihelix.page.gold=GOLD.tsv} (columns LINE, TYPE, CANONICAL, SURFACE, ZONE, NOTE; lines from
 * 1); skipped without them. The page is cleaned line by line, so that lines keep their numbers.
 */
class AnnotatedPageTest {
  private static final double LEAST_RECALL = 0.85;
  private static final double LEAST_PRECISION = 0.90;
  private static final double LEAST_GARBLED = 2 / 3.0;

  private record Row(int line, String type, String name, String zone, String note) {
    String key() {
      return line + " " + type + " " + name;
    }
  }

  @Test
  void anAnnotatedPageIsLinkedWellEnough() throws Exception {
    String page = System.getProperty("trihelix.page", "");
    String gold = System.getProperty("trihelix.page.gold", "");
    assumeTrue(
        !page.isEmpty() && !gold.isEmpty(),
        "skipped: no annotated page (-Dtrihelix.page=… -Dtrihelix.page.gold=…)");
    List<Row> rows = rows(Path.of(gold));
    Set<String> expected = keys(rows, "body");
    Set<String> found = found(Files.readAllLines(Path.of(page)), rows);
    Set<String> right = new HashSet<>(found);
    right.retainAll(expected);
    Set<String> furniture = new HashSet<>(found);
    furniture.retainAll(keys(rows, "boilerplate"));
    furniture.removeAll(expected);
    List<Row> garbled = rows.stream().filter(row -> row.note().equals("garbled")).toList();
    long resolved = garbled.stream().filter(row -> found.contains(row.key())).count();
    double recall = right.size() / (double) expected.size();
    double precision = right.size() / (double) found.size();
    String result =
        String.format(
            "recall %.3f, precision %.3f, garbled rows resolved %d of %d, boilerplate %s",
            recall, precision, resolved, garbled.size(), furniture);
    System.out.println(result);

    assertTrue(recall >= LEAST_RECALL, result);
    assertTrue(precision >= LEAST_PRECISION, result);
    assertTrue(resolved >= LEAST_GARBLED * garbled.size(), result);
    assertTrue(furniture.isEmpty(), result);
  }

  private static List<Row> rows(Path gold) throws Exception {
    var rows = new ArrayList<Row>();
    for (String line : Files.readAllLines(gold)) {
      String[] cells = line.split("\t", -1);
      if (!cells[0].equals("LINE")) {
        rows.add(new Row(Integer.parseInt(cells[0]), cells[1], cells[2], cells[4], cells[5]));
      }
    }
    return rows;
  }

  private static Set<String> keys(List<Row> rows, String zone) {
    var keys = new HashSet<String>();
    rows.stream().filter(row -> row.zone().equals(zone)).forEach(row -> keys.add(row.key()));
    return keys;
  }

  private static Set<String> found(List<String> lines, List<Row> rows) {
    int title = rows.stream().mapToInt(Row::line).min().orElseThrow();
    var numbers = new ArrayList<Integer>();
    var cleaner = new BodyCleaner(FurnitureRules.bundled());
    String body = cleaner.clean(String.join("\n", lines.subList(title, lines.size())));
    int at = title;
    for (String paragraph : body.split("\n")) {
      while (!cleaner.cleanLine(lines.get(at)).equals(paragraph)) {
        at++;
      }
      numbers.add(++at);
    }
    var gazetteer = Gazetteer.load(Kinds.ALL, List.of(), HanLpText.normalizer());
    var recognizer = new MentionRecognizer(gazetteer, RecognitionSettings.defaults());
    var found = new HashSet<String>();
    for (Mention mention : recognizer.recognize(lines.get(title - 1), body)) {
      int line = mention.field() == TextField.TITLE ? title : numbers.get(mention.paragraph());
      found.add(line + " " + mention.rules() + " " + mention.name());
    }
    return found;
  }
}
