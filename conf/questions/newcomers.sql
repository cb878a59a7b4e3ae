-- en: Who is new in the news?
-- zh: 哪些名字新近出现？
-- months = 6: months within which the first article lies
-- Companies and universities whose first article is of the last months, the most told of first; where, and in which words.
WITH last AS (SELECT max(published_date) AS day FROM articles WHERE duplicate_of IS NULL),
fresh AS (
  SELECT e.*
  FROM entities AS e
  CROSS JOIN last
  WHERE e.articles >= 2 AND e.entity_type <> 'CITY' AND e.first_seen > CAST(day - CAST(:months AS INTEGER) * INTERVAL 1 MONTH AS DATE)),
told AS (
  SELECT f.entity_id, c.evidence, c.entity_a,
    row_number() OVER (
      PARTITION BY f.entity_id ORDER BY c.relation IS NULL, c.min_distance IS NULL, c.min_distance, c.published_date, c.article_id) AS place
  FROM fresh AS f
  JOIN cooccurrences AS c ON c.entity_b = f.entity_id
  WHERE c.type_a = 'CITY' AND c.evidence IS NOT NULL)
SELECT f.name, f.entity_type AS type, f.articles, f.first_seen, f.origin, c.name AS city, t.evidence, f.entity_id AS id
FROM fresh AS f
LEFT JOIN told AS t ON t.entity_id = f.entity_id AND t.place = 1
LEFT JOIN entities AS c ON c.entity_id = t.entity_a
ORDER BY f.articles DESC, f.entity_id
LIMIT 20
