package scaling;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes a corpus of JSON lines, a file for each 12,500 articles, side by side.
 *
 * <p>{@code WriteCorpus FOLDER ARTICLES REPOSTS SOURCES CORPUS.jsonl[.gz]…}
 */
final class WriteCorpus {
  private static final int FILE_ARTICLES = 12_500;
  private static final long SEED = 17;

  private WriteCorpus() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    long articles = Long.parseLong(args[1]);
    Corpus corpus = Corpus.read(Stream.of(args).skip(4).map(Path::of).toList());
    var mixture = new Mixture(corpus, SEED, Double.parseDouble(args[2]), Integer.parseInt(args[3]));
    int files = (int) ((articles + FILE_ARTICLES - 1) / FILE_ARTICLES);
    IntStream.range(0, files).parallel().forEach(file -> write(mixture, folder, file, articles));
  }

  private static void write(Mixture mixture, Path folder, int file, long articles) {
    var json = new ObjectMapper();
    long first = (long) file * FILE_ARTICLES;
    String name = String.format(Locale.ROOT, "part-%05d.jsonl", file);
    try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
      for (long i = first; i < Math.min(articles, first + FILE_ARTICLES); i++) {
        Mixture.Article article = mixture.article(i);
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
