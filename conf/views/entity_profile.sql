-- Each mentioned entity at a glance: where it is, since when it is in the news, how many others it belongs with (partners), and the
-- city, company and university that it belongs with most surely (over whole articles and all time).
-- Of the kinds that ship: a top_ column is null where conf/kinds.conf has no such kind; entity_surroundings and partners tell of every kind.
SELECT
  e.entity_id, e.entity_type, e.name, e.name_en, s.name AS seat, e.province, e.country, e.origin,
  e.articles, e.first_seen, e.last_seen,
  coalesce(p.partners, 0) AS partners, p.top_city, p.top_company, p.top_university
FROM entities AS e
LEFT JOIN entities AS s ON s.entity_id = e.city_id
LEFT JOIN (
  SELECT
    entity_id,
    count(*) AS partners,
    max(CASE WHEN place = 1 AND partner_type = 'CITY' THEN partner_name END) AS top_city,
    max(CASE WHEN place = 1 AND partner_type = 'COMPANY' THEN partner_name END) AS top_company,
    max(CASE WHEN place = 1 AND partner_type = 'UNIVERSITY' THEN partner_name END) AS top_university
  FROM partners
  WHERE period_type = 'all' AND together_in = 'article'
  GROUP BY entity_id
) AS p ON p.entity_id = e.entity_id
WHERE e.articles > 0
