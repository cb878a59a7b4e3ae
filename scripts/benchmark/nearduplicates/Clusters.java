package nearduplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The largest clusters among the articles as they are, to be read. */
final class Clusters {
  private static final int SHOWN = 60;
  private static final int ARTICLES_SHOWN = 6;
  private static final int LETTERS_SHOWN = 90;

  private Clusters() {}

  static void print(Search search, List<Article> corpus) {
    Map<String, Article> byId =
        corpus.stream().collect(Collectors.toMap(Article::id, Function.identity(), (a, b) -> b));
    var clusters = new TreeMap<String, List<String>>();
    search
        .in(corpus)
        .representatives()
        .forEach(
            (id, of) ->
                clusters.computeIfAbsent(of, first -> new ArrayList<>(List.of(of))).add(id));
    int duplicates = clusters.values().stream().mapToInt(List::size).sum() - clusters.size();
    System.out.printf(
        "%d articles, %d clusters, %d near or exact duplicates%n",
        corpus.size(), clusters.size(), duplicates);
    List<List<String>> largest =
        clusters.values().stream()
            .sorted(Comparator.comparing(cluster -> -cluster.size()))
            .limit(SHOWN)
            .toList();
    for (int i = 0; i < largest.size(); i++) {
      System.out.printf("%d. %d articles%n", i + 1, largest.get(i).size());
      largest.get(i).stream().limit(ARTICLES_SHOWN).map(byId::get).forEach(Clusters::print);
    }
  }

  private static void print(Article article) {
    String body = article.body().replace('\n', ' ');
    System.out.printf(
        "   %s %s | %s | %d chars | %s%n",
        article.id(),
        article.day(),
        article.title(),
        body.length(),
        body.substring(0, Math.min(LETTERS_SHOWN, body.length())));
  }
}
