-- en: What changed around an entity in the last quarter, and why?
-- zh: 上一季度某一实体有什么变化，为什么？
-- who = city:cn-340100: the entity
-- quarter = last: first day of the quarter (2025-04-01), or last: the last one that the corpus holds, but for a week
-- Its own articles first, then the partners with whom it stands more or less often than the four quarters before let expect. Each source is
-- compared with itself: expected is the sum over the sources of what each told before, times by how much it has grown; a source without articles
-- before tells nothing. z: difference over the square root of what was to be expected. why: the sentence that shows it best in
-- the quarter; where there is less, in the year before.
WITH span AS (
  SELECT CASE WHEN :quarter = 'last'
      THEN CAST(date_trunc('quarter', max(published_date) + INTERVAL 7 DAY) - INTERVAL 3 MONTH AS DATE)
      ELSE CAST(CASE WHEN :quarter = 'last' THEN NULL ELSE :quarter END AS DATE) END AS begins
  FROM articles
  WHERE duplicate_of IS NULL),
times AS (
  SELECT begins, CAST(begins + INTERVAL 3 MONTH AS DATE) AS ends, CAST(begins - INTERVAL 12 MONTH AS DATE) AS from_day
  FROM span),
sources AS (
  SELECT coalesce(source, '') AS source,
    CAST(count(CASE WHEN published_date >= begins THEN 1 END) AS DOUBLE)
      / count(CASE WHEN published_date < begins THEN 1 END) AS grown
  FROM articles
  CROSS JOIN times
  WHERE duplicate_of IS NULL AND published_date >= from_day AND published_date < ends
  GROUP BY coalesce(source, '')
  HAVING count(CASE WHEN published_date < begins THEN 1 END) > 0),
hits AS (
  SELECT DISTINCT entity_id AS id, 0 AS part, article_id, published_month
  FROM mentions
  WHERE entity_id = :who
  UNION ALL
  SELECT CASE WHEN entity_a = :who THEN entity_b ELSE entity_a END, 1, article_id, published_month
  FROM cooccurrences
  WHERE entity_a = :who OR entity_b = :who),
compared AS (
  SELECT id, part, count(CASE WHEN a.published_date >= begins THEN 1 END) AS now,
    coalesce(sum(CASE WHEN a.published_date < begins THEN grown END), 0) AS expected
  FROM hits AS h
  CROSS JOIN times
  JOIN articles AS a ON a.article_id = h.article_id AND a.published_month = h.published_month
  JOIN sources AS s ON s.source = coalesce(a.source, '')
  WHERE a.published_date >= from_day AND a.published_date < ends
  GROUP BY id, part),
told AS (
  SELECT CASE WHEN entity_a = :who THEN entity_b ELSE entity_a END AS id, published_date >= begins AS in_quarter, evidence,
    published_date,
    row_number() OVER (
      PARTITION BY CASE WHEN entity_a = :who THEN entity_b ELSE entity_a END, published_date >= begins
      ORDER BY relation IS NULL, min_distance IS NULL, min_distance, published_date DESC, article_id) AS place
  FROM cooccurrences
  CROSS JOIN times
  WHERE (entity_a = :who OR entity_b = :who) AND published_date >= from_day AND published_date < ends AND evidence IS NOT NULL)
SELECT
  d.name, d.entity_type AS type, now AS articles, round(expected, 1) AS expected, round((now - expected) / sqrt(expected + 0.5), 1) AS z,
  t.published_date AS day, t.evidence AS why, begins AS quarter, d.entity_id AS id
FROM compared AS c
CROSS JOIN times
JOIN entities AS d ON d.entity_id = c.id
LEFT JOIN told AS t ON t.id = c.id AND t.place = 1 AND t.in_quarter = (c.now >= c.expected)
WHERE part = 0 OR ((now >= 2 OR expected >= 3) AND abs(now - expected) >= sqrt(expected + 0.5))
ORDER BY part, abs(now - expected) / sqrt(expected + 0.5) DESC, d.entity_id
LIMIT 20
