-- en: Which cities gained companies of a topic fastest?
-- zh: 哪些城市新增某一主题的企业最快？
-- word = 人工智能: a word of the topic
-- other = 大模型: another one; the same again where one is enough
-- since = 2024-01-01: day from which a company is new to a city
-- A company is told of with a city and the topic where a sentence, or a paragraph, holds all three. It is gained where that is so
-- since then for the first time; a_year is gained over the years since, first_told what the corpus had before. A longer corpus tells more.
WITH told AS (
  SELECT entity_a, entity_b, min(published_date) AS first_day, count(*) AS articles
  FROM cooccurrences
  WHERE type_a = 'CITY' AND type_b = 'COMPANY' AND published_date IS NOT NULL
    AND (evidence LIKE concat('%', :word, '%') OR evidence LIKE concat('%', :other, '%'))
  GROUP BY entity_a, entity_b),
last AS (SELECT max(published_date) AS day FROM articles WHERE duplicate_of IS NULL)
SELECT
  c.name AS city, c.province,
  count(CASE WHEN t.first_day < CAST(:since AS DATE) THEN 1 END) AS told_before,
  count(CASE WHEN t.first_day >= CAST(:since AS DATE) THEN 1 END) AS gained,
  round(count(CASE WHEN t.first_day >= CAST(:since AS DATE) THEN 1 END) * 365.25
    / greatest(365, max(l.day) - CAST(:since AS DATE)), 1) AS a_year,
  max_by(CASE WHEN t.first_day >= CAST(:since AS DATE) THEN f.name END,
    CASE WHEN t.first_day >= CAST(:since AS DATE) THEN t.articles END) AS most_told,
  min(CASE WHEN t.first_day >= CAST(:since AS DATE) THEN t.first_day END) AS first_gained,
  c.entity_id AS id
FROM told AS t
CROSS JOIN last AS l
JOIN entities AS c ON c.entity_id = t.entity_a
JOIN entities AS f ON f.entity_id = t.entity_b
GROUP BY c.name, c.province, c.entity_id
HAVING count(CASE WHEN t.first_day >= CAST(:since AS DATE) THEN 1 END) > 0
ORDER BY gained DESC, told_before, id
LIMIT 20
