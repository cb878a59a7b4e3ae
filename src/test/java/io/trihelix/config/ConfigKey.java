package io.trihelix.config;

import io.trihelix.interpret.FieldMapping;
import io.trihelix.interpret.IdScope;
import io.trihelix.model.KindPair;
import io.trihelix.model.Kinds;
import io.trihelix.model.MentionRole;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.resolve.ConfirmationRules;
import io.trihelix.similar.NearDuplicateSettings;
import io.trihelix.stats.PairWindow;
import io.trihelix.stats.PeriodType;
import io.trihelix.stats.trend.TrendPeriod;
import io.trihelix.stats.trend.TrendSettings;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A key of conf/trihelix.conf and the setting that it becomes.
 *
 * @param read the setting
 * @param byDefault what that is when nothing is set
 * @param set another value, as on the command line
 * @param then what the setting is then
 */
record ConfigKey(
    String name, Function<Settings, Object> read, Object byDefault, String set, Object then) {
  private static final KindPair CITY_COMPANY = new KindPair(Kinds.CITY, Kinds.COMPANY);
  private static final Set<KindPair> ALL_TYPES =
      Set.of(
          new KindPair(Kinds.CITY, Kinds.CITY),
          CITY_COMPANY,
          new KindPair(Kinds.CITY, Kinds.UNIVERSITY),
          new KindPair(Kinds.COMPANY, Kinds.COMPANY),
          new KindPair(Kinds.COMPANY, Kinds.UNIVERSITY),
          new KindPair(Kinds.UNIVERSITY, Kinds.UNIVERSITY));

  /** All that there are. */
  static final List<ConfigKey> ALL =
      Stream.of(
              of(
                  "input",
                  Settings::input,
                  key("format", Settings.Input::format, InputFormat.AUTO, "page", InputFormat.PAGE),
                  key("charset", Settings.Input::charset, "auto", "GBK", "GBK"),
                  key("split-size", Settings.Input::splitSize, 32L << 20, "64 MiB", 64L << 20),
                  key("max-record-size", Settings.Input::maxRecordSize, 8 << 20, "2048", 2048),
                  key("require-body", Settings.Input::requireBody, true, "false", false),
                  key("ids", Settings.Input::ids, IdScope.SOURCE, "corpus", IdScope.CORPUS)),
              of(
                  "input.fields",
                  s -> s.input().fields(),
                  key(
                      "id",
                      FieldMapping::id,
                      List.of(
                          "id", "_id", "news_id", "article_id", "doc_id", "doc_no", "guid", "编号"),
                      "[_id, meta.id]",
                      List.of("_id", "meta.id")),
                  key(
                      "title",
                      FieldMapping::title,
                      List.of(
                          "title",
                          "headline",
                          "news_title",
                          "content_title",
                          "article_title",
                          "标题",
                          "新闻标题",
                          "文章标题"),
                      "[标题]",
                      List.of("标题")),
                  key(
                      "body",
                      FieldMapping::body,
                      List.of(
                          "body",
                          "content",
                          "text",
                          "article",
                          "article_body",
                          "full_text",
                          "main_text",
                          "content_html",
                          "news_content",
                          "news_body",
                          "news_text",
                          "article_content",
                          "article_text",
                          "content_text",
                          "plain_text",
                          "raw_content",
                          "raw_text",
                          "paragraphs",
                          "正文",
                          "内容",
                          "新闻内容",
                          "新闻正文",
                          "文章内容",
                          "文章正文"),
                      "[content]",
                      List.of("content")),
                  key(
                      "published-at",
                      FieldMapping::publishedAt,
                      List.of(
                          "published_at",
                          "publish_time",
                          "publish_date",
                          "published",
                          "pub_time",
                          "pub_date",
                          "date_published",
                          "date_time",
                          "date",
                          "time",
                          "news_time",
                          "news_date",
                          "post_time",
                          "posted_at",
                          "release_time",
                          "release_date",
                          "publication_date",
                          "created_at",
                          "create_time",
                          "ctime",
                          "ptime",
                          "timestamp",
                          "发布时间",
                          "发布日期",
                          "发表时间",
                          "发表日期",
                          "新闻时间",
                          "时间",
                          "日期"),
                      "[date]",
                      List.of("date")),
                  key(
                      "source",
                      FieldMapping::source,
                      List.of(
                          "source",
                          "media",
                          "source_name",
                          "media_name",
                          "site_name",
                          "news_source",
                          "publisher",
                          "newspaper",
                          "outlet",
                          "来源",
                          "媒体",
                          "出处",
                          "新闻来源"),
                      "[media]",
                      List.of("media")),
                  key(
                      "url",
                      FieldMapping::url,
                      List.of("url", "link", "news_url", "article_url", "page_url", "链接", "网址"),
                      "[link]",
                      List.of("link")),
                  key(
                      "crawled-at",
                      FieldMapping::crawledAt,
                      List.of(
                          "crawled_at",
                          "crawl_time",
                          "crawl_date",
                          "fetched_at",
                          "fetch_time",
                          "scraped_at",
                          "updated_at",
                          "update_time",
                          "modified_at",
                          "date_modified",
                          "抓取时间",
                          "采集时间",
                          "更新时间"),
                      "[fetched]",
                      List.of("fetched")),
                  key(
                      "author",
                      FieldMapping::author,
                      List.of("author", "authors", "byline", "reporter", "作者", "记者"),
                      "[]",
                      List.of())),
              of(
                  "input.csv",
                  s -> s.input().csv(),
                  key("delimiter", Settings.Csv::delimiter, "auto", "\"|\"", "|"),
                  key(
                      "columns",
                      Settings.Csv::columns,
                      List.of(),
                      "[id, title]",
                      List.of("id", "title"))),
              of(
                  "input.jdbc",
                  s -> s.input().jdbc(),
                  key("url", Settings.Jdbc::url, "", "jdbc:x:y", "jdbc:x:y"),
                  key("table", Settings.Jdbc::table, "", "news", "news"),
                  key("query", Settings.Jdbc::query, "", "select 1", "select 1"),
                  key("user", Settings.Jdbc::user, "", "reader", "reader"),
                  key("password", Settings.Jdbc::password, "", "secret", "secret"),
                  key("driver", Settings.Jdbc::driver, "", "org.x.Driver", "org.x.Driver"),
                  key("fetch-size", Settings.Jdbc::fetchSize, 1000, "7", 7)),
              of(
                  "input.kafka",
                  s -> s.input().kafka(),
                  key("servers", Settings.Kafka::servers, "", "one", "one"),
                  key("topic", Settings.Kafka::topic, "", "news", "news"),
                  key("from", Settings.Kafka::from, "earliest", "latest", "latest"),
                  key("to", Settings.Kafka::to, "latest", "earliest", "earliest")),
              of(
                  "dates",
                  Settings::dates,
                  key(
                      "zone",
                      Settings.Dates::zone,
                      ZoneId.of("Asia/Shanghai"),
                      "UTC",
                      ZoneId.of("UTC")),
                  key(
                      "earliest",
                      Settings.Dates::earliest,
                      LocalDate.of(1990, 1, 1),
                      "2020-06-30",
                      LocalDate.of(2020, 6, 30)),
                  key("days-ahead", Settings.Dates::daysAhead, 2, "0", 0),
                  key("keep-undated", Settings.Dates::keepUndated, true, "no", false),
                  key("short-years", Settings.Dates::shortYears, false, "yes", true)),
              of(
                  "language",
                  Settings::language,
                  key("keep-others", Settings.Language::keepOthers, false, "on", true),
                  key("min-han-share", Settings.Language::minHanShare, 0.2, "0.5", 0.5)),
              of(
                  "furniture",
                  Settings::furniture,
                  key("recurring-lines", Settings.Furniture::recurringLines, true, "off", false),
                  key("min-articles", Settings.Furniture::minArticles, 20L, "50", 50L),
                  key("min-share", Settings.Furniture::minShare, 0.05, "0.5", 0.5),
                  key("max-line-chars", Settings.Furniture::maxLineChars, 80, "40", 40)),
              of(
                  "duplicates",
                  Settings::duplicates,
                  key("exact", Settings.Duplicates::exact, true, "off", false),
                  key("min-body-chars", Settings.Duplicates::minBodyChars, 30, "50", 50)),
              of(
                  "duplicates.near",
                  s -> s.duplicates().near(),
                  key("enabled", NearDuplicateSettings::enabled, true, "off", false),
                  key("within-days", NearDuplicateSettings::withinDays, 30, "7", 7),
                  key("shingle", NearDuplicateSettings::shingle, 3, "4", 4),
                  key("jaccard", NearDuplicateSettings::jaccard, 0.1, "0.5", 0.5),
                  key("in-order", NearDuplicateSettings::inOrder, 0.63, "0.8", 0.8),
                  key("containment", NearDuplicateSettings::containment, 0.6, "0.9", 0.9),
                  key("shortest-part", NearDuplicateSettings::shortestPart, 0.35, "0.5", 0.5),
                  key("signature-size", NearDuplicateSettings::signatureSize, 32, "64", 64),
                  key("signature-shingle", NearDuplicateSettings::signatureShingle, 5, "6", 6)),
              of(
                  "gazetteer",
                  Settings::gazetteer,
                  key(
                      "layers",
                      Settings.GazetteerLayers::layers,
                      List.of(),
                      "[/data/gazetteer, more]",
                      List.of("/data/gazetteer", "more"))),
              of(
                  "recognition",
                  Settings::recognition,
                  key("threshold", RecognitionSettings::threshold, 0.5, "0.75", 0.75),
                  key("districts", RecognitionSettings::districts, false, "true", true),
                  key("discovery", RecognitionSettings::discovery, true, "false", false),
                  key("max-mentions", RecognitionSettings::maxMentions, 100_000, "5000", 5000)),
              of(
                  "discovery",
                  Settings::discovery,
                  key("min-articles", ConfirmationRules::minArticles, 2, "5", 5),
                  key("min-confidence", ConfirmationRules::minConfidence, 0.65, "1.1", 1.1)),
              of(
                  "pairs",
                  Settings::pairs,
                  key(
                      "types",
                      Settings.Pairs::types,
                      ALL_TYPES,
                      "[company-city]",
                      Set.of(CITY_COMPANY)),
                  key(
                      "roles",
                      Settings.Pairs::roles,
                      Set.of(MentionRole.TEXT, MentionRole.NAME_PART),
                      "[text, Dateline]",
                      Set.of(MentionRole.TEXT, MentionRole.DATELINE)),
                  key("max-entities", Settings.Pairs::maxEntities, 200, "50", 50),
                  key("evidence-chars", Settings.Pairs::evidenceChars, 300, "80", 80)),
              of(
                  "statistics",
                  Settings::statistics,
                  key(
                      "periods",
                      Settings.Statistics::periods,
                      List.of(PeriodType.YEAR, PeriodType.QUARTER, PeriodType.MONTH),
                      "[month, all, month]",
                      List.of(PeriodType.MONTH)),
                  key("min-articles", Settings.Statistics::minArticles, 1L, "3", 3L)),
              of(
                  "trends",
                  Settings::trends,
                  key(
                      "periods",
                      Settings.Trends::periods,
                      List.of(TrendPeriod.WEEK, TrendPeriod.MONTH),
                      "[month]",
                      List.of(TrendPeriod.MONTH)),
                  key(
                      "windows",
                      Settings.Trends::windows,
                      List.of(PairWindow.ARTICLE),
                      "[sentence, article, sentence]",
                      List.of(PairWindow.SENTENCE, PairWindow.ARTICLE)),
                  key("min-articles", Settings.Trends::minArticles, 5L, "20", 20L),
                  key("min-period-articles", Settings.Trends::minPeriodArticles, 20L, "1", 1L),
                  key("panel-presence", Settings.Trends::panelPresence, 0.8, "1", 1.0),
                  key("panel-sources", Settings.Trends::panelSources, 200, "0", 0),
                  key("attraction-entities", Settings.Trends::attractionEntities, 10, "2", 2),
                  key("attraction-sources", Settings.Trends::attractionSources, 20, "0", 0)),
              of(
                  "trends",
                  s -> s.trends().measures(),
                  key("average-weeks", TrendSettings::averageWeeks, 4, "8", 8),
                  key("average-months", TrendSettings::averageMonths, 3, "6", 6),
                  key("min-history", TrendSettings::minHistory, 3, "12", 12),
                  key("burst-ratio", TrendSettings::burstRatio, 2.0, "1.5", 1.5),
                  key("burst-cost", TrendSettings::burstCost, 1.0, "0", 0.0),
                  key("burst-levels", TrendSettings::burstLevels, 3, "1", 1),
                  key("change-significance", TrendSettings::changeSignificance, 0.01, "0.05", 0.05),
                  key(
                      "attraction-significance",
                      TrendSettings::attractionSignificance,
                      0.005,
                      "0.02",
                      0.02)),
              of(
                  "statistics.triads",
                  s -> s.structure().triads(),
                  key("enabled", StructureSettings.Triads::enabled, true, "no", false),
                  key(
                      "kinds",
                      StructureSettings.Triads::kinds,
                      Kinds.ALL.all(),
                      "[university, company, city]",
                      List.of(Kinds.UNIVERSITY, Kinds.COMPANY, Kinds.CITY)),
                  key("max-per-story", StructureSettings.Triads::maxPerStory, 10_000L, "27", 27L)),
              of(
                  "statistics.synergy",
                  s -> s.structure().synergy(),
                  key("enabled", StructureSettings.Synergy::enabled, true, "off", false),
                  key(
                      "kinds",
                      StructureSettings.Synergy::kinds,
                      Kinds.ALL.all(),
                      "[company, city, university]",
                      List.of(Kinds.COMPANY, Kinds.CITY, Kinds.UNIVERSITY)),
                  key("min-stories", StructureSettings.Synergy::minStories, 30L, "10", 10L),
                  key("draws", StructureSettings.Synergy::draws, 500, "999", 999)),
              of(
                  "statistics.network",
                  s -> s.structure().network(),
                  key("enabled", StructureSettings.Network::enabled, true, "false", false),
                  key(
                      "window",
                      StructureSettings.Network::window,
                      PairWindow.PARAGRAPH,
                      "sentence",
                      PairWindow.SENTENCE),
                  key("min-articles", StructureSettings.Network::minArticles, 3L, "5", 5L),
                  key("max-q-value", StructureSettings.Network::maxQValue, 0.05, "0.001", 0.001),
                  key("max-edges", StructureSettings.Network::maxEdges, 200_000, "1000", 1000),
                  key("resolution", StructureSettings.Network::resolution, 1.0, "0.5", 0.5)),
              of(
                  "statistics.rules",
                  s -> s.structure().rules(),
                  key("enabled", StructureSettings.Rules::enabled, true, "false", false),
                  key("min-stories", StructureSettings.Rules::minStories, 10L, "4", 4L),
                  key("min-confidence", StructureSettings.Rules::minConfidence, 0.2, "0.5", 0.5),
                  key("max-entities", StructureSettings.Rules::maxEntities, 15, "12", 12)),
              of(
                  "statistics.topics",
                  s -> s.structure().topics(),
                  key("enabled", StructureSettings.Topics::enabled, true, "false", false),
                  key("min-articles", StructureSettings.Topics::minArticles, 5L, "20", 20L),
                  key("max-sentences", StructureSettings.Topics::maxSentences, 300L, "1000", 1000L),
                  key("terms", StructureSettings.Topics::terms, 10, "20", 20),
                  key("prior", StructureSettings.Topics::prior, 500.0, "50", 50.0)),
              of(
                  "statistics.similarity",
                  s -> s.structure().similarity(),
                  key("enabled", StructureSettings.Similarity::enabled, true, "false", false),
                  key(
                      "window",
                      StructureSettings.Similarity::window,
                      PairWindow.ARTICLE,
                      "paragraph",
                      PairWindow.PARAGRAPH),
                  key("min-articles", StructureSettings.Similarity::minArticles, 10L, "5", 5L),
                  key("max-entities", StructureSettings.Similarity::maxEntities, 3000, "500", 500),
                  key("dimensions", StructureSettings.Similarity::dimensions, 50, "100", 100),
                  key("neighbours", StructureSettings.Similarity::neighbours, 10, "5", 5)),
              of(
                  "output",
                  Settings::output,
                  key(
                      "target-file-size",
                      Settings.Output::targetFileSize,
                      128L << 20,
                      "1 GiB",
                      1L << 30),
                  key(
                      "row-group-size",
                      Settings.Output::rowGroupSize,
                      16L << 20,
                      "8 MiB",
                      8L << 20),
                  key(
                      "max-rows-per-file",
                      Settings.Output::maxRowsPerFile,
                      10_000_000L,
                      "5000000000",
                      5_000_000_000L),
                  key("report", Settings.Output::report, true, "false", false),
                  key("keep-runs", Settings.Output::keepRuns, 2, "7", 7),
                  key(
                      "keep-for",
                      Settings.Output::keepFor,
                      Duration.ofHours(1),
                      "2d",
                      Duration.ofDays(2))),
              of(
                  "output.alerts",
                  s -> s.output().alerts(),
                  key("rejects", Settings.Alerts::rejects, 0.1, "0.5", 0.5),
                  key("silent-days", Settings.Alerts::silentDays, 3, "0", 0)),
              of(
                  "output.iceberg",
                  s -> s.output().iceberg(),
                  key("catalog", IcebergSettings::catalog, "", "lake", "lake"),
                  key("namespace", IcebergSettings::namespace, "news", "a.b", "a.b")))
          .flatMap(keys -> keys)
          .toList();

  /** A key of one section of the settings. */
  private record Part<T>(
      String name, Function<T, Object> read, Object byDefault, String set, Object then) {}

  private static <T> Part<T> key(
      String name, Function<T, Object> read, Object byDefault, String set, Object then) {
    return new Part<>(name, read, byDefault, set, then);
  }

  @SafeVarargs
  private static <T> Stream<ConfigKey> of(
      String prefix, Function<Settings, T> section, Part<T>... keys) {
    return Stream.of(keys)
        .map(
            key ->
                new ConfigKey(
                    prefix + "." + key.name(),
                    section.andThen(key.read()),
                    key.byDefault(),
                    key.set(),
                    key.then()));
  }
}
