package io.trihelix.serve;

import io.trihelix.ask.Answer;
import io.trihelix.ask.AnswerColumn;
import io.trihelix.ask.AnswerCsv;
import io.trihelix.ask.AnswerType;
import io.trihelix.ask.ArticleQuestions;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.GivenAnswer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The articles behind a figure, each with a sentence, a page at a time. */
final class ListedArticles {
  private static final List<String> COLUMNS =
      List.of("day", "source", "title", "url", "sentence", "relation", "id");

  private ListedArticles() {}

  /**
   * @param asFile whether it is a file for spreadsheets, else JSON with total
   */
  static Reply reply(ArticleQuestions.Meant meant, boolean asFile, AskableWarehouse warehouse) {
    boolean ofPair = meant.entities().size() == 2;
    PagedMonths months = ofPair ? PagedMonths.of(meant, warehouse) : null;
    List<Map<String, Object>> page =
        AnswerRows.of(
            warehouse.ask(
                ofPair
                    ? ArticleQuestions.page(months.within(meant), months.months())
                    : ArticleQuestions.page(meant, List.of())));
    Object total =
        ofPair && meant.source() == null
            ? (Object) months.total()
            : page.isEmpty() ? (Object) 0L : page.get(0).get("total");
    List<Map<String, Object>> articles = told(page, warehouse);
    if (!asFile) {
      return Reply.json(Map.of("total", total, "articles", articles));
    }
    var text = new StringWriter();
    try (Answer rows = rows(articles);
        var out = new PrintWriter(text)) {
      AnswerCsv.writeForSpreadsheets(rows, out);
    }
    return Reply.text(Reply.OK, Reply.CSV, Reply.UTF_8_MARK + text);
  }

  private static Answer rows(List<Map<String, Object>> articles) {
    return new GivenAnswer(
        COLUMNS.stream()
            .map(
                name ->
                    new AnswerColumn(name, name.equals("day") ? AnswerType.DAY : AnswerType.TEXT))
            .toList(),
        articles.stream()
            .map(article -> GivenAnswer.row(COLUMNS.stream().map(article::get).toArray()))
            .toList());
  }

  private static List<Map<String, Object>> told(
      List<Map<String, Object>> page, AskableWarehouse warehouse) {
    List<String> cut =
        page.stream()
            .filter(hit -> hit.get("sentence") == null && hit.get("field").equals("body"))
            .map(hit -> (String) hit.get("id"))
            .toList();
    var told = new ArrayList<Map<String, Object>>();
    for (Map<String, Object> hit : withArticles(page, cut, warehouse)) {
      Object body = hit.get("body");
      if (body != null) {
        int start = ((Number) hit.get("start")).intValue();
        hit.put("sentence", Excerpt.around(body.toString(), start));
      }
      var row = new LinkedHashMap<String, Object>();
      COLUMNS.forEach(column -> row.put(column, hit.get(column)));
      told.add(row);
    }
    return told;
  }

  /**
   * Adds to rows with the id of an article and its month what is told of it: day, source, title,
   * url.
   *
   * @param bodies ids of those that get their body, too
   */
  static List<Map<String, Object>> withArticles(
      List<Map<String, Object>> rows, List<String> bodies, AskableWarehouse warehouse) {
    if (rows.isEmpty()) {
      return rows;
    }
    var byId = new HashMap<Object, Map<String, Object>>();
    AnswerRows.of(
            warehouse.ask(
                ArticleQuestions.told(texts(rows, "id").distinct().toList(), months(rows), bodies)))
        .forEach(article -> byId.put(article.get("id"), article));
    rows.forEach(row -> row.putAll(byId.getOrDefault(row.get("id"), Map.of())));
    return rows;
  }

  private static List<String> months(List<Map<String, Object>> page) {
    return texts(page, "month").distinct().toList();
  }

  private static Stream<String> texts(List<Map<String, Object>> rows, String column) {
    return rows.stream().map(row -> (String) row.get(column));
  }
}
