-- Who each entity stands with: pair_stats seen from both sides, for pairs that are hardly chance (q < 0.05, 3 articles or more).
-- place: 1 for the partner of that type that it belongs with most surely (log-likelihood ratio).
SELECT
  entity_id, name, entity_type, partner_id, partner_name, partner_type, period_type, period_start, together_in,
  n_ab, npmi, llr, lift, q_value,
  row_number() OVER (
    PARTITION BY entity_id, partner_type, period_type, period_start, together_in
    ORDER BY llr DESC, n_ab DESC, partner_id) AS place
FROM (
  SELECT
    entity_a AS entity_id, name_a AS name, type_a AS entity_type,
    entity_b AS partner_id, name_b AS partner_name, type_b AS partner_type,
    period_type, period_start, s.window AS together_in, n_ab, npmi, llr, lift, q_value
  FROM pair_stats AS s
  WHERE q_value < 0.05 AND n_ab >= 3 AND lift > 1
  UNION ALL
  SELECT
    entity_b, name_b, type_b, entity_a, name_a, type_a,
    period_type, period_start, s.window, n_ab, npmi, llr, lift, q_value
  FROM pair_stats AS s
  WHERE q_value < 0.05 AND n_ab >= 3 AND lift > 1
) AS both_sides
