-- Which trades are in the news, month by month: of each industry (entities.industry) how many companies are mentioned,
-- in how many articles (one counts once for each company in it), and the part of all such mentions of the month.
SELECT
  published_month, industry, companies, articles,
  CAST(articles AS DOUBLE) / sum(articles) OVER (PARTITION BY published_month) AS share
FROM (
  SELECT
    d.published_month, e.industry,
    count(DISTINCT d.entity_id) AS companies, CAST(sum(d.articles) AS BIGINT) AS articles
  FROM entity_daily AS d
  JOIN entities AS e ON e.entity_id = d.entity_id
  WHERE e.industry IS NOT NULL
  GROUP BY d.published_month, e.industry
) AS told
