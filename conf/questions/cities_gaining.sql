-- en: Which cities gained companies of a topic fastest?
-- zh: 哪些城市新增某一主题的企业最快？
-- word = 人工智能: a word of the topic
-- other = 大模型: another one; the same again where one is enough
-- since = 2024-01-01: day from which a company is new to a city
-- A company is told of with a city and the topic where a sentence, or a paragraph, holds all three. It is gained where that is so
-- since then for the first time; a_year is gained over the years since, told_before what the corpus had before. in_old_sources: those of the
-- gained that sources tell of which were there before, for to a new source every company is new.
WITH last AS (SELECT max(published_date) AS day FROM articles WHERE duplicate_of IS NULL),
sources AS (
  SELECT coalesce(source, '') AS source
  FROM articles
  WHERE duplicate_of IS NULL
  GROUP BY coalesce(source, '')
  HAVING min(published_date) < CAST(:since AS DATE)),
told AS (
  SELECT c.entity_a, c.entity_b, min(c.published_date) AS first_day, count(*) AS articles, count(s.source) AS in_old
  FROM cooccurrences AS c
  JOIN articles AS a ON a.article_id = c.article_id AND a.published_month = c.published_month
  LEFT JOIN sources AS s ON s.source = coalesce(a.source, '')
  WHERE c.type_a = 'CITY' AND c.type_b = 'COMPANY' AND c.published_date IS NOT NULL
    AND (c.evidence LIKE concat('%', :word, '%') OR c.evidence LIKE concat('%', :other, '%'))
  GROUP BY c.entity_a, c.entity_b),
compared AS (
  SELECT *, first_day >= CAST(:since AS DATE) AS gained
  FROM told)
SELECT
  c.name AS city, c.province,
  count(CASE WHEN NOT t.gained THEN 1 END) AS told_before,
  count(CASE WHEN t.gained THEN 1 END) AS gained,
  round(count(CASE WHEN t.gained THEN 1 END) * 365.25 / greatest(365, max(l.day) - CAST(:since AS DATE)), 1) AS a_year,
  count(CASE WHEN t.gained AND in_old > 0 THEN 1 END) AS in_old_sources,
  max_by(CASE WHEN t.gained THEN f.name END, CASE WHEN t.gained THEN concat(lpad(CAST(t.articles AS STRING), 12, '0'), f.entity_id) END) AS most_told,
  min(CASE WHEN t.gained THEN t.first_day END) AS first_gained, c.entity_id AS id
FROM compared AS t
CROSS JOIN last AS l
JOIN entities AS c ON c.entity_id = t.entity_a
JOIN entities AS f ON f.entity_id = t.entity_b
GROUP BY c.name, c.province, c.entity_id
HAVING count(CASE WHEN t.gained THEN 1 END) > 0
ORDER BY gained DESC, told_before, id
LIMIT 20
