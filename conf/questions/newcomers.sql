-- en: Who is new in the news?
-- zh: 哪些名字新近出现？
-- months = 6: months within which the first article lies
-- Companies and universities whose first article is of the last months, the most told of first; where, and in which words. Only sources that
-- were there before are counted: to a new source everybody is new.
WITH last AS (SELECT max(published_date) AS day FROM articles WHERE duplicate_of IS NULL),
times AS (SELECT CAST(day - CAST(:months AS INTEGER) * INTERVAL 1 MONTH AS DATE) AS begins FROM last),
sources AS (
  SELECT coalesce(source, '') AS source
  FROM articles
  CROSS JOIN times
  WHERE duplicate_of IS NULL
  GROUP BY coalesce(source, '')
  HAVING min(published_date) <= max(begins)),
fresh AS (
  SELECT e.*
  FROM entities AS e
  CROSS JOIN times
  WHERE e.articles >= 2 AND e.entity_type <> 'CITY' AND e.first_seen > begins),
counted AS (
  SELECT m.entity_id, count(DISTINCT m.article_id) AS articles
  FROM mentions AS m
  JOIN fresh AS f ON f.entity_id = m.entity_id
  JOIN articles AS a ON a.article_id = m.article_id AND a.published_month = m.published_month
  JOIN sources AS s ON s.source = coalesce(a.source, '')
  GROUP BY m.entity_id),
told AS (
  SELECT f.entity_id, c.evidence, c.entity_a,
    row_number() OVER (
      PARTITION BY f.entity_id ORDER BY c.relation IS NULL, c.min_distance IS NULL, c.min_distance, c.published_date, c.article_id) AS place
  FROM fresh AS f
  JOIN cooccurrences AS c ON c.entity_b = f.entity_id
  WHERE c.type_a = 'CITY' AND c.evidence IS NOT NULL)
SELECT f.name, f.entity_type AS type, n.articles, f.first_seen, c.name AS city, t.evidence, f.origin, f.entity_id AS id
FROM fresh AS f
JOIN counted AS n ON n.entity_id = f.entity_id
LEFT JOIN told AS t ON t.entity_id = f.entity_id AND t.place = 1
LEFT JOIN entities AS c ON c.entity_id = t.entity_a
ORDER BY n.articles DESC, f.entity_id
LIMIT 20
