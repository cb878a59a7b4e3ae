-- Pairs that stand together more often than chance would have it, ranked in each period, window and combination of types:
-- by_llr asks how surely they belong together, by_npmi how exclusively (meaningful with some support: n_ab of 3 or more).
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
WHERE lift > 1
