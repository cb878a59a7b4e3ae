-- en: What changed around an entity in the last quarter, and why?
-- zh: 上一季度某一实体有什么变化，为什么？
-- who = city:cn-340100: the entity
-- quarter = last: first day of the quarter (2025-04-01), or last: the last one that the corpus holds, but for a week
-- Its own articles first, then the partners with whom it stands more or less often than in the four quarters before, measured by all articles of
-- the time, the most surprising first (z: difference over the square root of what was to be expected). why: the sentence that shows it best
-- in the quarter; for fewer articles, in the year before.
WITH span AS (
  SELECT CASE WHEN :quarter = 'last'
      THEN CAST(date_trunc('quarter', max(published_date) + INTERVAL 7 DAY) - INTERVAL 3 MONTH AS DATE)
      ELSE CAST(CASE WHEN :quarter = 'last' THEN NULL ELSE :quarter END AS DATE) END AS begins
  FROM articles
  WHERE duplicate_of IS NULL),
times AS (
  SELECT begins, CAST(begins + INTERVAL 3 MONTH AS DATE) AS ends, CAST(begins - INTERVAL 12 MONTH AS DATE) AS from_day
  FROM span),
whole AS (
  SELECT
    CAST(count(CASE WHEN published_date >= begins THEN 1 END) AS DOUBLE) AS now,
    CAST(count(CASE WHEN published_date < begins THEN 1 END) AS DOUBLE) AS before
  FROM articles
  CROSS JOIN times
  WHERE duplicate_of IS NULL AND published_date >= from_day AND published_date < ends),
counts AS (
  SELECT e.entity_id AS id, 0 AS part,
    CAST(sum(CASE WHEN published_date >= begins THEN articles ELSE 0 END) AS BIGINT) AS now,
    CAST(sum(CASE WHEN published_date < begins THEN articles ELSE 0 END) AS BIGINT) AS before
  FROM entity_daily AS e
  CROSS JOIN times
  WHERE e.entity_id = :who AND published_date >= from_day AND published_date < ends
  GROUP BY e.entity_id
  UNION ALL
  SELECT CASE WHEN p.entity_a = :who THEN p.entity_b ELSE p.entity_a END, 1,
    CAST(sum(CASE WHEN published_date >= begins THEN articles ELSE 0 END) AS BIGINT),
    CAST(sum(CASE WHEN published_date < begins THEN articles ELSE 0 END) AS BIGINT)
  FROM pair_daily AS p
  CROSS JOIN times
  WHERE (p.entity_a = :who OR p.entity_b = :who) AND published_date >= from_day AND published_date < ends
  GROUP BY CASE WHEN p.entity_a = :who THEN p.entity_b ELSE p.entity_a END),
compared AS (
  SELECT c.*, c.before * w.now / greatest(w.before, 1) AS expected,
    (c.now - c.before * w.now / greatest(w.before, 1)) / sqrt(c.before * w.now / greatest(w.before, 1) + 0.5) AS z
  FROM counts AS c
  CROSS JOIN whole AS w),
told AS (
  SELECT CASE WHEN c.entity_a = :who THEN c.entity_b ELSE c.entity_a END AS id, c.published_date >= begins AS in_quarter, evidence, published_date,
    row_number() OVER (
      PARTITION BY CASE WHEN c.entity_a = :who THEN c.entity_b ELSE c.entity_a END, c.published_date >= begins
      ORDER BY relation IS NULL, min_distance IS NULL, min_distance, published_date DESC, article_id) AS place
  FROM cooccurrences AS c
  CROSS JOIN times
  WHERE (c.entity_a = :who OR c.entity_b = :who) AND published_date >= from_day AND published_date < ends AND evidence IS NOT NULL)
SELECT
  d.name, d.entity_type AS type, now AS articles, round(expected, 1) AS expected, round(z, 1) AS z,
  begins AS quarter, t.published_date AS day, t.evidence AS why, d.entity_id AS id
FROM compared AS c
CROSS JOIN times
JOIN entities AS d ON d.entity_id = c.id
LEFT JOIN told AS t ON t.id = c.id AND t.place = 1 AND t.in_quarter = (c.now >= c.expected)
WHERE part = 0 OR ((now >= 2 OR expected >= 3) AND abs(z) >= 1)
ORDER BY part, abs(z) DESC, d.entity_id
LIMIT 20
