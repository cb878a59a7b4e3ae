-- What surrounds the provinces in the news: their cities, and the companies and universities that have their seat there, as many as are
-- mentioned, with the articles of each kind (an article counts once for each entity in it), and the city that is told of most.
-- population: inhabitants of those mentioned cities of prefecture level or above for which it is known.
-- Of the kinds CITY, COMPANY and UNIVERSITY, as they ship; province_kinds has a row for every kind.
SELECT
  e.country, e.province,
  count(CASE WHEN entity_type = 'CITY' THEN 1 END) AS cities,
  count(CASE WHEN entity_type = 'COMPANY' THEN 1 END) AS companies,
  count(CASE WHEN entity_type = 'UNIVERSITY' THEN 1 END) AS universities,
  CAST(sum(CASE WHEN entity_type = 'CITY' THEN articles ELSE 0 END) AS BIGINT) AS city_articles,
  CAST(sum(CASE WHEN entity_type = 'COMPANY' THEN articles ELSE 0 END) AS BIGINT) AS company_articles,
  CAST(sum(CASE WHEN entity_type = 'UNIVERSITY' THEN articles ELSE 0 END) AS BIGINT) AS university_articles,
  max(CASE WHEN entity_type = 'CITY' AND place = 1 THEN name END) AS top_city,
  CAST(sum(CASE WHEN category IN ('municipality', 'prefecture', 'sar') THEN population END) AS BIGINT) AS population
FROM (
  SELECT
    country, province, entity_type, name, articles, category, population,
    row_number() OVER (PARTITION BY country, province, entity_type ORDER BY articles DESC, entity_id) AS place
  FROM entities
  WHERE articles > 0 AND province IS NOT NULL
) AS e
GROUP BY e.country, e.province
