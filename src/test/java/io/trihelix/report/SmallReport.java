package io.trihelix.report;

import io.trihelix.model.Kinds;
import io.trihelix.report.ReportData.About;
import io.trihelix.report.ReportData.ArticleRow;
import io.trihelix.report.ReportData.CloserRow;
import io.trihelix.report.ReportData.Corpus;
import io.trihelix.report.ReportData.EntityRow;
import io.trihelix.report.ReportData.KindRow;
import io.trihelix.report.ReportData.MentioningRow;
import io.trihelix.report.ReportData.Monthly;
import io.trihelix.report.ReportData.NodeRow;
import io.trihelix.report.ReportData.PairRow;
import io.trihelix.report.ReportData.PassageRow;
import io.trihelix.report.ReportData.PeriodRow;
import io.trihelix.report.ReportData.RankedRow;
import io.trihelix.report.ReportData.RisingRow;
import io.trihelix.report.ReportData.SimilarRow;
import io.trihelix.report.ReportData.SourceRow;
import io.trihelix.report.ReportData.StatedRow;
import io.trihelix.report.ReportData.SynergyRow;
import io.trihelix.report.ReportData.TrendRow;
import io.trihelix.report.ReportData.TriadRow;
import io.trihelix.stats.HardlyChance;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reports of little, made by hand. */
public final class SmallReport {
  private SmallReport() {}

  /** Of a warehouse without a single article. */
  public static ReportData empty() {
    return new ReportData(
        about(),
        List.of(),
        kinds(),
        List.of(0, 1, 2),
        new Corpus(
            2,
            0,
            0,
            Map.of("empty_body", 2L),
            0,
            Map.of(),
            0,
            new Monthly(List.of(), List.of(), List.of(0L, 0L)),
            Rows.of(SourceRow.class, List.of()),
            Rows.of(MentioningRow.class, List.of())),
        Rows.of(EntityRow.class, List.of()),
        Rows.of(PairRow.class, List.of()),
        Rows.of(PassageRow.class, List.of()),
        Rows.of(ArticleRow.class, List.of()),
        Rows.of(PeriodRow.class, List.of()),
        Rows.of(RankedRow.class, List.of()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /**
   * Of one article of February 2025 in which 杭州 and 深度求索 stand together; their score is that of
   * three, so that the pair is hardly chance and stands in every part of the page.
   */
  public static ReportData ofOneArticle() {
    return ofOneArticle("深度求索在杭州。", "https://news.example/1");
  }

  /**
   * The same with a text in every place where a corpus can bring one.
   *
   * @param address of the article
   */
  public static ReportData ofOneArticle(String text, String address) {
    List<Long> february = List.of(0L, 1L);
    return new ReportData(
        about(),
        List.of("2025-02"),
        kinds(),
        List.of(0, 1, 2),
        new Corpus(
            1,
            1,
            0,
            Map.of(),
            2,
            Map.of("CITY", 1L, "COMPANY", 1L),
            1,
            new Monthly(List.of(1L), List.of(0L), List.of(0L, 0L)),
            Rows.of(SourceRow.class, List.of(new SourceRow(text, 1, february))),
            Rows.of(MentioningRow.class, List.of(new MentioningRow(3, 1, february)))),
        Rows.of(
            EntityRow.class,
            List.of(
                entity("city:cn-330100", 0, "杭州", "Hangzhou", text, 30.29, 120.16),
                entity("company:x-deepseek", 1, "深度求索", text, text, null, null))),
        Rows.of(
            PairRow.class,
            List.of(
                new PairRow(
                    0, 1, 3, 1, 1.0, 9.0, 1.5, 0.001, february, List.of(0), List.of(text)))),
        Rows.of(PassageRow.class, List.of(new PassageRow(text, 0, null))),
        Rows.of(ArticleRow.class, List.of(new ArticleRow(text, "2025-02-18", text, address))),
        Rows.of(PeriodRow.class, List.of(new PeriodRow("all", null, 1))),
        Rows.of(RankedRow.class, List.of(new RankedRow(0, 0, 3, 1.0, 9.0, 1.5, 0.001))),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The one article's, with a row of every table that a warehouse may lack. */
  public static ReportData withEveryPart() {
    ReportData one = ofOneArticle();
    return new ReportData(
        one.about(),
        one.months(),
        one.kinds(),
        one.helix(),
        one.corpus(),
        one.entities(),
        one.pairs(),
        one.passages(),
        one.articles(),
        one.periods(),
        one.rankings(),
        Rows.of(
            TrendRow.class,
            List.of(
                new TrendRow(
                    0,
                    List.of(0.0, 1.0),
                    List.of(0, 0, 2),
                    List.of("confirmed"),
                    7.25,
                    0.5,
                    null))),
        Rows.of(
            RisingRow.class,
            List.of(
                new RisingRow(0, 0, null, 0.25, 0.5, 0.002, 9.5, "confirmed", List.of(0.0, 0.5)),
                new RisingRow(1, 0, 0, 0.125, 0.5, null, 4.5, "cannot_be_told", List.of()))),
        Rows.of(CloserRow.class, List.of(new CloserRow(0, 0, null, 1.0, 3.5, 0.002, 6.0))),
        Rows.of(NodeRow.class, List.of(new NodeRow(0, 0, 0.6, 1, 0), new NodeRow(0, 1, 0.4, 1, 0))),
        Rows.of(
            SynergyRow.class,
            List.of(
                new SynergyRow("month", "2025-01-01", -1, 9, -12.35, -20.0, -4.0, 0.02),
                new SynergyRow("month", "2025-02-01", -1, 1, 3.5, null, null, null),
                new SynergyRow("all", null, 0, 10, -3.0, null, null, null))),
        Rows.of(TriadRow.class, List.of(new TriadRow(0, 1, 1, 1, List.of(0L, 1L)))),
        Rows.of(SimilarRow.class, List.of(new SimilarRow(0, 1, 0.5))),
        Rows.of(
            StatedRow.class,
            List.of(new StatedRow(1, 0, "headquartered_in", false, 1, List.of(0L, 1L)))));
  }

  /** One article in January 2005, and one a month in the first half of 2025 without March. */
  public static ReportData withSilence() {
    ReportData one = ofOneArticle();
    MonthAxis axis = MonthAxis.over(List.of(YearMonth.of(2005, 1), YearMonth.of(2025, 6)));
    var counts = new TreeMap<Integer, Long>();
    counts.put(0, 1L);
    for (int month : List.of(1, 2, 4, 5, 6)) {
      counts.put(axis.position(YearMonth.of(2025, month)), 1L);
    }
    List<Long> series = MonthAxis.series(counts);
    List<Long> articles = new ArrayList<>();
    List<Long> none = new ArrayList<>();
    for (int month = 0; month < axis.size(); month++) {
      articles.add(counts.getOrDefault(month, 0L));
      none.add(0L);
    }
    return new ReportData(
        one.about(),
        axis.labels(),
        one.kinds(),
        one.helix(),
        new Corpus(
            6,
            6,
            0,
            Map.of(),
            12,
            Map.of("CITY", 1L),
            1,
            new Monthly(articles, none, List.of(0L, 0L)),
            Rows.of(SourceRow.class, List.of(new SourceRow("甲报", 6, series))),
            Rows.of(MentioningRow.class, List.of(new MentioningRow(1, 6, series)))),
        one.entities(),
        one.pairs(),
        one.passages(),
        one.articles(),
        one.periods(),
        one.rankings(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static Rows<KindRow> kinds() {
    return Rows.of(KindRow.class, Kinds.ALL.stream().map(KindRow::of).toList());
  }

  private static About about() {
    return new About(
        "0.1.0",
        "20250301T000000-00000000",
        "2025-03-01T00:00:00Z",
        List.of("news.jsonl"),
        List.of(),
        ReportLimits.DEFAULT,
        HardlyChance.DEFAULT);
  }

  private static EntityRow entity(
      String id,
      int type,
      String name,
      String nameEn,
      String alias,
      Double latitude,
      Double longitude) {
    return new EntityRow(
        id,
        type,
        name,
        nameEn,
        List.of(alias),
        type == 0 ? "hang zhou" : "shen du qiu suo",
        "浙江",
        "CN",
        type == 0 ? null : "杭州",
        latitude,
        longitude,
        false,
        "2025-02-18",
        "2025-02-18",
        1,
        List.of(0L, 1L),
        List.of(0));
  }
}
