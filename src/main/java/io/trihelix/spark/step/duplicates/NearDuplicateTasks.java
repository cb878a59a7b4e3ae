package io.trihelix.spark.step.duplicates;

import io.trihelix.recognize.words.HanLpText;
import io.trihelix.similar.BucketPairs;
import io.trihelix.similar.ClusterLeaders;
import io.trihelix.similar.CommonPhrases;
import io.trihelix.similar.ComparedArticle;
import io.trihelix.similar.DaySpans;
import io.trihelix.similar.IndexKeys;
import io.trihelix.similar.NearDuplicateRule;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.step.rows.PartitionRows;
import io.trihelix.spark.table.SignaturesTable;
import io.trihelix.spark.table.Table;
import io.trihelix.text.Wording;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** What tasks do with the rows of a partition in {@link NearDuplicateJoins}. */
final class NearDuplicateTasks {
  private NearDuplicateTasks() {}

  /** Makes what is compared of rows; the parts of it are built once a partition. */
  record Texts(Broadcast<CommonPhrases> phrases) implements Serializable {
    Function<Row, ComparedArticle> of(String suffix) {
      var wording = new Wording(HanLpText.normalizer());
      return row -> {
        int day = row.getAs("day" + suffix);
        return ComparedArticle.of(
            wording,
            row.getAs("title" + suffix),
            row.getAs("body" + suffix),
            day == BucketPairs.UNKNOWN_DAY ? OptionalInt.empty() : OptionalInt.of(day),
            phrases.value());
      };
    }
  }

  /** The keys of each article: rows of {@link SignaturesTable}. */
  record Keys(NearDuplicateSettings settings, Texts texts)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> articles) {
      Function<Row, ComparedArticle> compared = texts.of("");
      var keys = new IndexKeys(settings);
      return PartitionRows.stream(articles)
          .map(
              article ->
                  RowFactory.create(
                      article.getAs("article"),
                      article.getAs("row_key"),
                      article.getAs("day"),
                      keys.of(compared.apply(article)),
                      article.getAs(Table.MONTH)))
          .iterator();
    }
  }

  /**
   * Pairs of the articles of each bucket, with the day of the later one; takes keys by bucket, then
   * by day.
   *
   * @param later days of the later articles of the pairs that are asked for
   */
  record Buckets(NearDuplicateSettings settings, DaySpans later)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> keys) {
      var bucket = new Bucket(settings, later);
      return PartitionRows.stream(keys).flatMap(bucket::pairsWithEarlier).iterator();
    }
  }

  private static final class Bucket {
    private final List<Row> found = new ArrayList<>();
    private final BucketPairs pairs;
    private final DaySpans later;
    private OptionalLong current = OptionalLong.empty();
    private int day;

    Bucket(NearDuplicateSettings settings, DaySpans later) {
      this.later = later;
      pairs =
          new BucketPairs(settings.withinDays(), (a, b) -> found.add(RowFactory.create(a, b, day)));
    }

    Stream<Row> pairsWithEarlier(Row key) {
      OptionalLong bucket = OptionalLong.of(key.getAs("bucket"));
      if (!bucket.equals(current)) {
        pairs.clear();
        current = bucket;
      }
      day = key.getAs("day");
      pairs.add(key.getAs("article"), day);
      List<Row> added = later.contains(day) ? List.copyOf(found) : List.of();
      found.clear();
      return added.stream();
    }
  }

  /** The pairs that tell the same item. */
  record Verification(NearDuplicateSettings settings, Texts texts)
      implements MapPartitionsFunction<Row, Row> {
    /** Pairs of one article come close together; what was made of its text is kept so long. */
    private static final int KEPT = 64;

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
      Function<Row, ComparedArticle> first = texts.of("_a");
      Function<Row, ComparedArticle> second = texts.of("_b");
      var rule = new NearDuplicateRule(settings);
      Map<Long, ComparedArticle> kept =
          new LinkedHashMap<>(KEPT, 1, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, ComparedArticle> eldest) {
              return size() > KEPT;
            }
          };
      return PartitionRows.stream(pairs)
          .filter(
              pair ->
                  rule.sameItem(
                      kept.computeIfAbsent(pair.getAs("a"), a -> first.apply(pair)),
                      kept.computeIfAbsent(pair.getAs("b"), b -> second.apply(pair))))
          .map(
              pair ->
                  RowFactory.create(
                      pair.<Long>getAs("a"), pair.<Long>getAs("b"), pair.<Integer>getAs("day")))
          .iterator();
    }
  }

  /** Who represents whom; takes articles by component, then in the order of publication. */
  record Leaders(NearDuplicateSettings settings, Texts texts)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> members) {
      var component = new Component(new NearDuplicateRule(settings), texts.of(""));
      return PartitionRows.stream(members)
          .flatMap(member -> component.representative(member).stream())
          .iterator();
    }
  }

  private static final class Component {
    private final NearDuplicateRule rule;
    private final Function<Row, ComparedArticle> compared;
    private OptionalLong current = OptionalLong.empty();
    private ClusterLeaders leaders;

    Component(NearDuplicateRule rule, Function<Row, ComparedArticle> compared) {
      this.rule = rule;
      this.compared = compared;
    }

    /** Empty for an article that represents itself. */
    Optional<Row> representative(Row member) {
      OptionalLong component = OptionalLong.of(member.getAs("component"));
      if (!component.equals(current)) {
        leaders = new ClusterLeaders(rule);
        current = component;
      }
      String id = member.getAs("article_id");
      String leader = leaders.representative(id, compared.apply(member));
      return leader.equals(id) ? Optional.empty() : Optional.of(RowFactory.create(id, leader));
    }
  }
}
