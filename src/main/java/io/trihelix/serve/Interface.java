package io.trihelix.serve;

import io.trihelix.ask.AnalystQuestion;
import io.trihelix.ask.Answer;
import io.trihelix.ask.AnswerCsv;
import io.trihelix.ask.ArticleQuestions;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.AskedPeriod;
import io.trihelix.ask.EntityQuestions;
import io.trihelix.ask.EntitySearch;
import io.trihelix.ask.NamedEntity;
import io.trihelix.ask.PairQuestions;
import io.trihelix.ask.PairRanking;
import io.trihelix.ask.PanelQuestions;
import io.trihelix.ask.Section;
import io.trihelix.ask.TopPairs;
import io.trihelix.gazetteer.Coordinates;
import io.trihelix.stats.HardlyChance;
import io.trihelix.stats.PairWindow;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What can be asked, and how each answer is made. Thread-safe. */
final class Interface {
  /** Rows at a time; more are on the next page of a list. */
  private static final int MOST_ROWS = 1_000;

  private static final int USUAL_ROWS = 50;
  private static final int MOST_SUGGESTIONS = 50;
  private static final int LONGEST_NAME = 200;
  private static final int FARTHEST_PAGE = 100_000_000;

  private final EntitySearch entities;
  private final Map<String, BiFunction<Request, AskableWarehouse, Reply>> routes =
      new LinkedHashMap<>();

  /**
   * @param entities of the warehouse
   * @param coordinates of an id; empty where they are not known
   */
  Interface(EntitySearch entities, Function<String, Optional<Coordinates>> coordinates) {
    this.entities = entities;
    MapAnswer map = new MapAnswer(coordinates);
    routes.put("/api/search", (request, warehouse) -> search(request));
    routes.put("/api/entities", (request, warehouse) -> allEntities(request));
    routes.put("/api/entity", this::entity);
    routes.put("/api/partners", Interface::partners);
    routes.put("/api/pair", this::pair);
    routes.put("/api/panel", PageAnswers::panel);
    routes.put("/api/ranking", PageAnswers::ranking);
    routes.put("/api/map", map::reply);
    routes.put("/api/network", NetworkAnswer::reply);
    routes.put("/api/trends", TrendsAnswer::reply);
    routes.put("/api/top", Interface::top);
    routes.put("/api/articles", this::articles);
    routes.put("/api/article", Interface::article);
    routes.put("/article", Interface::articlePage);
    routes.put("/api/questions", (request, warehouse) -> questions());
    routes.put("/api/tables", (request, warehouse) -> sql("SHOW TABLES", request, warehouse));
    routes.put("/api/sql", (request, warehouse) -> sql(request.need("q"), request, warehouse));
  }

  boolean knows(String path) {
    return routes.containsKey(path);
  }

  Reply reply(Request request, AskableWarehouse warehouse) {
    return routes.get(request.path()).apply(request, warehouse);
  }

  private Reply search(Request request) {
    String asked = request.need("q");
    if (asked.length() > LONGEST_NAME) {
      throw new RefusedRequestException(
          Reply.BAD_REQUEST, "A name is of at most " + LONGEST_NAME + " characters");
    }
    int limit = request.number("limit", 12, 1, MOST_SUGGESTIONS);
    List<NamedEntity> named = entities.named(asked);
    List<NamedEntity> found =
        named.isEmpty() ? entities.like(asked, limit) : named.stream().limit(limit).toList();
    return Reply.json(
        Map.of(
            "exact",
            !named.isEmpty(),
            "entities",
            found.stream().map(Interface::described).toList(),
            "total",
            (long) entities.all().size()));
  }

  private Reply allEntities(Request request) {
    String type = request.find("type").orElse("").toUpperCase(Locale.ROOT);
    int offset = request.number("offset", 0, 0, FARTHEST_PAGE);
    int limit = request.number("limit", USUAL_ROWS, 1, MOST_ROWS);
    List<NamedEntity> all =
        entities.all().stream().filter(e -> type.isEmpty() || e.type().equals(type)).toList();
    return Reply.json(
        Map.of(
            "total",
            (long) all.size(),
            "entities",
            all.stream().skip(offset).limit(limit).map(Interface::described).toList()));
  }

  private static Map<String, Object> described(NamedEntity entity) {
    var described = new LinkedHashMap<String, Object>();
    described.put("id", entity.id());
    described.put("type", entity.type());
    described.put("name", entity.name());
    described.put("name_en", entity.nameEn());
    described.put("aliases", entity.aliases());
    described.put("articles", entity.articles());
    return described;
  }

  private Reply entity(Request request, AskableWarehouse warehouse) {
    String id = one(request.need("id"));
    int limit = request.number("limit", USUAL_ROWS, 1, MOST_ROWS);
    return sections(
        warehouse,
        EntityQuestions.known(id),
        EntityQuestions.months(id),
        EntityQuestions.partners(id, limit));
  }

  private Reply pair(Request request, AskableWarehouse warehouse) {
    String a = one(request.need("a"));
    String b = one(request.need("b"));
    int limit = request.number("limit", USUAL_ROWS, 1, MOST_ROWS);
    return sections(
        warehouse,
        PairQuestions.strength(a, b),
        PairQuestions.months(a, b),
        PairQuestions.relations(a, b),
        PairQuestions.evidence(a, b, limit));
  }

  /** An id, or a name that only one entity bears. */
  private String one(String name) {
    List<NamedEntity> named = entities.named(name);
    if (named.size() != 1) {
      throw new RefusedRequestException(
          Reply.NOT_FOUND,
          named.isEmpty()
              ? "No entity is called " + name
              : "Several entities are called " + name + ": give an id");
    }
    return named.get(0).id();
  }

  private static Reply sections(AskableWarehouse warehouse, Section... sections) {
    var parts = new LinkedHashMap<String, Object>();
    for (Section section : sections) {
      parts.put(section.key(), AnswerRows.of(warehouse.ask(section.question())));
    }
    return Reply.json(parts);
  }

  private static Reply top(Request request, AskableWarehouse warehouse) {
    try {
      AskedPeriod period = AskedPeriod.parse(request.find("period").orElse("all"));
      double maxQ = Double.parseDouble(request.find("max-q").orElse("" + HardlyChance.MAX_Q_VALUE));
      var pairs =
          new TopPairs(
              request.choice("by", PairRanking.LLR),
              period.type(),
              period.from(),
              period.to(),
              request.choice("window", PairWindow.ARTICLE),
              request
                  .find("types")
                  .map(types -> List.of(types.toUpperCase(Locale.ROOT).split(",")))
                  .orElse(List.of()),
              new HardlyChance(
                  maxQ,
                  request.number(
                      "min-articles", (int) HardlyChance.MIN_ARTICLES, 0, FARTHEST_PAGE)),
              request.number("limit", USUAL_ROWS, 1, MOST_ROWS));
      return table(warehouse.ask(pairs.question()), request);
    } catch (DateTimeException e) {
      throw new RefusedRequestException(
          Reply.BAD_REQUEST, "A period is all, 2025, 2025-Q1 or 2025-02");
    } catch (IllegalArgumentException e) {
      throw new RefusedRequestException(Reply.BAD_REQUEST, e.getMessage());
    }
  }

  /** All with whom an entity stands, a page at a time, chance or not. */
  private static Reply partners(Request request, AskableWarehouse warehouse) {
    int limit = request.number("limit", USUAL_ROWS, 1, MOST_ROWS);
    int offset = request.number("offset", 0, 0, FARTHEST_PAGE);
    return table(
        warehouse.ask(PanelQuestions.everyPartner(request.need("id"), offset, limit)), request);
  }

  private Reply articles(Request request, AskableWarehouse warehouse) {
    try {
      var meant =
          new ArticleQuestions.Meant(
              request.find("entities").map(ids -> Arrays.asList(ids.split(","))).orElse(List.of()),
              request.query().get("source"),
              request.find("from").map(YearMonth::parse).orElse(null),
              request.find("to").map(YearMonth::parse).orElse(null),
              request.number("offset", 0, 0, FARTHEST_PAGE),
              request.number("limit", USUAL_ROWS, 1, MOST_ROWS));
      return ListedArticles.reply(meant, request.find("format").isPresent(), warehouse);
    } catch (DateTimeException e) {
      throw new RefusedRequestException(Reply.BAD_REQUEST, "A month is written as 2025-02");
    } catch (IllegalArgumentException e) {
      throw new RefusedRequestException(Reply.BAD_REQUEST, e.getMessage());
    }
  }

  private static Reply article(Request request, AskableWarehouse warehouse) {
    String id = request.need("id");
    String month = request.query().get("month");
    Map<String, Object> article = found(id, month, warehouse);
    article.put("mentions", AnswerRows.of(warehouse.ask(ArticleQuestions.mentions(id, month))));
    return Reply.json(article);
  }

  private static Reply articlePage(Request request, AskableWarehouse warehouse) {
    String id = request.need("id");
    String month = request.query().get("month");
    return Reply.text(
        Reply.OK,
        Reply.HTML,
        ArticlePage.of(
            found(id, month, warehouse),
            AnswerRows.of(warehouse.ask(ArticleQuestions.mentions(id, month)))));
  }

  private static Map<String, Object> found(String id, String month, AskableWarehouse warehouse) {
    List<Map<String, Object>> rows =
        AnswerRows.of(warehouse.ask(ArticleQuestions.article(id, month)));
    if (rows.isEmpty()) {
      throw new RefusedRequestException(Reply.NOT_FOUND, "There is no article " + id);
    }
    return rows.get(0);
  }

  /** Those that come with the program, with the usual values. */
  private static Reply questions() {
    return Reply.json(
        AnalystQuestion.bundled().stream()
            .map(
                question ->
                    Map.of(
                        "name",
                        question.name(),
                        "en",
                        question.english(),
                        "zh",
                        question.chinese(),
                        "sql",
                        question.sql(Map.of())))
            .toList());
  }

  private static Reply sql(String statement, Request request, AskableWarehouse warehouse) {
    return table(warehouse.answer(statement, MOST_ROWS), request);
  }

  /** Rows as JSON, or as CSV for a spreadsheet. */
  private static Reply table(Answer answer, Request request) {
    if (request.find("format").filter("csv"::equals).isPresent()) {
      var text = new StringWriter();
      try (answer;
          var out = new PrintWriter(text)) {
        AnswerCsv.writeForSpreadsheets(answer, out);
      }
      return Reply.text(Reply.OK, Reply.CSV, Reply.UTF_8_MARK + text);
    }
    return Reply.json(AnswerRows.of(answer));
  }
}
