package io.trihelix.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.Article;
import io.trihelix.model.DateSource;
import io.trihelix.model.PublicationDate;
import io.trihelix.model.Reject;
import io.trihelix.model.RejectReason;
import io.trihelix.text.ChineseText;
import io.trihelix.text.PublicationDates;
import io.trihelix.text.TextNormalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonInterpreterTest {
  private static final String PATH = "/data/news.jsonl";
  private static final FieldMapping FLAT =
      new FieldMapping(
          List.of("id"),
          List.of("title"),
          List.of("body"),
          List.of("published_at"),
          List.of("source"),
          List.of("url"),
          List.of("author"));
  private static final AcceptanceRules STRICT =
      new AcceptanceRules(true, false, new ChineseText(0.2));
  private static final AcceptanceRules LENIENT =
      new AcceptanceRules(false, true, new ChineseText(0.2));

  private static JsonInterpreter interpreter(FieldMapping fields, AcceptanceRules acceptance) {
    var dates =
        new PublicationDates(
            ZoneId.of("Asia/Shanghai"), LocalDate.of(1990, 1, 1), LocalDate.of(2025, 12, 31));
    return new Interpreters(fields, dates, TextNormalizer.with(c -> c), 30, acceptance).json();
  }

  private static Article accepted(Interpretation interpretation) {
    return assertInstanceOf(Interpretation.Accepted.class, interpretation).article();
  }

  private static Reject rejected(Interpretation interpretation) {
    return assertInstanceOf(Interpretation.Rejected.class, interpretation).reject();
  }

  private static Article article(String json) {
    return accepted(interpreter(FLAT, LENIENT).interpret(json, PATH));
  }

  private static Reject reject(String json) {
    return rejected(interpreter(FLAT, STRICT).interpret(json, PATH));
  }

  @Test
  void everyFieldIsMapped() {
    Article article =
        article(
            """
            {"id": "a-1", "title": "杭州为何孕育DeepSeek", "body": "阿里巴巴位于杭州。\\n浙江大学也是。",
             "published_at": "2025-02-18 08:15", "source": "第一财经", "url": " https://example.com/1 ",
             "author": "熊大", "unknown": {"x": 1}}
            """);

    assertEquals("a-1", article.id());
    assertEquals("杭州为何孕育DeepSeek", article.title());
    assertEquals("阿里巴巴位于杭州。\n浙江大学也是。", article.body());
    assertEquals("第一财经", article.source());
    assertEquals("https://example.com/1", article.url());
    assertEquals("熊大", article.author());
    assertEquals(
        Optional.of(
            new PublicationDate(
                Instant.parse("2025-02-18T00:15:00Z"),
                LocalDate.of(2025, 2, 18),
                DateSource.FIELD)),
        article.published());
  }

  @Test
  void aDotLeadsIntoANestedObjectAndTheFirstNameThatIsThereHolds() {
    var fields =
        new FieldMapping(
            List.of("doc_id", "meta.id"),
            List.of("标题", "headline"),
            List.of("content.text"),
            List.of("meta.time.published"),
            List.of("none"),
            List.of(),
            List.of("meta.author.name", "author"));
    Article article =
        accepted(
            interpreter(fields, STRICT)
                .interpret(
                    """
                    {"meta": {"id": 7, "author": null, "time": {"published": "20250218"}},
                     "headline": "深圳", "content": {"text": "腾讯位于深圳。"}, "author": "王某"}
                    """,
                    PATH));

    assertEquals("7", article.id());
    assertEquals("深圳", article.title());
    assertEquals("腾讯位于深圳。", article.body());
    assertEquals("王某", article.author(), "a null is not there: the next name holds");
    assertEquals(LocalDate.of(2025, 2, 18), article.published().orElseThrow().day());
    assertEquals("", article.source());
  }

  @Test
  void numbersAreFineForIdsAndDates() {
    Article article = article("{\"id\": 42, \"body\": \"杭州\", \"published_at\": 1739837730}");

    assertEquals("42", article.id());
    assertEquals(Instant.parse("2025-02-18T00:15:30Z"), article.published().orElseThrow().at());
  }

  @Test
  void nullsAreAsIfTheyWereNotThere() {
    Article article =
        article("{\"id\": null, \"title\": null, \"body\": \"杭州\", \"author\": null}");

    assertEquals("", article.title());
    assertEquals("", article.author());
    assertTrue(article.id().matches("[0-9a-f]{32}"), article.id());
  }

  @Test
  void aMissingIdIsAHashOfSourceUrlAndContent() {
    String id = article("{\"source\":\"甲\",\"url\":\"u\",\"body\":\"杭州\"}").id();

    assertEquals(
        id, article("{\"url\":\"u\",\"id\":\" \",\"source\":\"甲\",\"body\":\"杭州。\"}").id());
    assertNotEquals(id, article("{\"source\":\"乙\",\"url\":\"u\",\"body\":\"杭州\"}").id());
    assertNotEquals(id, article("{\"source\":\"甲\",\"url\":\"v\",\"body\":\"杭州\"}").id());
    assertNotEquals(id, article("{\"source\":\"甲\",\"url\":\"u\",\"body\":\"宁波\"}").id());
  }

  @Test
  void theTextIsCleaned() {
    Article article = article("{\"title\": \" 杭州\\n新闻 \", \"body\": \"阿里巴巴。\\r\\n\\r\\n评论0\"}");

    assertEquals("杭州 新闻", article.title());
    assertEquals("阿里巴巴。", article.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"body\": \"杭", "{\"body\": \"杭州\"} x", "{\"body\": \"杭州\"}{}", "杭州", "{,}"})
  void whatIsNoJsonIsMalformed(String line) {
    Reject reject = reject(line);

    assertEquals(RejectReason.MALFORMED_JSON, reject.reason());
    assertEquals(line, reject.raw());
    assertTrue(!reject.detail().isBlank());
  }

  @Test
  void nestingWithoutEndIsMalformedAndNoStackOverflow() {
    assertEquals(RejectReason.MALFORMED_JSON, reject("[".repeat(100_000)).reason());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"body\": \"杭州\"}] | a JSON array, not an object",
        "\"杭州\" | a JSON string, not an object",
        "42 | a JSON number, not an object",
        "true | a JSON boolean, not an object",
        "null | a JSON null, not an object",
      })
  void jsonThatIsNoObjectIsNamed(String line, String detail) {
    Reject reject = reject(line);

    assertEquals(RejectReason.NOT_AN_OBJECT, reject.reason());
    assertEquals(detail, reject.detail());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"body\": [\"杭州\", 7]} | field body is a JSON array",
        "{\"body\": 42} | field body is a JSON number",
        "{\"title\": 42, \"body\": \"杭州\"} | field title is a JSON number",
        "{\"body\": {\"text\": \"杭州\"}} | field body is a JSON object",
        "{\"body\": \"杭州\", \"id\": true} | field id is a JSON boolean",
        "{\"body\": \"杭州\", \"author\": [[\"王某\"]]} | field author is a JSON array",
        "{\"body\": \"杭州\", \"published_at\": true} | field published_at is a JSON boolean",
      })
  void aFieldOfAnotherTypeIsNamed(String line, String detail) {
    Reject reject = reject(line);

    assertEquals(RejectReason.FIELD_TYPE, reject.reason());
    assertEquals(detail, reject.detail());
  }

  @Test
  void aNumberIsNoBodyWhateverTheFieldIsCalled() {
    var fields =
        new FieldMapping(
            List.of(), List.of(), List.of("text"), List.of(), List.of(), List.of(), List.of());
    Reject reject = rejected(interpreter(fields, LENIENT).interpret("{\"text\": 42}", PATH));

    assertEquals(RejectReason.FIELD_TYPE, reject.reason());
    assertEquals("field text is a JSON number", reject.detail());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"title\": \" \", \"body\": \"\\u3000\\n\"}", "{\"body\": \"评论0\"}"})
  void aRecordWithoutTextIsEmpty(String line) {
    assertEquals(RejectReason.EMPTY_TEXT, reject(line).reason());
    assertEquals("neither title nor body holds any text", reject(line).detail());
  }

  @Test
  void aTitleAloneIsRejectedOnlyWhereABodyIsRequired() {
    String line = "{\"title\": \"杭州\", \"published_at\": \"2025-02-18\"}";

    assertEquals(RejectReason.EMPTY_BODY, reject(line).reason());
    assertTrue(reject(line).detail().startsWith("no body, and input.require-body is true"));
    assertEquals("杭州", article(line).title());
  }

  @Test
  void anUndatedArticleIsRejectedOnlyWhereADateIsRequired() {
    String line = "{\"body\": \"杭州\", \"published_at\": \"2025-02-30\"}";

    assertEquals(RejectReason.UNDATED, reject(line).reason());
    assertEquals("no usable date, and dates.keep-undated is false", reject(line).detail());
    assertEquals(Optional.empty(), article(line).published());
  }

  @Test
  void thePathGivesTheDateOfARecordThatBearsNone() {
    JsonInterpreter interpreter = interpreter(FLAT, LENIENT);
    String path = "/data/2025/02/18/news.jsonl";

    PublicationDate date =
        accepted(interpreter.interpret("{\"body\": \"杭州\"}", path)).published().orElseThrow();
    assertEquals(LocalDate.of(2025, 2, 18), date.day());
    assertEquals(DateSource.PATH, date.source());
    assertEquals(
        Optional.empty(),
        accepted(interpreter.interpret("{\"body\": \"杭州\", \"published_at\": \"昨天\"}", path))
            .published(),
        "a date that cannot be read is not replaced by another");
  }
}
