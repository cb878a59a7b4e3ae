package io.trihelix.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.trihelix.config.ConfigLoader;
import io.trihelix.config.Settings;
import io.trihelix.model.Article;
import io.trihelix.spark.step.ingest.ReadRecords;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names that feeds give to the fields of a record, read with the bundled settings. */
class UsualNamesTest {
  private static final Settings SETTINGS = ConfigLoader.load(null, List.of()).settings();
  private static final JsonInterpreter JSON =
      ReadRecords.interpreters(SETTINGS, LocalDate.of(2025, 6, 1)).json();

  private static final String TEXT = "\"title\": \"宁波开工\", \"body\": \"宁波的新港区开工。\"";

  private static Article article(String json) {
    var accepted =
        assertInstanceOf(
            Interpretation.Accepted.class, JSON.interpret(json, "a.jsonl"), () -> json);
    return accepted.article();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "time",
        "datetime",
        "date_time",
        "pub_date",
        "pubDate",
        "PubDate",
        "pubdate",
        "pub_time",
        "publish_time",
        "publishTime",
        "publish-date",
        "published",
        "ctime",
        "created_at",
        "createdAt",
        "date",
        "时间",
        "日期",
        "发布日期",
        "发布时间",
        "发表时间",
        "news_time"
      })
  void daysStandUnderTheseNames(String name) {
    assertEquals(
        "2025-02-18",
        article("{" + TEXT + ", \"" + name + "\": \"2025-02-18 10:00\"}")
            .published()
            .orElseThrow()
            .day()
            .toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body",
        "content",
        "Content",
        "text",
        "article",
        "articleBody",
        "newsContent",
        "article_text",
        "正文",
        "内容",
        "新闻内容",
        "新闻正文"
      })
  void textsStandUnderTheseNames(String name) {
    assertEquals(
        "宁波的新港区开工。", article("{\"title\": \"开工\", \"" + name + "\": \"宁波的新港区开工。\"}").body());
  }

  @Test
  void theFirstDateThatCanBeReadHolds() {
    assertEquals(
        "2025-02-18",
        article("{" + TEXT + ", \"date\": \"昨天\", \"ctime\": 1739837730.0}")
            .published()
            .orElseThrow()
            .day()
            .toString());
  }

  @Test
  void theRecordOfASearchEngineLiesInItsSource() {
    Article article =
        article(
            "{\"_index\": \"news\", \"_id\": \"n7\", \"_source\": {"
                + TEXT
                + ", \"pub_time\": 1739837730000}}");
    assertEquals("n7", article.id());
    assertEquals("宁波开工", article.title());
    assertEquals("", article.source());
    assertEquals("2025-02-18", article.published().orElseThrow().day().toString());
  }

  @Test
  void valuesOfAnExportedDatabaseAreUnwrapped() {
    Article article =
        article(
            "{\"_id\": {\"$oid\": \"65f0\"}, "
                + TEXT
                + ", \"created_at\": {\"$date\": {\"$numberLong\": \"1739837730000\"}}}");
    assertEquals("65f0", article.id());
    assertEquals("2025-02-18", article.published().orElseThrow().day().toString());
  }

  @Test
  void twoObjectsWithATextAreNoRecord() {
    assertInstanceOf(
        Interpretation.Rejected.class,
        JSON.interpret("{\"a\": {" + TEXT + "}, \"b\": {" + TEXT + "}}", "a.jsonl"));
  }

  @Test
  void aSourceMayHaveANameAndAuthorsMayBeMany() {
    Article article =
        article(
            "{"
                + TEXT
                + ", \"source\": {\"id\": 3, \"name\": \"样报\"}, \"authors\": [\"甲\", \"乙\"]}");
    assertEquals("样报", article.source());
    assertEquals("甲、乙", article.author());
  }

  @Test
  void aListOfParagraphsIsAText() {
    assertEquals(
        "宁波的新港区开工。\n浙江大学参与设计。",
        article("{\"title\": \"开工\", \"paragraphs\": [\"宁波的新港区开工。\", \"浙江大学参与设计。\"]}").body());
  }

  @Test
  void characterReferencesAreTheCharactersThatTheyStandFor() {
    Article article =
        article("{\"title\": \"&ldquo;新港&rdquo;开工\", \"content\": \"甲&amp;乙公司&#8220;签约&#8221;。\"}");
    assertEquals("“新港”开工", article.title());
    assertEquals("甲&乙公司“签约”。", article.body());
    assertEquals("AT&T; 与 R&D", article("{\"title\": \"x\", \"content\": \"AT&T; 与 R&D\"}").body());
  }

  @Test
  void markupThatWasEscapedOnceMoreIsMarkup() {
    assertEquals(
        "宁波开工。\n杭州也开工。",
        article(
                "{\"title\": \"开工\", \"content\": \"&lt;p&gt;宁波开工。&lt;/p&gt;&lt;p&gt;杭州也开工。&lt;/p&gt;\"}")
            .body());
  }

  @Test
  void aTextInHtmlIsReadAsAReaderSeesIt() {
    assertEquals(
        "宁波的新港区开工。\n浙江大学参与设计 1<2。",
        article(
                "{\"title\": \"开工\", \"content\": \"<p>宁波的<b>新港区</b>开工。</p><script>x</script><p>浙江大学参与设计 1&lt;2。</p>\"}")
            .body());
    assertEquals("甲公司<乙公司", article("{\"title\": \"较量\", \"content\": \"甲公司<乙公司\"}").body());
  }
}
