package io.trihelix.ask;

import java.time.YearMonth;
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
   * The articles behind a figure, the latest first: day, source, title, url, sentence, relation,
   * id, and in each row total, how many there are in all. sentence is null where no row of the
   * tables shows it; then field, start and body say where the first mention stands.
   */
  public static Question behind(Meant meant) {
    Map<String, Object> arguments = new HashMap<>();
    for (int i = 0; i < meant.entities().size(); i++) {
      arguments.put(name(i), meant.entities().get(i));
    }
    if (meant.source() != null) {
      arguments.put("source", meant.source());
    }
    return new Question(
        """
        WITH hits AS (%s)
        SELECT a.published_date AS day, a.source, a.title, a.url, h.sentence, h.relation, a.article_id AS id,
          h.field, h.start, CASE WHEN h.sentence IS NULL AND h.field = 'body' THEN a.body END AS body,
          count(*) OVER () AS total
        FROM hits AS h
        JOIN articles AS a ON a.article_id = h.article_id AND a.published_month = h.published_month
        WHERE a.duplicate_of IS NULL%s
        ORDER BY day DESC NULLS LAST, id
        LIMIT %d OFFSET %d"""
            .formatted(
                hits(meant),
                meant.source() == null
                    ? ""
                    // A source that is not known has no name.
                    : " AND coalesce(a.source, '') = :source",
                meant.limit(),
                meant.offset()),
        arguments);
  }

  private static String hits(Meant meant) {
    String months =
        meant.from() == null
            ? ""
            : " AND published_month >= '%s' AND published_month <= '%s'"
                .formatted(meant.from(), meant.to());
    List<String> entities = meant.entities();
    if (entities.isEmpty()) {
      return """
          SELECT article_id, published_month, CAST(NULL AS VARCHAR(1)) AS sentence, CAST(NULL AS VARCHAR(1)) AS relation,
            'title' AS field, 0 AS start
          FROM articles
          WHERE duplicate_of IS NULL%s"""
          .formatted(months);
    }
    if (entities.size() == 2) {
      return """
          SELECT article_id, published_month, evidence AS sentence, relation, 'title' AS field, 0 AS start
          FROM cooccurrences
          WHERE entity_a IN (:one, :two) AND entity_b IN (:one, :two) AND entity_a <> entity_b%s"""
          .formatted(months);
    }
    return """
        SELECT article_id, published_month, CAST(NULL AS VARCHAR(1)) AS sentence, CAST(NULL AS VARCHAR(1)) AS relation,
          field, start
        FROM (
          SELECT m.article_id, m.published_month, m.field, m.start,
            row_number() OVER (PARTITION BY m.article_id ORDER BY m.field, m.start) AS nth,
            sum(m.first_of_entity) OVER (PARTITION BY m.article_id) AS found
          FROM (
            SELECT article_id, published_month, field, start,
              CASE WHEN row_number() OVER (PARTITION BY article_id, entity_id ORDER BY field, start) = 1
                THEN 1 ELSE 0 END AS first_of_entity
            FROM mentions
            WHERE entity_id IN (%s)%s
          ) AS m
        ) AS counted
        WHERE nth = 1 AND found = %d"""
        .formatted(
            IntStream.range(0, entities.size())
                .mapToObj(i -> ":" + name(i))
                .collect(Collectors.joining(", ")),
            months,
            entities.size());
  }

  private static String name(int i) {
    return List.of("one", "two", "three").get(i);
  }

  /** An article, whole: one row, or none. */
  public static Question article(String id) {
    return new Question(
        """
        SELECT article_id AS id, title, body, source, url, author, published_at, published_date AS day, duplicate_of
        FROM articles
        WHERE article_id = :id""",
        Map.of("id", id));
  }

  /** Its mentions, in order. */
  public static Question mentions(String article) {
    return new Question(
        """
        SELECT field, start, `end`, surface, entity_id AS id, entity_type AS type, entity_name AS name, confidence
        FROM mentions
        WHERE article_id = :id
        ORDER BY field, start, `end` DESC""",
        Map.of("id", article));
  }
}
