package nearduplicates;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** How many reposts are found, and how many of those found are reposts, by how they are altered. */
final class Quality {
  private static final int ARTICLES = 2000;
  private static final String ROW = "%-36s %8s %8s %8s %8s %10s%n";

  private Quality() {}

  /** Of the copies of articles of one length: how many there are, and how many were found. */
  private static final class Recall {
    private long copies;
    private long found;

    void count(boolean isFound) {
      copies++;
      found += isFound ? 1 : 0;
    }

    static String of(Recall... lengths) {
      long copies = 0;
      long found = 0;
      for (Recall length : lengths) {
        copies += length.copies;
        found += length.found;
      }
      return share(found, copies);
    }
  }

  static void measure(Search search, List<Article> corpus) {
    var random = new Random(20250218);
    var shuffled = new ArrayList<>(corpus);
    Collections.shuffle(shuffled, random);
    List<Article> sample = shuffled.subList(0, Math.min(ARTICLES, shuffled.size()));
    Search.Found among = search.in(sample);
    System.out.printf("%d articles, one altered copy of each, 0 to 3 days later%n", sample.size());
    System.out.printf(ROW, "altered", "recall", "long", "short", "100-150", "precision");
    Alteration.all(corpus)
        .forEach(
            (name, alteration) -> {
              List<Article> copies =
                  sample.stream().map(article -> alteration.copy(article, random)).toList();
              var all = new ArrayList<>(sample);
              all.addAll(copies);
              print(name, sample, copies, search.in(all), among);
            });
  }

  private static void print(
      String alteration,
      List<Article> sample,
      List<Article> copies,
      Search.Found found,
      Search.Found among) {
    var longer = new Recall();
    var between = new Recall();
    var shorter = new Recall();
    for (int i = 0; i < copies.size(); i++) {
      int letters = sample.get(i).letters();
      Recall recall = letters >= 150 ? longer : letters >= 100 ? between : shorter;
      recall.count(found.together(copies.get(i).id(), sample.get(i).id()));
    }
    System.out.printf(
        ROW,
        alteration,
        Recall.of(longer, between, shorter),
        Recall.of(longer),
        Recall.of(shorter),
        Recall.of(between),
        share(right(found, among), Math.max(1, found.representatives().size())));
  }

  /** Those found whose originals are one article, or are duplicates among the originals, too. */
  private static long right(Search.Found found, Search.Found among) {
    return found.representatives().entrySet().stream()
        .filter(pair -> among.together(original(pair.getKey()), original(pair.getValue())))
        .count();
  }

  private static String original(String id) {
    return id.replaceFirst("^copy-", "");
  }

  private static String share(long of, long all) {
    return "%.4f".formatted(of / (double) all);
  }
}
