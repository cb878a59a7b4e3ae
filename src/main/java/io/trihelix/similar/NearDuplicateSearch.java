package io.trihelix.similar;

import io.trihelix.text.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * The whole search in memory, for as many articles as one thread can read in a moment. {@code
 * FindNearDuplicates} does the same on a cluster, and both find the same.
 */
public final class NearDuplicateSearch {
  private final NearDuplicateSettings settings;
  private final Wording wording;
  private final long enoughBefore;

  public NearDuplicateSearch(NearDuplicateSettings settings, Wording wording) {
    this(settings, wording, CommonPhrases.COUNTED);
  }

  /**
   * @param enoughBefore see {@link PhraseSample#of}
   */
  public NearDuplicateSearch(NearDuplicateSettings settings, Wording wording, long enoughBefore) {
    this.settings = settings;
    this.wording = wording;
    this.enoughBefore = enoughBefore;
  }

  /**
   * An article.
   *
   * @param number by which articles of one day are ordered in a bucket
   * @param day since 1970-01-01, or {@link BucketPairs#UNKNOWN_DAY}
   */
  public record Item(String id, long number, int day, String title, String body) {}

  /**
   * Whom an earlier article represents, and which.
   *
   * @param items in the order of precedence, the earliest first, no two with one id
   */
  public Map<String, String> representatives(List<Item> items) {
    List<ComparedArticle> articles = compared(items);
    var rule = new NearDuplicateRule(settings);
    var components = new ConnectedArticles();
    for (long pair : candidates(items, articles)) {
      int a = (int) (pair >>> Integer.SIZE);
      int b = (int) pair;
      if (rule.sameItem(articles.get(a), articles.get(b))) {
        components.connect(a, b);
      }
    }
    var leaders = new HashMap<Long, ClusterLeaders>();
    var represented = new TreeMap<String, String>();
    for (int i = 0; i < items.size(); i++) {
      String id = items.get(i).id();
      String leader =
          leaders
              .computeIfAbsent(components.of(i), none -> new ClusterLeaders(rule))
              .representative(id, articles.get(i));
      if (!leader.equals(id)) {
        represented.put(id, leader);
      }
    }
    return represented;
  }

  /** Weights are asked for when all are counted. */
  private List<ComparedArticle> compared(List<Item> items) {
    var phrases = new CommonPhrases();
    PhraseSample sample =
        PhraseSample.of(
            items.stream()
                .collect(
                    Collectors.groupingBy(
                        item -> PhraseSample.quarter(item.day()), Collectors.counting())),
            enoughBefore);
    var articles = new ArrayList<ComparedArticle>(items.size());
    for (Item item : items) {
      OptionalInt day =
          item.day() == BucketPairs.UNKNOWN_DAY ? OptionalInt.empty() : OptionalInt.of(item.day());
      var article = ComparedArticle.of(wording, item.title(), item.body(), day, phrases);
      if (sample.takes(item.number(), item.day())) {
        phrases.add(article.text());
      }
      articles.add(article);
    }
    return articles;
  }

  private record Key(long bucket, int day, long number, int item) {}

  /** Places of two articles, the upper half less than the lower one, each pair once. */
  private long[] candidates(List<Item> items, List<ComparedArticle> articles) {
    var index = new IndexKeys(settings);
    var keys = new ArrayList<Key>();
    for (int i = 0; i < items.size(); i++) {
      for (long bucket : index.of(articles.get(i))) {
        keys.add(new Key(bucket, items.get(i).day(), items.get(i).number(), i));
      }
    }
    keys.sort(
        Comparator.comparingLong(Key::bucket)
            .thenComparingInt(Key::day)
            .thenComparingLong(Key::number));
    var pairs = LongStream.builder();
    var buckets =
        new BucketPairs(settings.withinDays(), (a, b) -> pairs.add(a << Integer.SIZE | b));
    for (int i = 0; i < keys.size(); i++) {
      if (i > 0 && keys.get(i).bucket() != keys.get(i - 1).bucket()) {
        buckets.clear();
      }
      buckets.add(keys.get(i).item(), keys.get(i).day());
    }
    long[] sorted = pairs.build().sorted().toArray();
    return repeated(sorted, MinHash.MATCHES);
  }

  /** What stands at least so many times in ascending numbers. */
  private static long[] repeated(long[] sorted, int times) {
    int kept = 0;
    for (int start = 0, end; start < sorted.length; start = end) {
      end = start + 1;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      if (end - start >= times) {
        sorted[kept++] = sorted[start];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
