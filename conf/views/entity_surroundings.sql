-- What surrounds each entity in the news, by the kind of what surrounds it, whatever kinds conf/kinds.conf declares: how many stand
-- with it in one paragraph at least once (partners), how many of those have their seat in it (at_home; 0 but for places), with how many
-- it belongs by more than chance over whole articles and all time (beyond_chance), and with which of these most surely (closest).
SELECT
  e.entity_id, e.entity_type, e.name, w.partner_type, w.partners, w.at_home,
  coalesce(c.beyond_chance, 0) AS beyond_chance, c.closest
FROM entities AS e
JOIN (
  SELECT
    entity_id, partner_type,
    count(DISTINCT partner_id) AS partners,
    count(DISTINCT CASE WHEN seat = entity_id THEN partner_id END) AS at_home
  FROM (
    SELECT d.entity_a AS entity_id, d.entity_b AS partner_id, d.type_b AS partner_type, p.city_id AS seat
    FROM pair_daily AS d
    JOIN entities AS p ON p.entity_id = d.entity_b
    WHERE d.articles_paragraph > 0
    UNION ALL
    SELECT d.entity_b, d.entity_a, d.type_a, p.city_id
    FROM pair_daily AS d
    JOIN entities AS p ON p.entity_id = d.entity_a
    WHERE d.articles_paragraph > 0
  ) AS both_sides
  GROUP BY entity_id, partner_type
) AS w ON w.entity_id = e.entity_id
LEFT JOIN (
  SELECT entity_id, partner_type, count(*) AS beyond_chance, max(CASE WHEN place = 1 THEN partner_name END) AS closest
  FROM partners
  WHERE period_type = 'all' AND together_in = 'article'
  GROUP BY entity_id, partner_type
) AS c ON c.entity_id = e.entity_id AND c.partner_type = w.partner_type
