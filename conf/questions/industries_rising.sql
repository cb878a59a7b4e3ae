-- en: Which industries are told of more than a year ago?
-- zh: 哪些行业比一年前更受关注？
-- months = 12: months that are compared with as many before
-- Industries of companies listed on the mainland (entities.industry); shares are of all articles of the months. z: the difference over the
-- square root of what was to be expected.
WITH last AS (SELECT max(published_date) AS day FROM articles WHERE duplicate_of IS NULL),
times AS (
  SELECT day, CAST(day - CAST(:months AS INTEGER) * INTERVAL 1 MONTH AS DATE) AS begins,
    CAST(day - 2 * CAST(:months AS INTEGER) * INTERVAL 1 MONTH AS DATE) AS from_day
  FROM last),
whole AS (
  SELECT
    CAST(count(CASE WHEN published_date > begins THEN 1 END) AS DOUBLE) AS now,
    CAST(count(CASE WHEN published_date <= begins THEN 1 END) AS DOUBLE) AS before
  FROM articles
  CROSS JOIN times
  WHERE duplicate_of IS NULL AND published_date > from_day),
told AS (
  SELECT e.industry,
    count(DISTINCT CASE WHEN published_date > begins THEN e.entity_id END) AS companies,
    CAST(sum(CASE WHEN published_date > begins THEN d.articles ELSE 0 END) AS BIGINT) AS now,
    CAST(sum(CASE WHEN published_date <= begins THEN d.articles ELSE 0 END) AS BIGINT) AS before,
    max_by(e.name, CASE WHEN published_date > begins THEN e.articles END) AS largest
  FROM entity_daily AS d
  CROSS JOIN times
  JOIN entities AS e ON e.entity_id = d.entity_id
  WHERE e.industry IS NOT NULL AND published_date > from_day
  GROUP BY e.industry)
SELECT
  industry, companies, t.now AS articles, round(t.before * w.now / greatest(w.before, 1), 1) AS expected,
  round((t.now - t.before * w.now / greatest(w.before, 1)) / sqrt(t.before * w.now / greatest(w.before, 1) + 0.5), 1) AS z,
  largest
FROM told AS t
CROSS JOIN whole AS w
WHERE t.now >= 3
ORDER BY z DESC, industry
LIMIT 20
