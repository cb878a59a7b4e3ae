package scaling;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.config.ConfigLoader;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.words.HanLpText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a corpus of JSON lines, a file for each 12,500 articles, side by side.
 *
 * <p>{@code WriteCorpus FOLDER ARTICLES REPOSTS SOURCES SKEW CORPUS.jsonl[.gz]…}; of {@link Skew}
 * the name in small letters.
 */
final class WriteCorpus {
  private static final int FILE_ARTICLES = 12_500;
  private static final long SEED = 17;

  private WriteCorpus() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    long articles = Long.parseLong(args[1]);
    Corpus corpus = Corpus.read(Stream.of(args).skip(5).map(Path::of).toList());
    var mixture = new Mixture(corpus, SEED, Double.parseDouble(args[2]), Integer.parseInt(args[3]));
    Skew skew = Skew.named(args[4]);
    List<String> names = skew == Skew.CROWD ? names() : List.of();
    int files = (int) ((articles + FILE_ARTICLES - 1) / FILE_ARTICLES);
    IntStream.range(0, files)
        .parallel()
        .forEach(
            file -> write(i -> skew.applied(mixture.article(i), i, names), folder, file, articles));
  }

  /** Names of companies, which are hardly ever ambiguous when they are long. */
  private static List<String> names() {
    return Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), HanLpText.normalizer())
        .entries()
        .stream()
        .map(entry -> entry.entity().name())
        .filter(name -> name.length() > 3 && name.codePoints().allMatch(Character::isIdeographic))
        .sorted()
        .toList();
  }

  private static void write(
      LongFunction<Mixture.Article> mixture, Path folder, int file, long articles) {
    var json = new ObjectMapper();
    long first = (long) file * FILE_ARTICLES;
    String name = String.format(Locale.ROOT, "part-%05d.jsonl", file);
    try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
      for (long i = first; i < Math.min(articles, first + FILE_ARTICLES); i++) {
        Mixture.Article article = mixture.apply(i);
        List<String> paragraphs =
            article.paragraphs().stream().map(sentences -> String.join("", sentences)).toList();
        out.write(
            json.writeValueAsString(
                Map.of(
                    "id", String.format(Locale.ROOT, "mix-%09d", i),
                    "source", article.source(),
                    "title", article.title(),
                    "published_at", article.day().toString(),
                    "body", String.join("\n", paragraphs))));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
