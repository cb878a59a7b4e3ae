package io.trihelix.spark.report;

import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trihelix.model.EntityKinds;
import io.trihelix.report.MonthAxis;
import io.trihelix.report.ReportData.Corpus;
import io.trihelix.report.ReportData.MentioningRow;
import io.trihelix.report.ReportData.Monthly;
import io.trihelix.report.ReportData.SourceRow;
import io.trihelix.report.Rows;
import io.trihelix.spark.sink.PublishedTables;
import io.trihelix.spark.step.rows.OneQuery;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.EntitiesTable;
import io.trihelix.spark.table.MentionsTable;
import io.trihelix.spark.table.RejectsTable;
import io.trihelix.spark.table.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/** The corpus at a glance. */
final class GatherCorpus {
  private static final String REPRESENTATIVES = "representatives";
  private static final String DUPLICATES = "duplicates";
  private static final String REJECTS = "rejects";
  private static final String MENTIONED = "mentioned";

  private final PublishedTables tables;
  private final int sources;

  /**
   * @param sources how many get a row of their own
   */
  GatherCorpus(PublishedTables tables, int sources) {
    this.tables = tables;
    this.sources = sources;
  }

  /** What the articles say, before there is an axis of months. */
  record Articles(
      Map<String, Long> representatives,
      Map<String, Long> duplicates,
      List<Source> largest,
      long sources) {
    MonthAxis axis() {
      Set<String> labels = new HashSet<>(representatives.keySet());
      labels.addAll(duplicates.keySet());
      return MonthAxis.over(Months.known(labels));
    }
  }

  /** A source; without a name, all others together. */
  record Source(String name, Map<String, Long> months) {
    long total() {
      return Months.total(months);
    }
  }

  Supplier<Articles> articles(OneQuery query) {
    Column kind = when(col("duplicate_of").isNull(), REPRESENTATIVES).otherwise(DUPLICATES);
    Dataset<Row> ofSources =
        tables
            .rows(ArticlesTable.TABLE)
            .groupBy(col("source"), kind.as("kind"), col(Table.MONTH))
            .count()
            .groupBy("source")
            .agg(
                sum("count").as("total"),
                collect_list(struct("kind", Table.MONTH, "count")).as("months"))
            .withColumn(
                "place", row_number().over(Window.orderBy(col("total").desc(), col("source"))));
    Dataset<Row> ofMonths =
        ofSources
            .select(
                when(col("place").leq(sources), col("source")).as("name"),
                col("place"),
                explode(col("months")).as("month"))
            .groupBy("month.kind", "name", "month." + Table.MONTH)
            .agg(sum("month.count").as("count"), max("place").as("place"));
    return query.ask(
        ofMonths,
        rows ->
            articles(
                rows, rows.stream().mapToLong(row -> Cells.count(row, "place")).max().orElse(0)));
  }

  private static Articles articles(List<Row> rows, long sources) {
    var byKind =
        Map.of(
            REPRESENTATIVES, new TreeMap<String, Long>(), DUPLICATES, new TreeMap<String, Long>());
    var bySource = new HashMap<String, Map<String, Long>>();
    for (Row row : rows) {
      String month = Cells.text(row, Table.MONTH);
      long count = Cells.count(row, "count");
      byKind.get(Cells.text(row, "kind")).merge(month, count, Long::sum);
      bySource
          .computeIfAbsent(Cells.text(row, "name"), name -> new TreeMap<>())
          .merge(month, count, Long::sum);
    }
    Map<String, Long> others = bySource.remove(null);
    var largest = new ArrayList<Source>();
    bySource.forEach((name, months) -> largest.add(new Source(name, months)));
    largest.sort(Comparator.comparingLong(Source::total).reversed().thenComparing(Source::name));
    if (others != null) {
      largest.add(new Source(null, others));
    }
    return new Articles(
        byKind.get(REPRESENTATIVES), byKind.get(DUPLICATES), List.copyOf(largest), sources);
  }

  /**
   * What is counted by one key.
   *
   * @param rejects by reason, most frequent first
   * @param mentioned how many different entities of each type are mentioned
   */
  record Tallies(Map<String, Long> rejects, Map<String, Long> mentioned) {}

  Supplier<Tallies> tallies(OneQuery query) {
    Dataset<Row> rejects =
        tables
            .rows(RejectsTable.TABLE)
            .groupBy(col("reason").as("key"))
            .agg(sum(RejectsTable.records()).as("count"))
            .select(lit(REJECTS).as("of"), col("count").as("weight"), col("key"), col("count"));
    Dataset<Row> mentioned =
        tables
            .rows(EntitiesTable.TABLE)
            .where(col("articles").gt(0))
            .groupBy(col("entity_type").as("key"))
            .count()
            .select(lit(MENTIONED).as("of"), lit(0L).as("weight"), col("key"), col("count"));
    return query.ask(
        rejects.unionByName(mentioned).orderBy(col("weight").desc(), col("key")),
        GatherCorpus::tallies);
  }

  private static Tallies tallies(List<Row> rows) {
    var counts =
        Map.of(
            REJECTS, new LinkedHashMap<String, Long>(),
            MENTIONED, new LinkedHashMap<String, Long>());
    rows.forEach(
        row ->
            counts
                .get(Cells.text(row, "of"))
                .put(Cells.text(row, "key"), Cells.count(row, "count")));
    return new Tallies(counts.get(REJECTS), counts.get(MENTIONED));
  }

  /** Representatives by the set of kinds that they mention, one bit a kind by its place. */
  Dataset<Row> mentioning(EntityKinds kinds) {
    Column bit = lit(0);
    for (int place = 0; place < kinds.size(); place++) {
      String name = kinds.all().get(place).name();
      bit = when(col("entity_type").equalTo(name), 1 << place).otherwise(bit);
    }
    return Months.gathered(
            tables
                .rows(MentionsTable.TABLE)
                .groupBy("article_id")
                .agg(bit_or(bit).as("types"), first(Table.MONTH).as(Table.MONTH)),
            lit(1),
            "types")
        .orderBy("types");
  }

  /** The parts together. */
  static Corpus of(RunRow run, Articles articles, Tallies tallies, List<Row> mentioning) {
    MonthAxis axis = articles.axis();
    return new Corpus(
        run.recordsRead(),
        run.articles(),
        run.duplicates(),
        tallies.rejects(),
        run.mentions(),
        tallies.mentioned(),
        articles.sources(),
        new Monthly(
            Months.dense(axis, articles.representatives()),
            Months.dense(axis, articles.duplicates()),
            List.of(
                Months.unknown(articles.representatives()), Months.unknown(articles.duplicates()))),
        Rows.of(
            SourceRow.class,
            articles.largest().stream()
                .map(
                    source ->
                        new SourceRow(
                            source.name(), source.total(), Months.series(axis, source.months())))
                .toList()),
        Rows.of(
            MentioningRow.class,
            mentioning.stream()
                .map(
                    row ->
                        new MentioningRow(
                            (int) Cells.count(row, "types"),
                            Months.total(Cells.counts(row, Months.COLUMN)),
                            Months.series(axis, Cells.counts(row, Months.COLUMN))))
                .toList()));
  }
}
