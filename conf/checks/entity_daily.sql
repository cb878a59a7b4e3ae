-- days_are_unique: An entity has a day once.
SELECT published_date, entity_id, count(*) AS rows_there
FROM entity_daily
GROUP BY published_date, entity_id
HAVING count(*) > 1;

-- counts_are_those_of_mentions: Articles, mentions and articles_paired are what mentions hold of that day.
SELECT coalesce(d.entity_id, m.entity_id) AS entity_id, coalesce(d.published_date, m.published_date) AS published_date,
  d.articles, m.articles AS articles_there, d.mentions, m.mentions AS mentions_there,
  d.articles_paired, m.articles_paired AS articles_paired_there
FROM entity_daily AS d
FULL OUTER JOIN (
  SELECT published_month, published_date, entity_id, entity_type, count(DISTINCT article_id) AS articles, count(*) AS mentions,
    count(DISTINCT CASE WHEN paired THEN article_id END) AS articles_paired
  FROM mentions
  GROUP BY published_month, published_date, entity_id, entity_type
) AS m ON m.entity_id = d.entity_id AND m.published_month = d.published_month
  AND coalesce(CAST(m.published_date AS STRING), '') = coalesce(CAST(d.published_date AS STRING), '')
WHERE d.entity_id IS NULL OR m.entity_id IS NULL OR d.articles <> m.articles OR d.mentions <> m.mentions
  OR d.articles_paired <> m.articles_paired OR d.entity_type <> m.entity_type;
