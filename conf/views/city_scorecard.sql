-- What surrounds a city in the news, and whether it is on the rise: companies and universities that stand with it in one paragraph
-- at least once, those of them that have their seat there, and growth: its share of the articles of the last three
-- months of the corpus against the three before (1 = unchanged; null when it was not mentioned before).
-- gdp is in units of 100 million yuan; gdp_per_head, in yuan, divides it by the inhabitants of the census year, articles_per_gdp counts articles
-- per 100 billion yuan. articles_per_million: by inhabitants of the whole administrative area, where they are known. share_of_province: its articles among those
-- of all cities of its province, an article counting once for each of them.
-- Of the kinds CITY, COMPANY and UNIVERSITY, as they ship: without CITY there are no rows, a count of a kind that is left out is 0,
-- and of kinds that conf/kinds.conf adds entity_surroundings tells.
SELECT
  c.entity_id AS city_id, c.name AS city, c.name_en, c.province, c.country, c.articles,
  coalesce(w.companies, 0) AS companies, coalesce(w.home_companies, 0) AS home_companies,
  coalesce(w.universities, 0) AS universities, coalesce(w.home_universities, 0) AS home_universities,
  p.top_company, p.top_university,
  coalesce(h.recent, 0) AS recent, coalesce(h.before, 0) AS before,
  CASE WHEN h.before > 0 AND t.recent > 0
    THEN (CAST(h.recent AS DOUBLE) / t.recent) / (CAST(h.before AS DOUBLE) / t.before) END AS growth,
  c.category, c.tier, c.population, c.population_year, c.gdp, c.gdp_year,
  1e6 * c.articles / c.population AS articles_per_million,
  1e8 * c.gdp / c.population AS gdp_per_head,
  1e3 * c.articles / c.gdp AS articles_per_gdp,
  CASE WHEN c.province IS NOT NULL
    THEN CAST(c.articles AS DOUBLE) / sum(c.articles) OVER (PARTITION BY c.country, c.province) END AS share_of_province
FROM entities AS c
JOIN entity_profile AS p ON p.entity_id = c.entity_id
LEFT JOIN (
  SELECT
    d.entity_a AS city_id,
    count(DISTINCT CASE WHEN d.type_b = 'COMPANY' THEN d.entity_b END) AS companies,
    count(DISTINCT CASE WHEN d.type_b = 'COMPANY' AND e.city_id = d.entity_a THEN d.entity_b END) AS home_companies,
    count(DISTINCT CASE WHEN d.type_b = 'UNIVERSITY' THEN d.entity_b END) AS universities,
    count(DISTINCT CASE WHEN d.type_b = 'UNIVERSITY' AND e.city_id = d.entity_a THEN d.entity_b END) AS home_universities
  FROM pair_daily AS d
  JOIN entities AS e ON e.entity_id = d.entity_b
  WHERE d.type_a = 'CITY' AND d.type_b <> 'CITY' AND d.articles_paragraph > 0
  GROUP BY d.entity_a
) AS w ON w.city_id = c.entity_id
LEFT JOIN (
  SELECT
    entity_id,
    CAST(sum(CASE WHEN months_ago < 3 THEN articles ELSE 0 END) AS BIGINT) AS recent,
    CAST(sum(CASE WHEN months_ago BETWEEN 3 AND 5 THEN articles ELSE 0 END) AS BIGINT) AS before
  FROM (
    SELECT
      d.entity_id, d.articles,
      12 * (year(l.day) - year(d.published_date)) + month(l.day) - month(d.published_date) AS months_ago
    FROM entity_daily AS d
    CROSS JOIN (SELECT max(published_date) AS day FROM articles WHERE duplicate_of IS NULL) AS l
    WHERE d.published_date IS NOT NULL
  ) AS aged
  GROUP BY entity_id
) AS h ON h.entity_id = c.entity_id
CROSS JOIN (
  SELECT
    count(CASE WHEN months_ago < 3 THEN 1 END) AS recent,
    count(CASE WHEN months_ago BETWEEN 3 AND 5 THEN 1 END) AS before
  FROM (
    SELECT 12 * (year(l.day) - year(a.published_date)) + month(l.day) - month(a.published_date) AS months_ago
    FROM articles AS a
    CROSS JOIN (SELECT max(published_date) AS day FROM articles WHERE duplicate_of IS NULL) AS l
    WHERE a.duplicate_of IS NULL AND a.published_date IS NOT NULL
  ) AS aged
) AS t
WHERE c.entity_type = 'CITY' AND c.articles > 0
