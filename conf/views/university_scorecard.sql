-- What the news makes of universities: each that is mentioned, with its leagues (985, 211, double-first-class, c9), its place in the QS ranking
-- where it has one, its articles, their part among those of all universities of its city and of its province (an article counts once for
-- each university in it), and the companies that stand with it in one paragraph at least once, the strongest named.
-- Of the kinds COMPANY and UNIVERSITY, as they ship.
SELECT
  u.entity_id AS university_id, u.name AS university, u.name_en, c.name AS city, u.province, u.country, u.category, u.league,
  u.qs_rank, u.qs_year, u.articles,
  CASE WHEN u.city_id IS NOT NULL
    THEN CAST(u.articles AS DOUBLE) / sum(u.articles) OVER (PARTITION BY u.city_id) END AS share_of_city,
  CASE WHEN u.province IS NOT NULL
    THEN CAST(u.articles AS DOUBLE) / sum(u.articles) OVER (PARTITION BY u.country, u.province) END AS share_of_province,
  coalesce(w.companies, 0) AS companies, p.top_company
FROM entities AS u
JOIN entity_profile AS p ON p.entity_id = u.entity_id
LEFT JOIN entities AS c ON c.entity_id = u.city_id
LEFT JOIN (
  SELECT d.entity_b AS university_id, count(DISTINCT d.entity_a) AS companies
  FROM pair_daily AS d
  WHERE d.type_a = 'COMPANY' AND d.type_b = 'UNIVERSITY' AND d.articles_paragraph > 0
  GROUP BY d.entity_b
) AS w ON w.university_id = u.entity_id
WHERE u.entity_type = 'UNIVERSITY' AND u.articles > 0
