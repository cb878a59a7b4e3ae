package io.trihelix.spark.step.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.spark.SparkSuite;
import io.trihelix.spark.source.InputFiles;
import io.trihelix.spark.source.InputSplit;
import io.trihelix.spark.table.ArticleHistoryTable;
import io.trihelix.spark.table.DuplicatesTable;
import io.trihelix.spark.table.InterpretedTable;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadRecordsTest extends SparkSuite {
  @TempDir private Path folder;

  private record Read(Dataset<Row> rows, int splits, LongAccumulator progress) {}

  private Read read(String... overrides) {
    Settings settings = ConfigLoader.load(null, List.of(overrides)).settings();
    List<InputSplit> splits =
        new InputFiles(sc().hadoopConfiguration(), settings.input())
            .splits(List.of(folder.toString()));
    LongAccumulator progress = sc().longAccumulator("records");
    Dataset<Row> rows =
        new ReadRecords(spark(), settings, LocalDate.of(2025, 3, 1)).from(splits, progress);
    return new Read(rows, splits.size(), progress);
  }

  @Test
  void everyFieldArrivesInItsColumn() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"),
        """
{"id":"qj-1","title":"杭州的夏天","body":"深度求索在杭州。\\n第二段。","published_at":"2025-02-01T00:40:00+08:00","source":"钱江科创报","url":"https://qianjiang.example/1","author":"沈南乔"}
""");
    Read read = read();
    assertEquals(
        List.of(
            "article 0 1 qj-1 钱江科创报 https://qianjiang.example/1 杭州的夏天 深度求索在杭州。\n第二段。 沈南乔"
                + " 2025-02-01 field 13 null null null",
            "split 0 1 null null null null null null null null null null null null"),
        lines(
            read.rows(),
            "outcome",
            "split_start",
            "line",
            "article_id",
            "source",
            "url",
            "title",
            "body",
            "author",
            "published_date",
            "date_source",
            "char_count",
            "reason",
            "detail",
            "raw"));
    assertEquals(
        List.of("2025-01-31 16:40:00"),
        lines(
            read.rows()
                .where("outcome = 'article'")
                .selectExpr("string(published_at) as published_at"),
            "published_at"));
  }

  @Test
  void filesOfManyFormatsAndCharacterSetsAreReadTogether() throws Exception {
    Charset gbk = Charset.forName("GBK");
    Files.writeString(folder.resolve("a.jsonl"), "{\"title\":\"甲\",\"body\":\"杭州的深度求索\"}");
    Files.writeString(folder.resolve("b.json"), "[{\"title\":\"乙\",\"body\":\"合肥的蔚来\"}]", gbk);
    Files.writeString(folder.resolve("c.csv"), "title,body\n丙,\"北京的\n智谱\"\n", gbk);
    Files.writeString(folder.resolve("unnamed"), "标题;正文\n丁;深圳的腾讯\n");
    spark()
        .sql("select '戊' as title, '上海的商汤科技' as body, '新华社' as source")
        .write()
        .partitionBy("source")
        .parquet(folder.resolve("e").toString());
    spark()
        .sql("select '己' as title, '广州的小鹏汽车' as body")
        .write()
        .orc(folder.resolve("f").toString());
    Dataset<Row> rows = read().rows().where("outcome <> 'split'");
    assertEquals(
        List.of("丁  深圳的腾讯", "丙  北京的\n智谱", "乙  合肥的蔚来", "己  广州的小鹏汽车", "戊 新华社 上海的商汤科技", "甲  杭州的深度求索"),
        lines(rows, "title", "source", "body"));
  }

  @Test
  void progressCountsRecordsAndNotSplits() throws Exception {
    Files.writeString(folder.resolve("a.jsonl"), "{\"body\":\"杭州\"}\n\n{\"body\":\n");
    Files.writeString(folder.resolve("b.jsonl"), "{\"body\":\"合肥\"}");
    Read read = read("input.require-body=true");
    assertEquals(5, read.rows().collectAsList().size());
    assertEquals(3, read.progress().value());
  }

  @Test
  void datesAfterTheDayOfTheRunAreNotBelieved() throws Exception {
    Files.writeString(
        folder.resolve("a.jsonl"),
        """
        {"id":"a","body":"杭州","published_at":"2025-03-03"}
        {"id":"b","body":"杭州","published_at":"2025-03-04"}
        """);
    assertEquals(
        List.of("a 2025-03-03", "b null"),
        lines(read().rows().where("outcome = 'article'"), "article_id", "published_date"));
    assertEquals(
        List.of("undated"),
        lines(read("dates.keep-undated=false").rows().where("outcome = 'reject'"), "reason"));
  }

  @Test
  void tinySplitsGiveEveryRecordOnceAndRejectsTheirTrueLines() throws Exception {
    var random = new Random(42);
    var expected = new ArrayList<String>();
    var text = new StringBuilder("\uFEFF");
    for (int line = 1; line <= 400; line++) {
      String end = random.nextBoolean() ? "\r\n" : "\n";
      switch (random.nextInt(6)) {
        case 0 -> text.append(end);
        case 1 -> {
          text.append("{\"id\": 残缺").append(end);
          expected.add("reject " + line);
        }
        default -> {
          text.append("{\"id\": \"").append(line).append("\", \"body\": \"杭州");
          text.append("深".repeat(random.nextInt(300))).append("\"}");
          text.append(line == 400 ? "" : end);
          expected.add("article " + line);
        }
      }
    }
    Files.writeString(folder.resolve("a.jsonl"), text);
    Read read = read("input.split-size=1KiB");
    Dataset<Row> interpreted = read.rows().cache();
    assertEquals(text.toString().getBytes("UTF-8").length / 1024 + 1, read.splits());
    var found =
        new ArrayList<>(lines(interpreted.where("outcome = 'article'"), "outcome", "article_id"));
    found.addAll(
        lines(
            new CollectRejects("run")
                .from(
                    new GatherRecords("run").from(interpreted),
                    dataset(DuplicatesTable.TABLE),
                    dataset(ArticleHistoryTable.TABLE))
                .selectExpr("'reject' as outcome", "record_no"),
            "outcome",
            "record_no"));
    assertEquals(expected.stream().sorted().toList(), found.stream().sorted().toList());
    assertEquals(
        400,
        interpreted
            .where("outcome = '" + InterpretedTable.SPLIT + "'")
            .selectExpr("sum(line)")
            .first()
            .getLong(0));
    interpreted.unpersist();
  }
}
