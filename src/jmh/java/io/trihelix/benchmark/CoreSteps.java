package io.trihelix.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trihelix.config.ConfigLoader;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.cooccur.StoryLimit;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.RecognitionChain;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.candidate.FindForms;
import io.trihelix.recognize.candidate.LinkKnownNames;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.tagger.CorrectByTagger;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.TextNormalizer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * What the steps of the core cost, as microseconds an article. The stages of recognition stand on
 * each other, so all but the last measure the chain up to a step: what a step costs is its figure
 * less the one before.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx1500m")
public class CoreSteps {
  /** An invocation goes through so many, so that long articles and short ones count alike. */
  private static final int ARTICLES = 400;

  private static final int EVIDENCE_CHARS = 300;
  private static final int MOST_ENTITIES = 200;

  /** JSON lines with title and body, gzip or not; of a long file articles from all of it. */
  @Param("src/main/resources/sample/news-a.jsonl")
  public String corpus;

  private record Article(String title, String body) {}

  private List<Article> articles;
  private List<List<Mention>> mentions;
  private TextNormalizer normalizer;
  private RecognitionChain whole;
  private RecognitionChain matching;
  private RecognitionChain judging;
  private RecognitionChain beforeTagging;
  private RecognitionChain tagging;

  @Setup(Level.Trial)
  public void setUp() throws IOException {
    normalizer = HanLpText.normalizer();
    whole =
        RecognitionChain.of(
            Gazetteer.load(ConfigLoader.shippedKinds(), List.of(), normalizer),
            RecognitionSettings.defaults());
    matching = whole.until(FindForms.NAME);
    judging = whole.until(LinkKnownNames.NAME);
    beforeTagging = whole.before(CorrectByTagger.NAME);
    tagging = whole.until(CorrectByTagger.NAME);
    articles = read(Path.of(corpus));
    mentions =
        articles.stream()
            .map(article -> whole.run(article.title(), article.body()).mentions().all())
            .toList();
  }

  private static List<Article> read(Path file) throws IOException {
    var json = new ObjectMapper();
    var all = new ArrayList<Article>();
    try (InputStream raw = Files.newInputStream(file);
        InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode article = line.startsWith("{") ? json.readTree(line) : json.nullNode();
        if (article.hasNonNull("body")) {
          all.add(new Article(article.path("title").asText(), article.path("body").asText()));
        }
      }
    }
    var some = new ArrayList<Article>();
    for (int i = 0; i < ARTICLES; i++) {
      some.add(all.get((int) ((long) i * all.size() / ARTICLES)));
    }
    return some;
  }

  private void through(RecognitionChain chain, Blackhole seen) {
    for (Article article : articles) {
      seen.consume(chain.run(article.title(), article.body()));
    }
  }

  /** Normal forms, paragraphs and sentences. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void a_normalise(Blackhole seen) {
    for (Article article : articles) {
      seen.consume(ArticleText.of(article.title(), article.body(), normalizer));
    }
  }

  /** And every form of the gazetteers. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void b_match(Blackhole seen) {
    through(matching, seen);
  }

  /** And what they mean where they stand. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void c_judge(Blackhole seen) {
    through(judging, seen);
  }

  /** And names by their form. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void d_discover(Blackhole seen) {
    through(beforeTagging, seen);
  }

  /** And the tagger. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void e_tag(Blackhole seen) {
    through(tagging, seen);
  }

  /** And all that is left: aliases, denial, stories, roles. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void f_recognise(Blackhole seen) {
    through(whole, seen);
  }

  /** The pairs of what was recognised, alone. */
  @Benchmark
  @OperationsPerInvocation(ARTICLES)
  public void g_count(Blackhole seen) {
    var counter = new CooccurrenceCounter(EVIDENCE_CHARS, new StoryLimit(MOST_ENTITIES));
    for (int i = 0; i < ARTICLES; i++) {
      Article article = articles.get(i);
      seen.consume(counter.count(article.title(), article.body(), mentions.get(i)));
    }
  }
}
