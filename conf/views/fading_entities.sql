-- Which cities, companies and universities faded, and when: each month in which 3 articles or more were to be expected of an entity
-- by the months before, and it is in the news less often, beyond its own ups and downs (z_score of -3.5 or less). As rising_entities.
SELECT
  period_start AS month_start, entity_type, name, articles, expected, growth, z_score, behind,
  row_number() OVER (
    PARTITION BY period_start, entity_type
    ORDER BY growth, z_score, entity_id) AS place,
  entity_id
FROM (
  SELECT
    period_start, entity_type, name, chained_n_a AS articles,
    (chained_n_a + 0.5) / (chained_growth + 1) - 0.5 AS expected,
    chained_growth AS growth, chained_z_score AS z_score, chained_part AS behind, entity_id
  FROM entity_trends AS t
  WHERE period_type = 'month' AND chained_growth < 0 AND chained_z_score <= -3.5
) AS fewer
WHERE expected >= 3
