-- The corpus, month by month: articles that count, their reposts, the media they come from.
SELECT
  published_month,
  count(*) FILTER (WHERE duplicate_of IS NULL) AS articles,
  count(*) FILTER (WHERE duplicate_of IS NOT NULL) AS reposts,
  count(DISTINCT source) AS sources
FROM articles
GROUP BY published_month
