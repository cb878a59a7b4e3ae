package io.trihelix.spark.step.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.spark.table.LikenessesTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.spark.table.PhrasesTable;
import io.trihelix.spark.table.SignaturesTable;
import io.trihelix.spark.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/**
 * What is found with the help of an earlier search equals what a search of its own finds in memory.
 */
class NearDuplicateJoinsTest extends NearDuplicateSuite {
  private static final LocalDate DAY = LocalDate.of(2024, 11, 3);

  /** Of articles before the latest quarter: many enough to count phrases in these alone. */
  private static final long ENOUGH = 12;

  private final Kept kept = new Kept();

  /** Keeps tables in memory, and what was put there. */
  private final class Kept implements NearDuplicateStore {
    private Map<String, Dataset<Row>> earlier = new HashMap<>();
    private Map<String, Dataset<Row>> tables = new HashMap<>();
    private final List<String> put = new ArrayList<>();

    void next() {
      earlier = tables;
      tables = new HashMap<>();
      put.clear();
    }

    @Override
    public boolean holdsEarlier() {
      return !earlier.isEmpty();
    }

    @Override
    public Dataset<Row> earlier(Table table) {
      return earlier.get(table.name());
    }

    @Override
    public void put(Table table, Dataset<Row> rows) {
      put.add(table.name());
      tables.put(
          table.name(),
          spark().createDataFrame(rows.to(table.schema()).collectAsList(), table.schema()));
    }

    @Override
    public void putMonths(Table table, Dataset<Row> rows, Collection<String> months) {
      Dataset<Row> others = earlier(table).where(not(col(Table.MONTH).isInCollection(months)));
      put(table, others.unionByName(rows));
      put.set(put.size() - 1, table.name() + " " + String.join(" ", new TreeSet<>(months)));
    }

    @Override
    public void keep(Table table) {
      tables.put(table.name(), earlier(table));
    }

    @Override
    public Dataset<Row> rows(Table table) {
      return tables.get(table.name());
    }
  }

  private record Article(String run, String body, LocalDate day) {}

  private List<String> found(Map<String, Article> corpus, long small, NearDuplicateStore store) {
    return found(corpus, small, store, "settings");
  }

  @SuppressWarnings("unchecked")
  private List<String> found(
      Map<String, Article> corpus, long small, NearDuplicateStore store, String basis) {
    Dataset<Row> records =
        interpreted(
            corpus.entrySet().stream()
                .map(
                    e -> {
                      Article told = e.getValue();
                      String file = told.run() + ".jsonl";
                      return article(file, e.getKey(), told.body(), told.body(), told.day());
                    })
                .toArray(Map[]::new));
    var limits = new FindNearDuplicates.Limits(small, 1_000, ENOUGH);
    return found(
        new FindNearDuplicates(spark(), NEAR, limits, store, basis).in(records, exact(records)));
  }

  private List<String> requireSame(Map<String, Article> corpus, String when) {
    kept.next();
    List<String> found = found(corpus, -1, kept);
    assertEquals(found(corpus, Long.MAX_VALUE, NearDuplicateStore.ofOneSearch()), found, when);
    return found;
  }

  /** Months of texts of their own, some told again within days. */
  private static Map<String, Article> archive() {
    var corpus = new TreeMap<String, Article>();
    for (int text = 0; text < 24; text++) {
      corpus.put("t" + text, new Article("1", letters(text, 200), DAY.plusDays(text * 4L)));
    }
    corpus.put("again", new Article("1", altered(letters(3, 200), 10, 2), DAY.plusDays(20)));
    return corpus;
  }

  @Test
  void aDayIsComparedWithTheDaysAroundItAlone() {
    Map<String, Article> corpus = archive();
    assertEquals(List.of("again t3"), requireSame(corpus, "the archive"));
    assertTrue(kept.put.contains(PhrasesTable.TABLE.name()));

    LocalDate today = DAY.plusDays(24 * 4);
    corpus.put("repost", new Article("2", altered(letters(22, 200), 10, 3), today));
    corpus.put("new", new Article("2", letters(99, 200), today));
    assertEquals(List.of("again t3", "repost t22"), requireSame(corpus, "a day"));
    assertEquals(
        List.of(
            SignaturesTable.TABLE.name() + " 2025-02",
            LikenessesTable.TABLE.name(),
            NearDuplicatesTable.TABLE.name()),
        kept.put,
        "phrases stay as they were counted, and other months as they were signed");

    requireSame(corpus, "nothing new");
    assertEquals(List.of(), kept.put);
  }

  @Test
  void whoRepresentsWhomFollowsCorrectionsLateArticlesAndWithdrawals() {
    Map<String, Article> corpus = archive();
    LocalDate today = DAY.plusDays(24 * 4);
    String text = letters(77, 200);
    corpus.put("a", new Article("1", text, today));
    corpus.put("b", new Article("1", altered(text, 10, 3), today.plusDays(2)));
    corpus.put("c", new Article("1", altered(text, 10, 6), null));
    assertEquals(List.of("again t3", "b a", "c a"), requireSame(corpus, "at first"));

    corpus.put("late", new Article("2", altered(text, 10, 8), today.minusDays(1)));
    assertEquals(
        List.of("a late", "again t3", "b late", "c late"), requireSame(corpus, "one before them"));
    corpus.put("late", new Article("3", letters(78, 200), today.minusDays(1)));
    assertEquals(List.of("again t3", "b a", "c a"), requireSame(corpus, "corrected"));
    corpus.remove("a");
    assertEquals(List.of("again t3", "c b"), requireSame(corpus, "the first withdrawn"));
    corpus.remove("b");
    assertEquals(List.of("again t3"), requireSame(corpus, "all but one withdrawn"));
  }

  @Test
  void whatRestsOnOtherPhrasesOrSettingsIsNotTakenOver() {
    Map<String, Article> corpus = archive();
    requireSame(corpus, "the archive");
    corpus.put("old", new Article("2", letters(98, 200), DAY));
    requireSame(corpus, "an article whose phrases are counted");
    assertTrue(kept.put.contains(PhrasesTable.TABLE.name()));
    kept.next();
    found(corpus, -1, kept, "other settings");
    assertTrue(kept.put.contains(PhrasesTable.TABLE.name()));
  }

  @Test
  void whateverChangesTheSameIsFoundAsInMemory() {
    int seeds = Integer.getInteger("trihelix.test.near.seeds", 1);
    for (int seed = 1; seed <= seeds; seed++) {
      kept.next();
      kept.tables.clear();
      var random = new Random(seed);
      Map<String, Article> corpus = new TreeMap<>();
      // A formula that many share makes crowded buckets, in which neighbours displace each other.
      String formula = letters(1000, 60);
      for (int step = 0; step < 5; step++) {
        int changes = step == 0 ? 120 : 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
          String id = "id-" + random.nextInt(150);
          if (step > 0 && random.nextInt(4) == 0) {
            corpus.remove(id);
          } else {
            int text = random.nextInt(30);
            String body = letters(text, 60) + (text % 3 == 0 ? formula : letters(text + 500, 60));
            corpus.put(
                id,
                new Article(
                    "s" + step + "-" + i,
                    altered(body, 9 + random.nextInt(12), random.nextInt(9)),
                    random.nextInt(25) == 0
                        ? null
                        : DAY.plusDays((step == 0 ? 0 : 60) + random.nextInt(60))));
          }
        }
        requireSame(corpus, "seed " + seed + ", step " + step);
      }
    }
  }
}
