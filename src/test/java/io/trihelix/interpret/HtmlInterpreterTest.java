package io.trihelix.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trihelix.interpret.html.NewsPages;
import io.trihelix.model.Article;
import io.trihelix.model.DateSource;
import io.trihelix.model.RejectReason;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HtmlInterpreterTest {
  private final HtmlInterpreter interpreter = PageInterpreters.usual().html();

  private Article article(String html) {
    return article(html, "");
  }

  private Article article(String html, String url) {
    return assertInstanceOf(
            Interpretation.Accepted.class, interpreter.interpret(html, url, "/data/a.html"))
        .article();
  }

  private static String flash(String headline, String text) {
    return "<html><head><title>"
        + headline
        + "</title></head><body><div class=\"nav\"><a href=\"/\">首页</a></div><div class=\"content\"><h1>"
        + headline
        + "</h1><p>2025-02-18 08:15</p><p>"
        + text
        + "</p></div></body></html>";
  }

  @Test
  void aFlashOfOneSentenceIsAnArticleThoughTheSentenceHoldsItsDate() {
    assertEquals(
        "深度求索2025年2月18日在杭州发布新的模型", article(flash("新的模型", "深度求索2025年2月18日在杭州发布新的模型")).body());
  }

  @Test
  void aFlashOfOneSentenceIsAnArticleThoughItRepeatsTheHeadline() {
    String sentence = "深度求索在杭州发布了新的模型。";
    assertEquals(sentence, article(flash(sentence, sentence)).body());
  }

  @Test
  void aPageOfHeadlineAndBylineAloneHasNoText() {
    String page = flash("深度求索在杭州发布了新的模型", "2025-02-18 来源：之江晨报 作者：陈小红");
    assertEquals(
        RejectReason.EMPTY_BODY,
        assertInstanceOf(Interpretation.Rejected.class, interpreter.interpret(page, "", "/a.html"))
            .reject()
            .reason());
  }

  private static String story(String byline, String before, String behind) {
    return "<html><head><title>芜湖港换电</title></head><body><h1>芜湖港换电集卡上路</h1>"
        + byline
        + "<div class=\"content\">"
        + before
        + "<p>芜湖港的十二辆换电集卡昨天上路，每辆一天可以少烧八十升柴油。</p>"
        + "<p>奇瑞控股提供底盘，安徽工程大学负责测试，这些画面由港口的工人自己拍摄</p>"
        + behind
        + "</div></body></html>";
  }

  private static final String STORY =
      "芜湖港的十二辆换电集卡昨天上路，每辆一天可以少烧八十升柴油。\n奇瑞控股提供底盘，安徽工程大学负责测试，这些画面由港口的工人自己拍摄";

  @Test
  void aLabelWithABlockOfItsOwnNamesTheAuthorInTheNextBlock() {
    String byline =
        "<div><p>文｜</p><ul><li>程砚</li></ul><p>攝影｜</p><ul><li>石敢</li></ul></div><p>2025-02-18 08:15</p>";
    assertEquals("程砚", article(story(byline, "", "")).author());
  }

  @Test
  void aReporterStandsBetweenTheMediumAndThePlace() {
    String declared =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"皖江財訊記者程硯秋 蕪湖\"}}</script>";
    assertEquals("程硯秋", article(story(declared, "", "")).author());
  }

  @Test
  void anAuthorIsKnownByItsTestMarkWhereClassesAreHashes() {
    String byline = "<div class=\"_x81\"><span data-testid=\"author-name\">江边看货</span></div>";
    assertEquals("江边看货", article(story(byline, "", "")).author());
  }

  @Test
  void captionsAreKnownByWhosePictureItIsAndSentencesAboutPicturesStay() {
    String before = "<p>图说：换电站外景</p><p>换电集卡（通讯员 程砚 摄）</p><p>驾驶室。受访者供图</p><p>码头全景 程砚 摄</p>";
    assertEquals(STORY, article(story("", before, "")).body());
  }

  @Test
  void whatAPageAsksOfItsReadersBehindTheTextIsNoText() {
    String behind = "<p>关注江边财经（jb01），获取更多消息</p><p>（关注：江边财经）</p><p>【免责声明】本文与本网无关，请读者自行承担责任。</p>";
    assertEquals(STORY, article(story("", "", behind)).body());
  }

  @Test
  void theMediumIsWhoProvidesAnArticleToThePortalThatPublishesIt() {
    String declared =
        "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"publisher\":{\"name\":\"大港入口\"},\"provider\":{\"name\":\"江城財經報\"}}</script>";
    assertEquals("江城財經報", article(story(declared, "", "")).source());
  }

  @Test
  void theLabelsOfALoginAreNoAuthor() {
    String login =
        "<div class=\"top\"><label class=\"login-username\">账号</label><label class=\"login-nickname\">手机号</label></div>";
    assertEquals("", article(story(login, "", "")).author());
  }

  @Test
  void aScriptTellsWhenAPostWasCreated() {
    String script = "<script>var post_createdDate = '2025/02/18 23:40:00';</script>";
    assertEquals(
        LocalDate.of(2025, 2, 18), article(story(script, "", "")).published().orElseThrow().day());
  }

  @TestFactory
  Stream<DynamicTest> eachPageGivesWhatItsFirstLineSays() {
    return NewsPages.all().stream()
        .map(
            page ->
                DynamicTest.dynamicTest(
                    page.name(),
                    () -> {
                      Article article =
                          assertInstanceOf(
                                  Interpretation.Accepted.class,
                                  interpreter.interpret(page.html(), "", page.path()))
                              .article();
                      assertEquals(page.expected("title"), article.title());
                      assertEquals(page.expected("author"), article.author());
                      assertEquals(page.expected("source"), article.source());
                      assertEquals(page.expected("url"), article.url());
                      assertEquals(
                          page.expected("date"),
                          article.published().orElseThrow().day().toString());
                      if (!KNOWN_MISSES.contains(page.name())) {
                        assertEquals(page.expected("body"), article.body());
                      }
                    }));
  }

  /**
   * An advertisement between paragraphs and a caption, which nothing marks as such; a dateline in
   * front of the first sentence.
   */
  private static final Set<String> KNOWN_MISSES =
      Set.of("26-interleaved-ads", "29-react-portal", "32-paywall-magazine");

  private static final String PROSE = "合肥的存储芯片企业今年扩大了招聘，岗位比去年多三成。";

  @Test
  void theArticleOfAPageIsItsTextWithoutNavigationAndNeighbours() {
    Article article =
        article(
            """
            <html><head><title>合肥扩大芯片招聘_财经_晨报网</title></head><body>
            <div class="nav"><a href="/">首页</a> <a href="/c">财经</a></div>
            <h1>合肥扩大芯片招聘</h1><div class="info">2025-03-06 08:15 来源：晨报 作者：周某</div>
            <div class="c7"><p>%s</p><p>中国科学技术大学的毕业生是主要来源，人数超过两百。</p></div>
            <ul class="x"><li><a href="/1">广州车展开幕，小鹏发布新车</a></li></ul>
            </body></html>
            """
                .formatted(PROSE));

    assertEquals("合肥扩大芯片招聘", article.title());
    assertEquals(PROSE + "\n中国科学技术大学的毕业生是主要来源，人数超过两百。", article.body());
    assertEquals("晨报", article.source());
    assertEquals("周某", article.author());
    assertEquals(LocalDate.of(2025, 3, 6), article.published().orElseThrow().day());
    assertEquals(DateSource.TEXT, article.published().orElseThrow().source());
  }

  @Test
  void jsonLdTellsTitleAuthorSourceDateAndAddress() {
    Article article =
        article(
            """
            <html><head><link rel="canonical" href="https://news.example.cn/a/1">
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"合肥扩大芯片招聘",
              "author":{"@type":"Person","name":"周某"},"publisher":{"name":"晨报"},
              "datePublished":"2025-03-06T08:15:00+08:00"}</script></head>
            <body><div><p>%s</p></div></body></html>
            """
                .formatted(PROSE));

    assertEquals("合肥扩大芯片招聘", article.title());
    assertEquals("周某", article.author());
    assertEquals("晨报", article.source());
    assertEquals("https://news.example.cn/a/1", article.url());
    assertEquals(DateSource.FIELD, article.published().orElseThrow().source());
  }

  @Test
  void aPageWithoutAnArticleIsRejected() {
    Interpretation result =
        interpreter.interpret("<html><head><title>首页</title></head><body></body></html>", "", "/x");

    assertEquals(
        RejectReason.EMPTY_BODY,
        assertInstanceOf(Interpretation.Rejected.class, result).reject().reason());
  }

  private static String day(Article article) {
    return article.published().map(date -> date.day().toString()).orElse("");
  }

  private static String page(String head, String body) {
    return "<html><head>"
        + head
        + "</head><body>"
        + body.replace(
            "TEXT", "<div class=\"article-content\"><p>" + PROSE + "</p><p>" + PROSE + "</p></div>")
        + "</body></html>";
  }

  @Test
  void quotesThatATemplateDidNotEscapeStayInTheTitle() {
    Article article =
        article(
            page(
                "<title>x</title><meta property=\"og:title\" content=\"合肥\"芯屏\"产业再扩招\"/>"
                    + "<meta content='院长：'共建'才有出路' name='description'>",
                "TEXT"));

    assertEquals("合肥\"芯屏\"产业再扩招", article.title());
  }

  @Test
  void theDayStandsBesideTheTitleNotInAListBelow() {
    Article article =
        article(
            page(
                "<title>合肥扩大芯片招聘</title>",
                "<h1>合肥扩大芯片招聘</h1><i>2025-03-06 10:00</i>TEXT"
                    + "<div><a href=\"/a\">旧文</a><div class=\"publish-time\">2018-03-02 08:58</div></div>"));

    assertEquals("2025-03-06", day(article));
  }

  @Test
  void aDayBelowTheTextCountsOnlyBehindALabel() {
    String title = "<title>合肥扩大芯片招聘</title>";
    assertEquals(
        "2025-03-06",
        day(article(page(title, "<h1>合肥扩大芯片招聘</h1>TEXT<div>发布日期：2025-03-06 14:34</div>"))));
    assertEquals(
        "", day(article(page(title, "<h1>合肥扩大芯片招聘</h1>TEXT<div>下一篇：车展开幕 2025-03-01</div>"))));
  }

  @Test
  void aScriptTellsTheDayUnlessItTellsOfOthers() {
    String title = "<title>合肥扩大芯片招聘</title>";
    assertEquals(
        "2025-03-06",
        day(
            article(
                page(
                    title + "<script>var d={\"ptime\":\"2025-03-06 08:00:00\"}</script>",
                    "TEXT"))));
    assertEquals(
        "",
        day(
            article(
                page(
                    title
                        + "<script>var d={\"relateNews\":[{\"ptime\":\"2025-03-06 08:00:00\"}]}</script>",
                    "TEXT"))));
  }

  @Test
  void theSourceEndsWhereItsElementEnds() {
    Article article =
        article(
            page(
                "<title>合肥扩大芯片招聘</title>",
                "<h1>合肥扩大芯片招聘</h1><div>2025-03-06 10:00 来源: <a>新安晚报</a>\n<a>举报</a></div>TEXT"));

    assertEquals("新安晚报", article.source());
  }

  @Test
  void addressesNumbersAndPhrasesAreNoAuthors() {
    for (String declared : new String[] {"name, e@mail.com", "104363", "作者", "编辑部发布于北京"}) {
      Article article =
          article(
              page(
                  "<title>合肥扩大芯片招聘</title><meta property=\"article:author\" content=\""
                      + declared
                      + "\">",
                  "<h1>合肥扩大芯片招聘</h1><div>2025-03-06 10:00 作者：王小文</div>TEXT"));
      assertEquals("王小文", article.author());
    }
  }

  @Test
  void whoReportsStandsInFrontOfTheText() {
    String text = "〔記者張小明／台北報導〕" + PROSE;
    assertEquals(
        "張小明", article(page("<title>合肥扩大芯片招聘</title>", "<div><p>" + text + "</p></div>")).author());
  }

  @Test
  void aPageWithARowOfLostOrnamentsIsKept() {
    Article article =
        article(
            page(
                "<title>合肥扩大芯片招聘</title>",
                "<div><p>"
                    + PROSE
                    + "</p><p>"
                    + "\uFFFD".repeat(30)
                    + "</p><p>"
                    + PROSE
                    + "</p></div>"));

    assertEquals(PROSE + "\n" + PROSE, article.body());
  }
}
