-- en: Which industries are told of more than before?
-- zh: 哪些行业比以前更受关注？
-- months = 12: months that are compared with as many before
-- Industries of companies listed on the mainland (entities.industry); an article counts once for each. Each source is compared with itself:
-- expected is the sum over the sources of what each told before, times by how much it has grown; a source without articles before tells
-- nothing. companies: of the industry that are told of in these months; largest: the one in most articles of them. z: difference over the square root of what was to be expected.
WITH last AS (SELECT max(published_date) AS day FROM articles WHERE duplicate_of IS NULL),
times AS (
  SELECT day, CAST(day - CAST(:months AS INTEGER) * INTERVAL 1 MONTH AS DATE) AS begins,
    CAST(day - 2 * CAST(:months AS INTEGER) * INTERVAL 1 MONTH AS DATE) AS from_day
  FROM last),
told AS (
  SELECT a.article_id, a.published_month, coalesce(a.source, '') AS source, a.published_date > begins AS recent
  FROM articles AS a
  CROSS JOIN times
  WHERE duplicate_of IS NULL AND a.published_date > from_day),
sources AS (
  SELECT source, CAST(count(CASE WHEN recent THEN 1 END) AS DOUBLE) / count(CASE WHEN NOT recent THEN 1 END) AS grown
  FROM told
  GROUP BY source
  HAVING count(CASE WHEN NOT recent THEN 1 END) > 0),
hits AS (
  SELECT DISTINCT e.industry, e.entity_id, e.name, m.article_id, m.published_month
  FROM mentions AS m
  JOIN entities AS e ON e.entity_id = m.entity_id
  WHERE e.industry IS NOT NULL),
counted AS (
  SELECT h.industry, h.entity_id, h.name, h.article_id, t.recent, s.grown
  FROM hits AS h
  JOIN told AS t ON t.article_id = h.article_id AND t.published_month = h.published_month
  JOIN sources AS s ON s.source = t.source),
compared AS (
  SELECT industry, count(CASE WHEN recent THEN 1 END) AS now, coalesce(sum(CASE WHEN NOT recent THEN grown END), 0) AS expected
  FROM (SELECT DISTINCT industry, article_id, recent, grown FROM counted) AS told_once
  GROUP BY industry),
firms AS (
  SELECT industry, entity_id, name, count(*) AS articles
  FROM counted
  WHERE recent
  GROUP BY industry, entity_id, name)
SELECT
  c.industry, now AS articles, round(expected, 1) AS expected, round((now - expected) / sqrt(expected + 0.5), 1) AS z,
  count(*) AS companies, max_by(f.name, concat(lpad(CAST(f.articles AS STRING), 12, '0'), f.entity_id)) AS largest
FROM compared AS c
JOIN firms AS f ON f.industry = c.industry
WHERE now >= 2
GROUP BY c.industry, now, expected
ORDER BY z DESC, c.industry
LIMIT 20
