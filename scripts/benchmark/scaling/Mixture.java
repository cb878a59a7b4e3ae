package scaling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A corpus of any size with the shape of a real one. The i-th article is a function of the seed and
 * of i alone, so that parts can be written side by side.
 *
 * <p>An article takes its number of sentences and of paragraphs, its day and its source from a real
 * one, one in five of its sentences from articles of the days around, the others from anywhere;
 * each digit is dealt anew. So names are as dense and as unequally frequent as they really are, and
 * no two articles are alike but those that are meant to be: a share of them are reposts of an
 * article before, cut or with a line in front.
 *
 * <p>Sentences are as many as the corpus has, however large the mixture is. Were more of them taken
 * from the days around, articles of one week would share sentences as no news does (at 100,000 of
 * 25,745 articles, with all taken from there, fourteen candidates of near-duplicates an article),
 * and the more, the larger the mixture.
 */
final class Mixture {
  private static final double OF_THE_DAYS = 1 / 5.0;
  private static final int DAYS_AROUND = 200; // articles to either side
  private static final int FEWEST_SENTENCES = 3; // else chance makes the same article twice
  private static final int REPOST_REACH = 2_000; // articles back
  private static final int REPOST_DAYS = 3;
  private static final double CUT = 0.3;

  record Article(String title, String source, LocalDate day, List<List<String>> paragraphs) {}

  private final Corpus corpus;
  private final long seed;
  private final double reposts;
  private final int sources;

  /**
   * @param reposts the share of articles that repeat another, 0 to 1
   * @param sources how many there are, by Zipf's law; 0 for those of the corpus
   */
  Mixture(Corpus corpus, long seed, double reposts, int sources) {
    if (!(reposts >= 0 && reposts < 1) || sources < 0) {
      throw new IllegalArgumentException("reposts: " + reposts + ", sources: " + sources);
    }
    this.corpus = corpus;
    this.seed = seed;
    this.reposts = reposts;
    this.sources = sources;
  }

  Article article(long i) {
    var random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + i).split();
    if (i > 0 && random.nextDouble() < reposts) {
      return repost(article(Math.max(0, i - 1 - random.nextInt(REPOST_REACH))), random);
    }
    int at = random.nextInt(corpus.size());
    Corpus.Article like = corpus.article(at);
    var paragraphs = new ArrayList<List<String>>();
    int place = 0;
    for (List<String> paragraph : like.paragraphs()) {
      var sentences = new ArrayList<String>();
      for (int s = 0; s < paragraph.size(); s++, place++) {
        sentences.add(borrowed(at, random));
      }
      paragraphs.add(sentences);
    }
    while (place < FEWEST_SENTENCES) {
      paragraphs.get(paragraphs.size() - 1).add(borrowed(at, random));
      place++;
    }
    return new Article(
        renumbered(neighbour(at, random).title(), random),
        source(like.source(), random),
        like.day(),
        paragraphs);
  }

  private String borrowed(int at, SplittableRandom random) {
    Corpus.Article other =
        random.nextDouble() < OF_THE_DAYS
            ? neighbour(at, random)
            : corpus.article(random.nextInt(corpus.size()));
    return renumbered(other.sentence(random.nextInt(other.sentences())), random);
  }

  private Corpus.Article neighbour(int at, SplittableRandom random) {
    int first = Math.max(0, at - DAYS_AROUND);
    int behind = Math.min(corpus.size(), at + DAYS_AROUND + 1);
    return corpus.article(random.nextInt(first, behind));
  }

  private Article repost(Article original, SplittableRandom random) {
    List<List<String>> paragraphs = new ArrayList<>(original.paragraphs());
    if (random.nextDouble() < CUT && paragraphs.size() > 1) {
      paragraphs.remove(paragraphs.size() - 1);
    } else {
      paragraphs.add(0, List.of("据媒体报道："));
    }
    return new Article(
        original.title(),
        source(original.source(), random),
        original.day().plusDays(random.nextInt(REPOST_DAYS)),
        paragraphs);
  }

  /** The rank of the source by Zipf's law: the logarithm of the rank is uniform. */
  private String source(String given, SplittableRandom random) {
    return sources == 0 ? given : "来源" + (int) Math.pow(sources + 1.0, random.nextDouble());
  }

  private static String renumbered(String sentence, SplittableRandom random) {
    var out = new StringBuilder(sentence);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c > '0' && c <= '9') {
        out.setCharAt(i, (char) ('1' + random.nextInt(9)));
      }
    }
    return out.toString();
  }
}
