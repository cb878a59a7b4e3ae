package io.trihelix.ask;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Questions about articles: which ones stand behind a figure, and what stands in one. */
public final class ArticleQuestions {
  private ArticleQuestions() {}

  /**
   * Which articles are meant.
   *
   * @param entities ids: of two, the articles in which both stand together; of one or three, those
   *     that mention them all; none for all articles
   * @param source the medium; null for any
   * @param from first month; null for all
   * @param to last month; null for all
   * @param offset articles to pass over
   * @param limit most articles
   */
  public record Meant(
      List<String> entities, String source, YearMonth from, YearMonth to, int offset, int limit) {
    public Meant {
      entities = entities.stream().distinct().toList();
      if (entities.size() > 3) {
        throw new IllegalArgumentException(
            "At most three entities are asked for at once, but these are " + entities.size());
      }
      if (offset < 0 || limit < 1) {
        throw new IllegalArgumentException(
            "The offset must be 0 or more and the limit 1 or more, but they are "
                + offset
                + " and "
                + limit);
      }
      if ((from == null) != (to == null)) {
        throw new IllegalArgumentException("A range of months has a first and a last one");
      }
    }
  }

  /**
   * A page of the articles behind a figure, the latest first: id, month, and in each row total, how
   * many there are in all; sentence and relation of a pair, else the field and place of the first
   * mention. It is asked of a warehouse that keeps {@link KeptTable}s; {@link #told} tells of them.
   *
   * @param together the months in which two entities stand together
   */
  public static Question page(Meant meant, Collection<String> together) {
    Listed within = Listed.of("mon", together);
    Map<String, Object> arguments = new HashMap<>(within.arguments());
    for (int i = 0; i < meant.entities().size(); i++) {
      arguments.put(name(i), meant.entities().get(i));
    }
    if (meant.source() != null) {
      arguments.put("source", meant.source());
    }
    return new Question(
        """
        SELECT id, month, sentence, relation, field, start, count(*) OVER () AS total
        FROM (%s) AS hits
        %s
        ORDER BY day DESC NULLS LAST, id
        LIMIT %d OFFSET %d"""
            .formatted(hits(meant, within), ofSource(meant), meant.limit(), meant.offset()),
        arguments);
  }

  /** A source that is not known has no name. */
  private static String ofSource(Meant meant) {
    return meant.source() == null || meant.entities().isEmpty()
        ? ""
        : """
          WHERE (id, month) IN (
            SELECT article_id, published_month
            FROM articles
            WHERE coalesce(source, '') = :source%s)"""
            .formatted(months(meant, "published_month"));
  }

  private static String months(Meant meant, String column) {
    return meant.from() == null
        ? ""
        : " AND %1$s >= '%2$s' AND %1$s <= '%3$s'".formatted(column, meant.from(), meant.to());
  }

  private static String hits(Meant meant, Listed together) {
    List<String> entities = meant.entities();
    String nothing = "CAST(NULL AS VARCHAR) AS sentence, CAST(NULL AS VARCHAR) AS relation";
    if (entities.isEmpty()) {
      return """
          SELECT article_id AS id, published_month AS month, published_date AS day, %s, 'title' AS field, 0 AS start
          FROM articles
          WHERE duplicate_of IS NULL%s%s"""
          .formatted(
              nothing,
              months(meant, "published_month"),
              meant.source() == null ? "" : " AND coalesce(source, '') = :source");
    }
    if (entities.size() == 2) {
      return """
          SELECT article_id AS id, published_month AS month, published_date AS day, evidence AS sentence, relation,
            'title' AS field, 0 AS start
          FROM cooccurrences
          WHERE published_month IN (%s) AND entity_a IN (:one, :two) AND entity_b IN (:one, :two)
            AND entity_a <> entity_b%s"""
          .formatted(together.sql(), months(meant, "published_month"));
    }
    String mentioning =
        IntStream.range(0, entities.size())
            .mapToObj(i -> ":" + name(i))
            .collect(Collectors.joining(", "));
    return """
        SELECT article_id AS id, month, day, %s, min(field) AS field, min(start) AS start
        FROM %s
        WHERE entity_id IN (%s)%s
        GROUP BY article_id, month, day
        HAVING count(*) = %d"""
        .formatted(
            nothing,
            KeptTable.ARTICLES.asked(),
            mentioning,
            months(meant, "month"),
            entities.size());
  }

  /**
   * What is told of articles: day, source, title, url, id, and the body of those of which a
   * sentence is cut out.
   *
   * @param ids of them
   * @param months in which they are
   * @param bodies ids of those whose body is wanted
   */
  public static Question told(
      Collection<String> ids, Collection<String> months, Collection<String> bodies) {
    Listed articles = Listed.of("art", ids);
    Listed within = Listed.of("mon", months);
    Listed whole = Listed.of("body", bodies);
    Map<String, Object> arguments = new HashMap<>(articles.arguments());
    arguments.putAll(within.arguments());
    arguments.putAll(whole.arguments());
    return new Question(
        """
        SELECT published_date AS day, source, title, url, article_id AS id,
          %s AS body
        FROM articles
        WHERE published_month IN (%s) AND article_id IN (%s)"""
            .formatted(
                bodies.isEmpty()
                    ? "CAST(NULL AS VARCHAR)"
                    : "CASE WHEN article_id IN (" + whole.sql() + ") THEN body END",
                within.sql(),
                articles.sql()),
        arguments);
  }

  private static String name(int i) {
    return List.of("one", "two", "three").get(i);
  }

  /**
   * An article, whole: one row, or none.
   *
   * @param month in which it is; null where that is not known, which takes longer
   */
  public static Question article(String id, String month) {
    return new Question(
        """
        SELECT article_id AS id, title, body, source, url, author, published_at, published_date AS day, duplicate_of
        FROM articles
        WHERE article_id = :id%s"""
            .formatted(month == null ? "" : " AND published_month = :month"),
        known(id, month));
  }

  private static Map<String, Object> known(String id, String month) {
    return month == null ? Map.of("id", id) : Map.of("id", id, "month", month);
  }

  /** Its mentions, in order; none of one that repeats another. */
  public static Question mentions(String article, String month) {
    return new Question(
        """
        SELECT field, start, `end`, surface, entity_id AS id, entity_type AS type, entity_name AS name, confidence
        FROM mentions
        WHERE article_id = :id%s
        ORDER BY field, start, `end` DESC"""
            .formatted(month == null ? "" : " AND published_month = :month"),
        known(article, month));
  }
}
