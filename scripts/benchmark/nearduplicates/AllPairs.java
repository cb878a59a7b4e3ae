package nearduplicates;

import io.trihelix.similar.CommonPhrases;
import io.trihelix.similar.ComparedArticle;
import io.trihelix.similar.NearDuplicateRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** How many of the pairs that the rule holds for the index finds. */
final class AllPairs {
  private static final int ARTICLES = 1000;

  private record Pair(Article a, Article b) {}

  private AllPairs() {}

  static void measure(Search search, List<Article> corpus) {
    List<Article> all = withCopies(corpus);
    List<Pair> same = same(all);
    Search.Found found = search.in(all);
    long derived = same.stream().filter(p -> p.a().original().equals(p.b().original())).count();
    long together = same.stream().filter(p -> found.together(p.a().id(), p.b().id())).count();
    System.out.printf(
        "%d articles, %d pairs: the rule holds for %d (%d of them derived one from the other); the"
            + " search puts %d of these into one cluster (recall of the index %.4f)%n",
        all.size(),
        (long) all.size() * (all.size() - 1) / 2,
        same.size(),
        derived,
        together,
        together / (double) same.size());
  }

  private static List<Article> withCopies(List<Article> corpus) {
    var random = new Random(7);
    var shuffled = new ArrayList<>(corpus);
    Collections.shuffle(shuffled, random);
    List<Article> sample = shuffled.subList(0, Math.min(ARTICLES, shuffled.size()));
    var alterations = List.copyOf(Alteration.all(corpus).values());
    var all = new ArrayList<>(sample);
    for (Article article : sample) {
      all.add(alterations.get(random.nextInt(alterations.size())).copy(article, random));
    }
    return all;
  }

  /** The pairs that the rule holds for, among all that there are. */
  private static List<Pair> same(List<Article> all) {
    var phrases = new CommonPhrases();
    List<ComparedArticle> compared =
        all.stream().map(article -> article.compared(phrases)).toList();
    compared.forEach(article -> phrases.add(article.text()));
    ThreadLocal<NearDuplicateRule> rules =
        ThreadLocal.withInitial(() -> new NearDuplicateRule(Search.SETTINGS));
    // What is made on demand is made before threads share it.
    compared.forEach(article -> rules.get().sameItem(article, article));
    return IntStream.range(0, all.size())
        .parallel()
        .boxed()
        .flatMap(
            i ->
                IntStream.range(i + 1, all.size())
                    .filter(j -> rules.get().sameItem(compared.get(i), compared.get(j)))
                    .mapToObj(j -> new Pair(all.get(i), all.get(j))))
        .toList();
  }
}
