package io.trihelix.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trihelix.model.Article;
import org.junit.jupiter.api.Test;

/** Who wrote and which medium it is, where a page says so without a label or only in its source. */
class PageNamesTest {
  private static final String TEXT =
      "<p>芜湖港的十二辆换电集卡昨天上路，每辆一天可以少烧八十升柴油。</p><p>奇瑞控股提供底盘，安徽工程大学负责测试，测试为期半年。</p>";

  private static Article article(String page) {
    return assertInstanceOf(
            Interpretation.Accepted.class,
            PageInterpreters.usual().html().interpret(page, "", "page.html"))
        .article();
  }

  /**
   * @param title of the page behind the headline
   * @param byline between headline and text
   */
  private static Article article(String title, String byline) {
    return article(
        "<html><head><title>芜湖港换电集卡上路"
            + title
            + "</title></head><body><h1>芜湖港换电集卡上路</h1>"
            + byline
            + "<div class=\"content\">"
            + TEXT
            + "</div></body></html>");
  }

  private static void assertNames(String author, String source, Article article) {
    assertEquals(author + " | " + source, article.author() + " | " + article.source());
  }

  @Test
  void aMediumAndAPersonBesideTheDateNeedNoLabelWhereTheTitleNamesTheMedium() {
    assertNames(
        "段鸿羽",
        "车研社",
        article(
            "-车研社资讯",
            "<div><span>车研社</span> <span>段鸿羽</span> <span>2025-05-21 08:00</span></div>"));
  }

  @Test
  void aMediumMayStandInALineOfItsOwnBesideTheDate() {
    assertNames("", "桐江融媒", article("", "<p>桐江融媒</p><p>2025-06-11 19:03</p><p>阅读 6732</p>"));
  }

  @Test
  void aProvinceBesideTheDateIsNoPerson() {
    assertNames(
        "",
        "车研社",
        article("-车研社资讯", "<p><span>车研社</span> <span>安徽</span> <span>2025-05-21</span></p>"));
  }

  @Test
  void hashedClassesStillTellWhatTheyAreNamedFor() {
    assertNames(
        "钟映川",
        "起点圈",
        article(
            "",
            "<div><a class=\"authorName_x8f2\">钟映川</a><span class=\"sourceName_x8f2\">起点圈</span>"
                + "<span class=\"time_x8f2\">2025-04-16 08:02</span></div>"));
  }

  @Test
  void aScriptNamesTheMediumUnlessItTellsOfOthers() {
    String own = "<script>var all = {\"title\":\"x\",\"source\":\"江城日报\"};</script>";
    String other = "<script>var all = {\"recommend\":[{\"source\":\"江城日报\"}]};</script>";
    assertNames("", "江城日报", article("", own));
    assertNames("", "", article("", other));
  }

  @Test
  void aScriptThatSaysWhatKindOfMediumItIsNamesNone() {
    assertNames("", "", article("", "<script>var all = {source:'微信公众号'};</script>"));
  }

  @Test
  void aLinkToAMembersPageInTheHeadIsTheAuthor() {
    String login = "<div><a href=\"/user/register\">免费注册</a></div>";
    String byline = "<small><a href=\"/member/laomao\">老猫不上树</a> · 2025-03-09 21:14</small>";
    assertNames("老猫不上树", "", article("", login + byline));
  }

  @Test
  void aReporterStandsBehindTheNameOfHisMedium() {
    assertNames("邵念青", "", article("", "<p>作者：青年报·青年网记者 邵念青 2025-05-04 09:12</p>"));
    assertNames("Rowena Tan", "", article("", "<p>特約記者 Rowena Tan 發自新竹</p><p>2025-02-21</p>"));
  }

  @Test
  void anEnglishNameMayHaveAChineseSurnameBehindIt() {
    assertNames("Amber 陳 林思妤", "", article("", "<p>撰稿編輯：Amber 陳、林思妤</p><p>2025-04-09 14:02</p>"));
  }

  @Test
  void aSiteWithoutAWordOfASiteIsNamedBehindTheHeadline() {
    assertNames("", "起点圈", article(" - 起点圈", ""));
    assertNames("", "", article(" - 国内要闻", ""));
    assertNames("", "", article("_文字实录", ""));
  }

  @Test
  void theChineseNameOfASiteStandsInFrontOfItsEnglishOne() {
    assertNames("", "澎湃新闻", article("_浦江头条_澎湃新闻-The Paper", ""));
    assertNames(
        "",
        "島嶼觀察",
        article("", "<meta property=\"og:site_name\" content=\"島嶼觀察 ISLET\"><p>2025/01/20</p>"));
  }

  @Test
  void whoTookThePicturesIsTheAuthorOfWhatShowsNothingElse() {
    String page =
        "<html><head><title>%s</title></head><body><h1>%s</h1><p>2025年04月07日07:30</p><p>摄影：覃小满</p>"
            + "<div class=\"content\">"
            + TEXT
            + "</div></body></html>";
    assertNames("覃小满", "", article(page.replace("%s", "组图：芜湖港换电集卡上路")));
    assertNames("", "", article(page.replace("%s", "芜湖港换电集卡今日上路")));
  }

  @Test
  void whoWroteMayStandRightBelowTheText() {
    String page =
        "<html><head><title>芜湖港换电集卡上路</title></head><body><h1>芜湖港换电集卡上路</h1><p>2025-02-18 08:15</p>"
            + "<div class=\"content\">"
            + TEXT
            + "</div><div><p>记者：薛知行</p><p>编辑：郭晋嘉</p></div></body></html>";
    assertNames("薛知行", "", article(page));
  }
}
