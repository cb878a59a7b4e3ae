package io.trihelix.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.Article;
import io.trihelix.model.DateSource;
import io.trihelix.model.RejectReason;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageInterpreterTest {
  private static final String PATH = "/data/page.txt";

  /** The blocks of a scraped page: site, title, author box, date and counters, body, neighbours. */
  private static final String PAGE =
      """
      财经夜读

      合肥为何孕育长鑫存储?探寻存储芯片与大学的故事

      作者头像
      分析师小周 本文作者

      2025-3-6 阅读 87 约 6分钟读完

      评论0

      合肥正在成为存储芯片的重镇。

      中国科学技术大学的毕业生在合肥创办了多家公司,长鑫存储也从那里招募工程师。

      人才从何而来

      2024年12月3日,一位研究人员回忆起他从上海搬到合肥的原因。

      “合肥的机会并不比深圳少。”他说。

      上一篇 广州车展开幕,小鹏汽车发布新车 下一篇 清华大学与百度签署合作协议
      评论
      更换验证码
      """;

  private final PageInterpreter interpreter = PageInterpreters.usual().page();

  private Article article(String page) {
    return assertInstanceOf(Interpretation.Accepted.class, interpreter.interpret(page, PATH), page)
        .article();
  }

  @Test
  void theHeadGivesSiteTitleAuthorAndDate() {
    Article article = article(PAGE);

    assertEquals("财经夜读", article.source());
    assertEquals("合肥为何孕育长鑫存储?探寻存储芯片与大学的故事", article.title());
    assertEquals("分析师小周", article.author());
    assertEquals(LocalDate.of(2025, 3, 6), article.published().orElseThrow().day());
    assertEquals(DateSource.TEXT, article.published().orElseThrow().source());
  }

  @Test
  void theBodyIsTheProseAlone() {
    assertEquals(
        """
        合肥正在成为存储芯片的重镇。
        中国科学技术大学的毕业生在合肥创办了多家公司,长鑫存储也从那里招募工程师。
        人才从何而来
        2024年12月3日,一位研究人员回忆起他从上海搬到合肥的原因。
        “合肥的机会并不比深圳少。”他说。\
        """,
        article(PAGE).body());
  }

  @Test
  void linksToNeighboursAreNoPartOfTheArticle() {
    String body = article(PAGE).body();

    for (String foreign : List.of("小鹏汽车", "广州", "清华大学", "百度", "评论", "验证码", "阅读")) {
      assertFalse(body.contains(foreign), foreign);
    }
  }

  @Test
  void neighboursOnLinesOfTheirOwnAreCutOffToo() {
    String page =
        PAGE.replace("上一篇 广州车展开幕,小鹏汽车发布新车 下一篇 清华大学与百度签署合作协议", "上一篇\n广州车展开幕\n下一篇\n清华大学与百度签署合作协议");

    assertTrue(article(page).body().endsWith("他说。"), article(page).body());
  }

  @Test
  void lineEndsOfOtherSystemsMakeNoDifference() {
    assertEquals(article(PAGE), article(PAGE.replace("\n", "\r\n")));
  }

  @Test
  void aBylineGivesTheAuthor() {
    Article article = article("武汉光谷的新药\n作者：李某某\n2025年3月6日 09:30\n华中科技大学与药明康德合作研发新药。\n");

    assertEquals("武汉光谷的新药", article.title());
    assertEquals("李某某", article.author());
    assertEquals("华中科技大学与药明康德合作研发新药。", article.body());
  }

  @Test
  void aTitleMayEndAsASentence() {
    Article article = article("财经夜读\n合肥的存储芯片，走到了世界前列。\n2025-3-6 来源：晨江晚报\n合肥正在成为存储芯片的重镇。\n");

    assertEquals("合肥的存储芯片，走到了世界前列。", article.title());
    assertEquals("晨江晚报", article.source());
    assertEquals("合肥正在成为存储芯片的重镇。", article.body());
    assertEquals(LocalDate.of(2025, 3, 6), article.published().orElseThrow().day());
  }

  @Test
  void aSentenceBehindATitleIsText() {
    Article article = article("合肥的存储芯片产业为何兴旺\n合肥正在成为存储芯片的重镇。\n2025-3-6\n长鑫存储在招募工程师。\n");

    assertEquals("合肥的存储芯片产业为何兴旺", article.title());
  }

  @Test
  void aPageWithoutAHeadTakesItsDateFromThePath() {
    var interpretation =
        interpreter.interpret("成都的大学\n四川大学位于成都，电子科技大学也位于成都。\n", "/pages/2025-03-06/a.txt");
    Article article = assertInstanceOf(Interpretation.Accepted.class, interpretation).article();

    assertEquals("成都的大学", article.title());
    assertEquals("四川大学位于成都，电子科技大学也位于成都。", article.body());
    assertEquals(LocalDate.of(2025, 3, 6), article.published().orElseThrow().day());
    assertEquals(DateSource.PATH, article.published().orElseThrow().source());
  }

  @Test
  void aPageOfFurnitureAloneIsRejected() {
    var interpretation = interpreter.interpret("登录 注册\n评论0\n更换验证码\n", PATH);

    assertEquals(
        RejectReason.EMPTY_TEXT,
        assertInstanceOf(Interpretation.Rejected.class, interpretation).reject().reason());
  }

  @Test
  void aTitleAloneIsNoArticle() {
    var interpretation = interpreter.interpret("成都的大学\n", PATH);

    assertEquals(
        RejectReason.EMPTY_BODY,
        assertInstanceOf(Interpretation.Rejected.class, interpretation).reject().reason());
  }

  @Test
  void theEmptyPageIsRejected() {
    assertInstanceOf(Interpretation.Rejected.class, interpreter.interpret("", PATH));
  }

  @Test
  void theSourceStandsBehindItsCaption() {
    Article article =
        assertInstanceOf(
                Interpretation.Accepted.class,
                interpreter.interpret(
                    "某某资讯\n合肥的芯片产业为何兴旺起来\n2025-3-6 来源：晨江晚报 阅读 87\n合肥正在成为存储芯片的重镇。\n", PATH))
            .article();

    assertEquals("晨江晚报", article.source());
    assertEquals("合肥的芯片产业为何兴旺起来", article.title());
  }

  @Test
  void aDayWithoutAYearIsReadInTheMonthOfTheFolder() {
    Article article =
        assertInstanceOf(
                Interpretation.Accepted.class,
                interpreter.interpret(
                    "合肥的芯片产业为何兴旺起来\n"
                        + "03-06 08:15\n"
                        + "合肥正在成为存储芯片的重镇，高校的毕业生是招聘的主力，薪酬也随之上涨，从硅片到封装两小时车程之内都能找到供应商。\n",
                    "/news/202503/page.txt"))
            .article();

    assertEquals(LocalDate.of(2025, 3, 6), article.published().orElseThrow().day());
    assertEquals(DateSource.TEXT, article.published().orElseThrow().source());
  }
}
