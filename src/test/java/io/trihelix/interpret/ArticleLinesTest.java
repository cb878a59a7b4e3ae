package io.trihelix.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trihelix.model.Article;
import org.junit.jupiter.api.Test;

/** What stands within the element of a text, or is longer than it, and is none. */
class ArticleLinesTest {
  private static final String FIRST = "芜湖港的十二辆换电集卡昨天上路，每辆一天可以少烧八十升柴油。";
  private static final String SECOND = "奇瑞控股提供底盘，安徽工程大学负责测试，测试为期半年，司机们说比从前安静。";
  private static final String THIRD = "港口计划明年再换二十辆，并在江对岸建第二座换电站，由三峡集团供应绿电。";
  private static final String STORY = FIRST + "\n" + SECOND + "\n" + THIRD;

  /** The article of a page with something in front of its text, in its middle, and behind it. */
  private static Article article(String before, String between, String behind) {
    String page =
        "<html><head><title>芜湖港换电集卡上路</title></head><body><h1>芜湖港换电集卡上路</h1><p>2025-02-18 08:15</p>"
            + "<div class=\"content\">"
            + before
            + "<p>"
            + FIRST
            + "</p><p>"
            + SECOND
            + "</p>"
            + between
            + "<p>"
            + THIRD
            + "</p>"
            + behind
            + "</div></body></html>";
    return read(page);
  }

  private static Article read(String page) {
    return assertInstanceOf(
            Interpretation.Accepted.class,
            PageInterpreters.usual().html().interpret(page, "", "page.html"))
        .article();
  }

  @Test
  void aNoteOfEditorsInFrontOfTheTextIsNoPartOfIt() {
    assertEquals(STORY, article("<p>编者按：本期专栏写的是港口。我们走访了三座城市。</p>", "", "").body());
  }

  @Test
  void aNoteLongerThanTheTextIsTheText() {
    String note = "编者按：" + "本期专栏写的是港口，我们走访了三座城市。".repeat(8);
    assertEquals(note + "\n" + STORY, article("<p>" + note + "</p>", "", "").body());
  }

  @Test
  void whoSignsInFrontOfTheTextIsNoPartOfIt() {
    String signed =
        "<blockquote><p>程砚 发自 芜湖<br>江边看货 | 公众号 JiangBian</p></blockquote><p>（江城报報導）</p>";
    Article article = article(signed, "", "");
    assertEquals(STORY, article.body());
    assertEquals("程砚", article.author());
  }

  @Test
  void whatComesFromTheHeartIsNoPlaceThatSomebodyReportsFrom() {
    assertEquals("发自内心的安静\n" + STORY, article("<p>发自内心的安静</p>", "", "").body());
  }

  @Test
  void whoReportsGoesFromBothEndsOfTheTextAndADatelineWithADayStays() {
    String signed = "〔記者程砚秋／芜湖報導〕";
    Article article = read(page(signed, "（江城日报记者 程砚秋 石敢）"));
    assertEquals(FIRST + "\n" + SECOND, article.body());
    assertEquals("程砚秋", article.author());
    assertEquals(
        "（中央社記者程砚秋芜湖8日電）" + FIRST + "\n" + SECOND, read(page("（中央社記者程砚秋芜湖8日電）", "")).body());
  }

  private static String page(String opening, String closing) {
    return "<html><head><title>芜湖港换电集卡上路</title></head><body><h1>芜湖港换电集卡上路</h1><div><p>"
        + opening
        + FIRST
        + "</p><p>"
        + SECOND
        + closing
        + "</p></div></body></html>";
  }

  @Test
  void aFigureWithAPictureHoldsACaptionAndOneWithAQuotationText() {
    assertEquals(STORY, article("", "<figure><img><p>换电站外景</p></figure>", "").body());
    assertEquals(
        FIRST + "\n" + SECOND + "\n安静得像没来过。\n" + THIRD,
        article("", "<figure><img><blockquote>安静得像没来过。</blockquote></figure>", "").body());
  }

  @Test
  void aCardOfTheAuthorWithinTheTextIsNoPartOfIt() {
    String card = "<p>文章作者</p><div class=\"author-card\"><b>程砚</b><p>发表文章58篇 粉丝1041人</p></div>";
    assertEquals(STORY, article("", "", card).body());
  }

  @Test
  void aListOfOtherArticlesIsNoTextHoweverLong() {
    String card =
        "<div class=\"card\"><h3><a href=\"/1\">太原地铁三号线盾构机下井</a></h3><p>太原地铁三号线盾构机下井，记者从现场获悉，预计2028年通车。</p></div>";
    assertEquals(STORY, article("", "", "<div>" + card.repeat(40) + "</div>").body());
  }

  @Test
  void linksAroundBlocksAreLinks() {
    String advert = "<table><tr><td><a href=\"/app\"><b>江边财经<br>会赚钱的客户端：</b></a></td></tr></table>";
    assertEquals(STORY, article("", "", advert).body());
  }

  @Test
  void anAnchorThatIsOnlyAPlaceIsNoLink() {
    assertEquals(STORY, article("<a name=\"top\">", "", "</a>").body());
  }

  @Test
  void aSummaryThatIsAnnouncedIsNoTextAndOneThatIsNotIs() {
    assertEquals(STORY, article("<p>导 读</p><p>一辆集卡省多少油。</p>", "", "").body());
    assertEquals("一辆集卡省多少油。\n" + STORY, article("<p>一辆集卡省多少油。</p>", "", "").body());
  }

  @Test
  void aSentenceSetLargeStandsInTheTextOnce() {
    assertEquals(STORY, article("<div class=\"q\">每辆一天可以少烧八十升柴油。</div>", "", "").body());
  }

  @Test
  void theAnswersInAThreadAreNoText() {
    String answer =
        "<div class=\"post\"><p>楼主说的那座换电站我上个月去过，排队要四十分钟，还不如等柴油车，真的。</p>"
            + "<p>2楼 2025-02-19 10:00</p></div>";
    String page =
        "<html><head><title>芜湖港换电集卡上路</title></head><body><h1>芜湖港换电集卡上路</h1><div>"
            + "<div class=\"post\"><div>"
            + FIRST
            + "<br>"
            + SECOND
            + "</div><p>来自手机 1楼 2025-02-18 21:05</p></div>"
            + answer.repeat(4)
            + "</div></body></html>";
    Article article = read(page);
    assertEquals(FIRST + "\n" + SECOND, article.body());
    assertEquals("2025-02-18", article.published().orElseThrow().day().toString());
  }

  @Test
  void theEntriesOfALiveReportAreAllText() {
    String entries =
        "<div class=\"entry\"><p>10:05</p><p>"
            + FIRST
            + "</p></div><div class=\"entry\"><p>09:40</p><p>"
            + SECOND
            + "</p></div><div class=\"entry\"><p>09:12</p><p>"
            + THIRD
            + "</p></div>";
    assertEquals(
        STORY,
        read("<html><head><title>直播：换电集卡上路</title></head><body><h1>直播：换电集卡上路</h1><p>2025-02-18 08:15</p><div>"
                + entries
                + "</div></body></html>")
            .body());
  }
}
