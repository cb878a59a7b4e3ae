import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.config.ConfigLoader;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * How fast one core recognises: without discovery, and with all stages. In one JVM, in turns, by
 * the thread's own processor time, so that what else the machine does disturbs little. Articles:
 * JSON lines with title and body, may be gzipped.
 *
 * <p>usage: scripts/benchmark/recognition FILE [ROUNDS]
 */
final class RecognitionSpeed {
  private record Article(String title, String body) {
    long length() {
      return title.length() + body.length();
    }
  }

  private record Variant(String name, MentionRecognizer recognizer, double[] speeds) {}

  public static void main(String[] arguments) throws IOException {
    List<Article> articles = read(arguments[0]);
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    var normalizer = HanLpText.normalizer();
    Gazetteer gazetteer = Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), normalizer);
    var alone = new RecognitionSettings(0.5, false, false);
    var all = RecognitionSettings.defaults();
    List<Variant> variants =
        List.of(
            new Variant("gazetteers", new MentionRecognizer(gazetteer, alone), new double[rounds]),
            new Variant("all stages", new MentionRecognizer(gazetteer, all), new double[rounds]));
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long characters = articles.stream().mapToLong(Article::length).sum();
    for (int round = -1; round < rounds; round++) {
      for (Variant variant : variants) {
        long start = threads.getCurrentThreadCpuTime();
        for (Article article : articles) {
          variant.recognizer().recognize(article.title(), article.body());
        }
        long nanos = threads.getCurrentThreadCpuTime() - start;
        if (round >= 0) {
          variant.speeds()[round] = characters * 1e3 / nanos;
        }
      }
    }
    double base = median(variants.get(0).speeds());
    for (Variant variant : variants) {
      double speed = median(variant.speeds());
      System.out.printf(
          Locale.ROOT,
          "%-16s %6.2f M characters/s/core (median of %d), %.2f times the time%n",
          variant.name(),
          speed,
          rounds,
          base / speed);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static List<Article> read(String file) throws IOException {
    var json = new ObjectMapper();
    var articles = new ArrayList<Article>();
    try (InputStream raw = new FileInputStream(file);
        InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        articles.add(
            new Article(article.path("title").asText(""), article.path("body").asText("")));
      }
    }
    return articles;
  }
}
