-- What is emerging and what is fading: every supported pair in every month that can be assessed, ranked within its
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
WHERE period_type = 'month' AND growth IS NOT NULL
