package io.trihelix.spark.step.duplicates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.Settings;
import io.trihelix.interpret.IdScope;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.step.ingest.BuildArticles;
import io.trihelix.spark.step.ingest.CollectRejects;
import io.trihelix.spark.step.ingest.GatherRecords;
import io.trihelix.spark.step.ingest.KeepHistory;
import io.trihelix.spark.table.ArticleHistoryTable;
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
  void theNewestTextOfOneIdKeepsIt() {
    Dataset<Row> interpreted =
        records(
            article(1, "a", "h2", "2025-02-02"),
            article(2, "a", "h1", "2025-02-01"),
            article(3, "a", "h3", null));
    assertEquals(
        List.of("2 true true", "3 true true"),
        lines(
            duplicates(interpreted),
            "line",
            DuplicatesTable.REPEATS_ID,
            DuplicatesTable.SUPERSEDED));
  }

  @Test
  void ofTextsOfOneInstantThatOfTheLaterPlaceKeepsTheId() {
    Map<String, Object> otherFile = article(1, "a", "h3", "2025-02-01");
    otherFile.put("input_file", "b.jsonl");
    assertEquals(
        List.of("a.jsonl 1", "a.jsonl 2"),
        lines(
            duplicates(
                records(
                    article(2, "a", "h1", "2025-02-01"),
                    otherFile,
                    article(1, "a", "h2", "2025-02-01"))),
            "input_file",
            "line"));
  }

  @Test
  void aTextIsAsOldAsItsFirstDelivery() {
    Dataset<Row> interpreted =
        records(
            article(1, "a", "old", "2025-02-01"),
            article(2, "a", "new", "2025-02-02"),
            article(3, "a", "old", "2025-02-03"),
            article(4, "a", "new", "2025-02-04"));
    // The third repeats what the second has corrected, and the fourth the correction.
    assertEquals(
        List.of("1 true true", "3 true false", "4 true false"),
        lines(
            duplicates(interpreted),
            "line",
            DuplicatesTable.REPEATS_ID,
            DuplicatesTable.SUPERSEDED));
  }

  @Test
  void whatLosesItsIdRepresentsNobody() {
    Dataset<Row> interpreted =
        records(
            article(1, "a", "h1", "2025-02-02"),
            article(2, "a", "h2", "2025-02-01"),
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
    Map<String, Object> repeated = article(3, "a", "h1", "2025-02-02");
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
    Dataset<Row> rejects = rejects("run-1", interpreted, duplicates);
    assertEquals(
        List.of("a 2025-02-01 2025-02 run-1", "undated null unknown run-1"),
        lines(articles, "article_id", "published_date", "published_month", "run_id"));
    assertEquals(
        List.of(
            "a.jsonl 10 duplicate_id another record has the id a 标题3\n杭州 run-1 1 a",
            "a.jsonl 9 malformed_json unexpected end {\"杭 run-1 3 null"),
        lines(rejects, RejectsTable.TABLE.schema().fieldNames()));
    assertEquals(List.of(ArticlesTable.TABLE.schema().fieldNames()), List.of(articles.columns()));
  }

  @Test
  void aRejectSaysThatARecordOfAnotherSourceHasTheId() {
    Dataset<Row> records =
        records(
            of("日报", article(1, "a", "h1", "2025-02-01")),
            of("晚报", article(2, "a", "h1", "2025-02-02")),
            of("周报", article(3, "a", "h2", "2025-01-01")));

    assertEquals(
        List.of(
            "a newer record of another source (日报) has the id a: if ids are a source's own, set"
                + " input.ids=source",
            "a record of another source (日报) has the id a: if ids are a source's own, set"
                + " input.ids=source"),
        lines(rejects("run-1", records, duplicates(records, IdScope.CORPUS)), "detail"));
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
            "1 a newer record has the id 晚报:7",
            "5 a record of 日报 has the id 7, and this one names no source"),
        lines(rejects("run-1", records, duplicates), "record_no", "detail"));
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
    return new GatherRecords("run-2")
        .from(dataset(InterpretedTable.TABLE, rows), GatherRecords.recall(published));
  }

  private Dataset<Row> published(Dataset<Row> records) {
    return new BuildArticles().from(records, duplicates(records), none());
  }

  @Test
  void articlesOfEarlierRunsStandBesideTheRecordsOfThisOne() {
    Dataset<Row> first =
        records(article(4, "a", "h1", "2025-02-02"), article(5, "b", "h2", "2025-02-02"));
    Dataset<Row> published = new BuildArticles().from(first, duplicates(first), none());
    // Read after the other file: an older text of the id, and an earlier record of the wording.
    Dataset<Row> records =
        new GatherRecords("run-2")
            .from(
                dataset(
                    InterpretedTable.TABLE,
                    article(6, "a", "h3", "2025-02-01"),
                    article(7, "c", "h2", "2025-02-01")),
                GatherRecords.recall(published));
    Dataset<Row> duplicates = duplicates(records);
    assertEquals(
        List.of("a null 4 run-1", "b c 5 run-1", "c null 7 run-2"),
        lines(
            new BuildArticles().from(records, duplicates, none()),
            "article_id",
            "duplicate_of",
            "record_no",
            "run_id"));
    assertEquals(
        List.of("a.jsonl 6 duplicate_id a newer record has the id a 标题6\n杭州 run-2 1 a"),
        lines(rejects("run-2", records, duplicates), RejectsTable.TABLE.schema().fieldNames()));
  }

  @Test
  void aTextThatIsSupersededIsKeptWithTheRunThatDidSo() {
    Dataset<Row> first =
        records(article(1, "a", "h1", "2025-02-01"), article(2, "a", "h2", "2025-02-02"));
    Dataset<Row> history = history("run-1", first, dataset(ArticleHistoryTable.TABLE));
    assertEquals(List.of("a h1 标题1 run-1"), superseded(history));

    Dataset<Row> published = new BuildArticles().from(first, duplicates(first), none());
    Dataset<Row> second =
        new GatherRecords("run-2")
            .from(
                dataset(InterpretedTable.TABLE, article(3, "a", "h3", "2025-02-03")),
                GatherRecords.recall(published).unionByName(GatherRecords.recall(history)));
    Dataset<Row> later = history("run-2", second, history);
    assertEquals(List.of("a h1 标题1 run-1", "a h2 标题2 run-2"), superseded(later));
    assertEquals(
        List.of("1 run-1", "2 run-2"),
        lines(
            new CollectRejects("run-2").from(second, duplicates(second), later),
            "record_no",
            "run_id"));
  }

  private Dataset<Row> history(String run, Dataset<Row> records, Dataset<Row> earlier) {
    return new KeepHistory(run, Instant.parse("2025-03-01T00:00:00Z"))
        .of(records, duplicates(records), earlier);
  }

  private static List<String> superseded(Dataset<Row> history) {
    return lines(history, "article_id", "content_hash", "title", ArticleHistoryTable.SUPERSEDED_BY);
  }

  private Dataset<Row> rejects(String run, Dataset<Row> records, Dataset<Row> duplicates) {
    return new CollectRejects(run)
        .from(records, duplicates, history(run, records, dataset(ArticleHistoryTable.TABLE)));
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
