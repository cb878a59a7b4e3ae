-- The trend of each supported pair, month by month from the corpus's first month to its last, zeros among them.
-- Numbers are null where the month has too few articles to tell (assessment). The panel_ columns compare each source with itself.
SELECT
  period_start AS month_start, t.window AS together_in,
  type_a, type_b, name_a, name_b, n_ab, n, assessment,
  share, moving_average, growth, yoy, z_score, burst_level,
  panel_share, panel_growth, panel_z_score, panel_burst_level,
  first_seen, entity_a, entity_b
FROM pair_trends AS t
WHERE period_type = 'month'
