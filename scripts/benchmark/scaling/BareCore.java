package scaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.config.ConfigLoader;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.cooccur.StoryLimit;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The language core without Spark: parse, recognise, count pairs. What is left of it in a run says
 * what Spark and all other tables cost.
 *
 * <p>{@code BareCore FOLDER THREADS}: prints articles and seconds, without the start of the JVM.
 */
final class BareCore {
  private static final int EVIDENCE_CHARS = 300;
  private static final int MOST_ENTITIES = 200;

  private BareCore() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(Path.of(args[0]))) {
      files = listed.sorted().toList();
    }
    var recognizer =
        new MentionRecognizer(
            Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), HanLpText.normalizer()),
            RecognitionSettings.defaults());
    read(files.get(0), recognizer);
    var left = new ConcurrentLinkedQueue<>(files);
    var articles = new AtomicLong();
    long start = System.nanoTime();
    List<Thread> threads =
        IntStream.range(0, Integer.parseInt(args[1]))
            .mapToObj(
                n ->
                    new Thread(
                        () -> {
                          for (Path file = left.poll(); file != null; file = left.poll()) {
                            articles.addAndGet(read(file, recognizer));
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
    System.out.printf(Locale.ROOT, "%d %.1f%n", articles.get(), (System.nanoTime() - start) / 1e9);
  }

  private static long read(Path file, MentionRecognizer recognizer) {
    var json = new ObjectMapper();
    var counter = new CooccurrenceCounter(EVIDENCE_CHARS, new StoryLimit(MOST_ENTITIES));
    long articles = 0;
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = json.readTree(line);
        String title = article.path("title").asText();
        String body = article.path("body").asText();
        counter.count(title, body, recognizer.recognize(title, body));
        articles++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return articles;
  }
}
