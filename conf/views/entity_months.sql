-- How often each entity is in the news, month by month: its articles, and their share of the month's articles.
SELECT
  e.published_month, d.name, d.entity_type, e.articles, e.mentions,
  CAST(e.articles AS DOUBLE) / m.articles AS share, m.articles AS all_articles, e.entity_id
FROM (
  SELECT published_month, entity_id, CAST(sum(articles) AS BIGINT) AS articles, CAST(sum(mentions) AS BIGINT) AS mentions
  FROM entity_daily
  GROUP BY published_month, entity_id
) AS e
JOIN (
  SELECT published_month, count(*) AS articles
  FROM articles
  WHERE duplicate_of IS NULL
  GROUP BY published_month
) AS m ON m.published_month = e.published_month
JOIN entities AS d ON d.entity_id = e.entity_id
