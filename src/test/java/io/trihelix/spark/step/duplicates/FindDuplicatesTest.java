package io.trihelix.spark.step.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.Settings;
import io.trihelix.interpret.IdScope;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.ingest.BuildArticles;
import io.trihelix.spark.step.ingest.CollectRejects;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.table.ArticlesTable;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import io.trihelix.spark.table.NearDuplicatesTable;
import io.trihelix.spark.table.RejectsTable;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** FindDuplicates, and BuildArticles and CollectRejects, which divide the records by it. */
class FindDuplicatesTest extends SparkSuite {
  private static final Settings.Duplicates EXACT =
      new Settings.Duplicates(true, 30, NearDuplicateSettings.defaults());

  private static Map<String, Object> article(long line, String id, String hash, String day) {
    return row(
        "outcome",
        InterpretedTable.ARTICLE,
        "input_file",
        "a.jsonl",
        "split_start",
        0L,
        "line",
        line,
        "article_id",
        id,
        "source",
        "钱江科创报",
        "title",
        "标题" + line,
        "body",
        "杭州",
        "content_hash",
        hash,
        "published_at",
        day == null ? null : Timestamp.from(Instant.parse(day + "T00:00:00Z")),
        "published_date",
        day == null ? null : Date.valueOf(day));
  }

  private Dataset<Row> duplicates(Dataset<Row> interpreted) {
    return duplicates(interpreted, IdScope.SOURCE);
  }

  private Dataset<Row> duplicates(Dataset<Row> interpreted, IdScope ids) {
    return new FindDuplicates(EXACT, ids).in(interpreted).to(DuplicatesTable.TABLE.schema());
  }

  private static Map<String, Object> of(String source, Map<String, Object> article) {
    var changed = new HashMap<>(article);
    changed.put("source", source);
    return changed;
  }

  @SafeVarargs
  private Dataset<Row> records(Map<String, Object>... rows) {
    return new GatherRecords("run-1").from(dataset(InterpretedTable.TABLE, rows));
  }

  private Dataset<Row> none() {
    return dataset(NearDuplicatesTable.TABLE);
  }

  private static List<String> places(Dataset<Row> duplicates) {
    return lines(duplicates, "line", "repeats_id", "duplicate_of");
  }

  @Test
  void theEarliestOfOneWordingIsTheRepresentative() {
    Dataset<Row> interpreted =
        records(
            article(1, "later", "h", "2025-02-03"),
            article(2, "first", "h", "2025-02-01"),
            article(3, "undated", "h", null),
            article(4, "other", "i", "2025-01-01"));
    assertEquals(List.of("1 false first", "3 false first"), places(duplicates(interpreted)));
  }

  @Test
  void ofOneDayTheLowestIdIsTheRepresentative() {
    Dataset<Row> interpreted =
        records(article(1, "b", "h", "2025-02-01"), article(2, "a", "h", "2025-02-01"));
    assertEquals(List.of("1 false a"), places(duplicates(interpreted)));
  }

  @Test
  void theEarliestOfOneIdKeepsIt() {
    Dataset<Row> interpreted =
        records(article(1, "a", "h2", "2025-02-02"), article(2, "a", "h1", "2025-02-01"));
    assertEquals(List.of("1 true null"), places(duplicates(interpreted)));
  }

  @Test
  void whatLosesItsIdRepresentsNobody() {
    Dataset<Row> interpreted =
        records(
            article(1, "a", "h1", "2025-02-01"),
            article(2, "a", "h2", "2025-02-02"),
            article(3, "b", "h2", "2025-02-03"));
    // Line 2 is the earliest of its wording, but no article: b is a representative.
    List<String> articles =
        lines(
            new BuildArticles().from(interpreted, duplicates(interpreted), none()),
            "article_id",
            "duplicate_of");
    assertEquals(List.of("a null", "b null"), articles);
  }

  @Test
  void whenExactIsOffOnlyIdsAreCompared() {
    Dataset<Row> interpreted =
        records(
            article(1, "a", "h", "2025-02-01"),
            article(2, "b", "h", "2025-02-01"),
            article(3, "a", "h", "2025-02-02"));
    assertEquals(
        List.of("3 true null"),
        places(
            new FindDuplicates(
                    new Settings.Duplicates(false, 30, NearDuplicateSettings.defaults()),
                    IdScope.SOURCE)
                .in(interpreted)));
  }

  @Test
  void everyRecordIsAnArticleOrARejectAndRejectsHaveTheLineOfTheFile() {
    Map<String, Object> broken =
        row(
            "outcome",
            InterpretedTable.REJECT,
            "input_file",
            "a.jsonl",
            "split_start",
            100L,
            "line",
            2L,
            "reason",
            "malformed_json",
            "detail",
            "unexpected end",
            "raw",
            "{\"杭",
            "records",
            3L);
    Map<String, Object> repeated = article(3, "a", "h2", "2025-02-02");
    repeated.put("split_start", 100L);
    Dataset<Row> interpreted =
        records(
            article(1, "a", "h1", "2025-02-01"),
            article(2, "undated", "h3", null),
            split(0, 7),
            broken,
            repeated,
            split(100, 3));
    Dataset<Row> duplicates = duplicates(interpreted);
    Dataset<Row> articles = new BuildArticles().from(interpreted, duplicates, none());
    Dataset<Row> rejects = new CollectRejects("run-1").from(interpreted, duplicates);
    assertEquals(
        List.of("a 2025-02-01 2025-02 run-1", "undated null unknown run-1"),
        lines(articles, "article_id", "published_date", "published_month", "run_id"));
    assertEquals(
        List.of(
            "a.jsonl 10 duplicate_id another record has the id a 标题3\n杭州 run-1 1",
            "a.jsonl 9 malformed_json unexpected end {\"杭 run-1 3"),
        lines(rejects, RejectsTable.TABLE.schema().fieldNames()));
    assertEquals(List.of(ArticlesTable.TABLE.schema().fieldNames()), List.of(articles.columns()));
  }

  @Test
  void aRejectSaysThatARecordOfAnotherSourceHasTheId() {
    Dataset<Row> records =
        records(
            of("日报", article(1, "a", "h1", "2025-02-01")),
            of("晚报", article(2, "a", "h2", "2025-02-02")));

    assertEquals(
        List.of(
            "a record of another source (日报) has the id a: if ids are a source's own, set"
                + " input.ids=source"),
        lines(
            new CollectRejects("run-1").from(records, duplicates(records, IdScope.CORPUS)),
            "detail"));
  }

  @Test
  void twoSourcesMayUseOneIdAndTheEarlierKeepsIt() {
    Dataset<Row> records =
        records(
            of("晚报", article(1, "7", "h2", "2025-02-02")),
            of("日报", article(2, "7", "h1", "2025-02-01")),
            of("晚报", article(3, "7", "h3", "2025-02-03")),
            of("晚报", article(4, "8", "h1", "2025-02-04")),
            of("", article(5, "7", "h4", "2025-02-05")));
    Dataset<Row> duplicates = duplicates(records);

    assertEquals(
        List.of("7 日报 null", "8 晚报 7", "晚报:7 晚报 null"),
        lines(
            new BuildArticles().from(records, duplicates, none()),
            "article_id",
            "source",
            "duplicate_of"));
    assertEquals(
        List.of(
            "3 another record has the id 晚报:7",
            "5 a record of 日报 has the id 7, and this one names no source"),
        lines(new CollectRejects("run-1").from(records, duplicates), "record_no", "detail"));
  }

  @Test
  void anIdThatIsSoNamedAlreadyIsNotGivenTwice() {
    Dataset<Row> records =
        records(
            of("日报", article(1, "7", "h1", "2025-02-01")),
            of("晚报", article(2, "7", "h2", "2025-02-02")),
            of("周刊", article(3, "晚报:7", "h3", "2025-02-03")));

    assertEquals(
        List.of("7", "晚报:7"),
        lines(new BuildArticles().from(records, duplicates(records), none()), "article_id"));
  }

  @Test
  void idsOfSourcesAreTheSameWhetherReadAtOnceOrOneAfterTheOther() {
    Map<String, Object> late = of("晚报", article(1, "7", "h2", "2025-02-02"));
    Map<String, Object> early = of("日报", article(2, "7", "h1", "2025-02-01"));
    Map<String, Object> third = of("周刊", article(3, "7", "h3", "2025-02-03"));
    Dataset<Row> published = published(records(late));
    published = published(appended(published, early));
    published = published(appended(published, third));

    assertEquals(
        lines(published(records(late, early, third)), "article_id", "source"),
        lines(published, "article_id", "source"));
  }

  @SafeVarargs
  private Dataset<Row> appended(Dataset<Row> published, Map<String, Object>... rows) {
    return new GatherRecords("run-2").from(dataset(InterpretedTable.TABLE, rows), published);
  }

  private Dataset<Row> published(Dataset<Row> records) {
    return new BuildArticles().from(records, duplicates(records), none());
  }

  @Test
  void articlesOfEarlierRunsStandBesideTheRecordsOfThisOne() {
    Dataset<Row> first =
        records(article(4, "a", "h1", "2025-02-02"), article(5, "b", "h2", "2025-02-02"));
    Dataset<Row> published = new BuildArticles().from(first, duplicates(first), none());
    // Read after the other file: an earlier record of the id, and an earlier one of the wording.
    Dataset<Row> records =
        new GatherRecords("run-2")
            .from(
                dataset(
                    InterpretedTable.TABLE,
                    article(4, "a", "h3", "2025-02-01"),
                    article(5, "c", "h2", "2025-02-01")),
                published);
    Dataset<Row> duplicates = duplicates(records);
    assertEquals(
        List.of("a null 4 run-2", "b c 5 run-1", "c null 5 run-2"),
        lines(
            new BuildArticles().from(records, duplicates, none()),
            "article_id",
            "duplicate_of",
            "record_no",
            "run_id"));
    assertEquals(
        List.of("a.jsonl 4 duplicate_id another record has the id a 标题4\n杭州 run-2 1"),
        lines(
            new CollectRejects("run-2").from(records, duplicates),
            RejectsTable.TABLE.schema().fieldNames()));
  }

  private static Map<String, Object> split(long start, long lines) {
    return row(
        "outcome",
        InterpretedTable.SPLIT,
        "input_file",
        "a.jsonl",
        "split_start",
        start,
        "line",
        lines);
  }
}
