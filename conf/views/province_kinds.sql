-- What the provinces have in the news, by kind, whatever kinds conf/kinds.conf declares: how many entities that lie or have their seat
-- there are mentioned, in how many articles (an article counts once for each of them), and of which most is told (top).
SELECT
  country, province, entity_type,
  count(*) AS entities,
  CAST(sum(articles) AS BIGINT) AS articles,
  max(CASE WHEN place = 1 THEN name END) AS top
FROM (
  SELECT
    country, province, entity_type, name, articles,
    row_number() OVER (PARTITION BY country, province, entity_type ORDER BY articles DESC, entity_id) AS place
  FROM entities
  WHERE articles > 0 AND province IS NOT NULL
) AS e
GROUP BY country, province, entity_type
