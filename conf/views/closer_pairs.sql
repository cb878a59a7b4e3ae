-- Which pairs grow closer or apart, beyond what their own fame explains: a new level or a burst of attraction (docs/statistics.md).
-- The movements of pairs that are hardly chance over all time (q < 0.05, 3 articles or more). lasting: the level holds to the corpus's end.
-- by_weight ranks within the combination of types and direction: first is surest.
SELECT
  together_in, type_a, type_b, name_a, name_b, direction, kind, lasting, month_start, until, articles, expected, times_expected,
  before, now, p_value, weight, behind,
  row_number() OVER (
    PARTITION BY together_in, type_a, type_b, direction ORDER BY weight DESC, month_start, kind, entity_a, entity_b) AS by_weight,
  entity_a, entity_b
FROM movements AS m
JOIN (
  SELECT s.window AS near, entity_a AS one, entity_b AS other
  FROM pair_stats AS s
  WHERE period_type = 'all' AND q_value < 0.05 AND n_ab >= 3 AND lift > 1
) AS sure ON sure.near = m.together_in AND sure.one = m.entity_a AND sure.other = m.entity_b
WHERE reading = 'attraction'
