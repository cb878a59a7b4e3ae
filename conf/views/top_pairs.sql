-- Pairs that are hardly chance (q < 0.05, 3 articles or more; pair_stats has all), ranked in each period, window and combination of types:
-- by_llr asks how surely they belong together, by_npmi how exclusively.
-- together_in is the window: article, paragraph or sentence.
SELECT
  period_type, period_start, s.window AS together_in,
  type_a, type_b, name_a, name_b, n_ab, n_a, n_b, n,
  npmi, llr, jaccard, lift, p_value, q_value,
  row_number() OVER (
    PARTITION BY period_type, period_start, s.window, type_a, type_b
    ORDER BY llr DESC, n_ab DESC, entity_a, entity_b) AS by_llr,
  row_number() OVER (
    PARTITION BY period_type, period_start, s.window, type_a, type_b
    ORDER BY npmi DESC, llr DESC, entity_a, entity_b) AS by_npmi,
  entity_a, entity_b
FROM pair_stats AS s
WHERE q_value < 0.05 AND n_ab >= 3 AND lift > 1
