-- Which cities, companies and universities rose, and when: each month in which an entity is in the news more often than in the
-- months before, in 3 articles or more, and beyond its own ups and downs (z_score of 3 or more: under chance alone one steady
-- entity in fifty has such a month in three years). Each source is compared with itself, so that a new feed is no rise; behind is
-- the part of the month's articles that this rests on (0 where no source is known). expected is by the rate of the months before;
-- place ranks the month within its type.
SELECT
  period_start AS month_start, entity_type, name, chained_n_a AS articles,
  (chained_n_a + 0.5) / (chained_growth + 1) - 0.5 AS expected,
  chained_growth AS growth, chained_z_score AS z_score, chained_burst_level AS burst_level, chained_part AS behind,
  row_number() OVER (
    PARTITION BY period_start, entity_type
    ORDER BY chained_growth DESC, chained_z_score DESC, entity_id) AS place,
  entity_id
FROM entity_trends AS t
WHERE period_type = 'month' AND chained_n_a >= 3 AND chained_growth > 0 AND chained_z_score >= 3
