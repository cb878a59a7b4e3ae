-- What is emerging and what is fading: every supported pair that is hardly chance over all
-- time (q < 0.05, 3 articles or more), in every month that can be assessed, ranked within its
-- combination of types by how far its share is above (by_growth: first is emerging, last is fading) or how unusual it is (by_z).
SELECT
  period_start AS month_start, t.window AS together_in,
  type_a, type_b, name_a, name_b, n_ab, n, share, growth, yoy, z_score, burst_level, panel_growth, panel_z_score,
  row_number() OVER (
    PARTITION BY period_start, t.window, type_a, type_b
    ORDER BY growth DESC NULLS LAST, n_ab DESC, entity_a, entity_b) AS by_growth,
  row_number() OVER (
    PARTITION BY period_start, t.window, type_a, type_b
    ORDER BY z_score DESC NULLS LAST, n_ab DESC, entity_a, entity_b) AS by_z,
  entity_a, entity_b
FROM pair_trends AS t
JOIN (
  SELECT s.window AS near, entity_a AS one, entity_b AS other
  FROM pair_stats AS s
  WHERE period_type = 'all' AND q_value < 0.05 AND n_ab >= 3 AND lift > 1
) AS sure ON sure.near = t.window AND sure.one = t.entity_a AND sure.other = t.entity_b
WHERE period_type = 'month' AND growth IS NOT NULL
