package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.model.DateSource;
import io.trihelix.model.PublicationDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDatesTest {
  private final PublicationDates dates =
      new PublicationDates(
          ZoneId.of("Asia/Shanghai"), LocalDate.of(1990, 1, 1), LocalDate.of(2025, 3, 1));

  private static Optional<PublicationDate> date(String instant, String day, DateSource source) {
    return Optional.of(new PublicationDate(Instant.parse(instant), LocalDate.parse(day), source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-18",
        "2025-2-18",
        "2025/2/18",
        "2025.02.18",
        "2025年2月18日",
        "2025 年 2 月 18 日",
        "20250218",
        " 2025-02-18 ",
        "发布于2025-02-18",
        "二〇二五年二月十八日",
        "二○二五年 二月 十八日",
        "2025年2月18号",
        "2025年02月18日 星期二",
        "18 Feb 2025",
        "Feb 18, 2025",
        "February 18, 2025",
        "February 18th, 2025",
        "18th of February, 2025",
        "民國114年2月18日",
        "中華民國 114 年 2 月 18 日",
        "２０２５-０２-１８",
        "２０２５年２月１８日",
        "20250218.0",
        "2025-02-18 08:15 XYZ",
        "2025-02-18T08:15+19:00",
        "2025-02-18 23:15:30 IST",
        "Tue, 18 Feb 2025 23:15:30 QST",
      })
  void aDayAloneIsMidnightInTheConfiguredZone(String field) {
    assertEquals(
        date("2025-02-17T16:00:00Z", "2025-02-18", DateSource.FIELD), dates.ofField(field));
  }

  @ParameterizedTest
  @CsvSource({
    "2025/2/18 08:15, 2025-02-18T00:15:00Z",
    "2025-02-18 08:15:30, 2025-02-18T00:15:30Z",
    "2025-02-18T08:15:30, 2025-02-18T00:15:30Z",
    "2025年2月18日 8时15分30秒, 2025-02-18T00:15:30Z",
    "2025年2月18日08：15, 2025-02-18T00:15:00Z",
    "2025-02-18T00:15:30Z, 2025-02-18T00:15:30Z",
    "2025-02-18T00:15:30.123Z, 2025-02-18T00:15:30Z",
    "2025-02-18T08:15:30+08:00, 2025-02-18T00:15:30Z",
    "2025-02-18T08:15:30+0800, 2025-02-18T00:15:30Z",
    "2025-02-17 19:15:30 -05:00, 2025-02-18T00:15:30Z",
    "2025年2月18日（星期二）08:15, 2025-02-18T00:15:00Z",
    "2025年02月18日 星期二 08:15:30, 2025-02-18T00:15:30Z",
    "2025年2月18日 下午3:15, 2025-02-18T07:15:00Z",
    "2025年2月18日上午8点15分, 2025-02-18T00:15:00Z",
    "2025年2月18日中午12:15, 2025-02-18T04:15:00Z",
    "2025-02-18　08:15, 2025-02-18T00:15:00Z",
    "'Tue, 18 Feb 2025 08:15:30 +0800', 2025-02-18T00:15:30Z",
    "'Tue, 18 Feb 2025 00:15:30 GMT', 2025-02-18T00:15:30Z",
    "18-Feb-2025 08:15, 2025-02-18T00:15:00Z",
    "Tue Feb 18 08:15:30 CST 2025, 2025-02-18T00:15:30Z",
    "'Feb 18, 2025 8:15:30 AM', 2025-02-18T00:15:30Z",
    "'Feb 18, 2025 3:15 PM', 2025-02-18T07:15:00Z",
    "1739837730, 2025-02-18T00:15:30Z",
    "1739837730000, 2025-02-18T00:15:30Z",
    "1739837730.0, 2025-02-18T00:15:30Z",
    "1739837730000000, 2025-02-18T00:15:30Z",
    "20250218081530, 2025-02-18T00:15:30Z",
    "202502180815, 2025-02-18T00:15:00Z",
    "20250218T001530Z, 2025-02-18T00:15:30Z",
    "2025-02-18 00:15:30 UTC, 2025-02-18T00:15:30Z",
    "2025-02-18 00:15:30 GMT, 2025-02-18T00:15:30Z",
    "2025-02-17 19:15:30 EST, 2025-02-18T00:15:30Z",
    "2025-02-17 17:15:30 PDT, 2025-02-18T00:15:30Z",
    "2025-02-18 09:15:30 JST, 2025-02-18T00:15:30Z",
    "2025-02-18 08:15:30 CST, 2025-02-18T00:15:30Z",
    "2025-02-18 08:15:30+08, 2025-02-18T00:15:30Z",
    "2025-02-18 08:15:30 +0800, 2025-02-18T00:15:30Z",
    "2025-02-18 08:15:30 GMT+8, 2025-02-18T00:15:30Z",
    "2025-02-17 19:15:30 America/New_York, 2025-02-18T00:15:30Z",
    "2025-02-18 8:15 AM, 2025-02-18T00:15:00Z",
    "2025/2/18 3:15 p.m., 2025-02-18T07:15:00Z",
    "２０２５／０２／１８　０８：１５：３０, 2025-02-18T00:15:30Z",
    "民國114年2月18日 下午3:15, 2025-02-18T07:15:00Z",
    "'Mon, 17 Feb 2025 19:15:30 EST', 2025-02-18T00:15:30Z",
    "Tue Feb 18 09:15:30 JST 2025, 2025-02-18T00:15:30Z",
  })
  void aTimeIsAnInstant(String field, String instant) {
    assertEquals(date(instant, "2025-02-18", DateSource.FIELD), dates.ofField(field));
  }

  @Test
  void aYearOfTwoDigitsIsReadOnlyIfSoConfigured() {
    var shortYears =
        new PublicationDates(
            ZoneId.of("Asia/Shanghai"), LocalDate.of(1990, 1, 1), LocalDate.of(2025, 3, 1), true);
    assertEquals(Optional.empty(), dates.ofField("25-02-18"));
    assertEquals(
        date("2025-02-17T16:00:00Z", "2025-02-18", DateSource.FIELD),
        shortYears.ofField("25-02-18"));
    assertEquals(
        date("2025-02-18T00:15:00Z", "2025-02-18", DateSource.FIELD),
        shortYears.ofField("25/2/18 08:15"));
  }

  @Test
  void wordsBehindATimeInATextAreNoZone() {
    assertEquals(
        date("2025-02-18T00:15:00Z", "2025-02-18", DateSource.TEXT),
        dates.ofText("2025-02-18 08:15 IT之家"));
  }

  @Test
  void theDayIsTheConfiguredZonesNotTheRecords() {
    assertEquals(
        date("2025-02-17T20:00:00Z", "2025-02-18", DateSource.FIELD),
        dates.ofField("2025-02-17T20:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "昨天",
        "2025-02-30",
        "2025-13-01",
        "2025-00-10",
        "20250230",
        "2023-02-29",
        "2025-02-18T25:00",
        "2025-02",
        "12025-02-18",
        "二〇二五年二月三十日",
        "二〇二五年十三月一日",
        "30 Feb 2025",
        "Feb 18, 2025 13:15 PM",
        "Tue, 18 Feb 2025 25:15:30 GMT",
        "1899-12-31",
      })
  void whatIsNoDateIsUnknown(String field) {
    assertEquals(Optional.empty(), dates.ofField(field));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1989-12-31", "2025-03-02", "2099-01-01", "631123199", "4102444800000", "0"})
  void whatLiesOutsideTheAcceptedRangeIsUnknown(String field) {
    assertEquals(Optional.empty(), dates.ofField(field));
  }

  @Test
  void theEdgesOfTheRangeAreAccepted() {
    assertEquals(
        date("1989-12-31T16:00:00Z", "1990-01-01", DateSource.FIELD), dates.ofField("1990-01-01"));
    assertEquals(
        date("2025-03-01T15:59:00Z", "2025-03-01", DateSource.FIELD),
        dates.ofField("2025-03-01 23:59"));
  }

  @Test
  void aLineOfTextGivesItsFirstUsableDate() {
    assertEquals(
        date("2025-02-17T16:00:00Z", "2025-02-18", DateSource.TEXT),
        dates.ofText("2025-02-30 更正 2025-2-18 阅读 140 约 12分钟读完"));
    assertEquals(Optional.empty(), dates.ofText("股价20250218元"), "text has no compact dates");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hdfs://nn/news/2025/02/18/part-00000.jsonl.gz",
        "/data/2025-02-18.jsonl",
        "s3a://bucket/news_20250218.jsonl",
        "新闻/2025年2月18日.txt",
        "https://a.example/n1/2025/0218/c1004-40420000.html",
        "https://a.example/xwzx/202502/t20250218_1234567.html",
        "https://a.example/html/2025-02/18/content_120001.htm",
      })
  void aPathGivesItsDay(String path) {
    assertEquals(date("2025-02-17T16:00:00Z", "2025-02-18", DateSource.PATH), dates.ofPath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"本报合肥2月18日电（记者某某）", "发表于 02-18 08:15", "2024年2月18日旧闻，2月18日发布"})
  void aDayWithoutAYearIsReadInTheMonthOfThePath(String line) {
    assertEquals(
        date("2025-02-17T16:00:00Z", "2025-02-18", DateSource.TEXT),
        dates.ofTextInMonthOf("/zhengce/202502/content_7.htm", line));
  }

  @ParameterizedTest
  @CsvSource({
    "/zhengce/202502/a.htm, 1月18日",
    "/zhengce/202502/a.htm, 2月30日",
    "/zhengce/202502/a.htm, 昨日",
    "/zhengce/202502/a.htm, 比分 02-18",
    "/zhengce/content_20250211.htm, 2月18日",
    "/data/news.jsonl, 2月18日",
  })
  void aDayWithoutAYearElsewhereIsUnknown(String path, String line) {
    assertEquals(Optional.empty(), dates.ofTextInMonthOf(path, line));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/data/news.jsonl", "/data/2025/02/news.jsonl", "/data/202502301/a.txt"})
  void aPathWithoutADayGivesNone(String path) {
    assertEquals(Optional.empty(), dates.ofPath(path));
  }
}
