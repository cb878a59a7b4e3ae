-- en: Which strong pairs rest on one medium alone?
-- zh: 哪些强关联只出自一家媒体？
-- share = 0.8: part of the articles that the largest source has, at least
-- Pairs that are hardly chance, but that mostly one source tells of: to be read with care. The corpus must have several sources.
SELECT
  name_a, name_b, n_ab AS articles, sources, round(largest_source_share, 2) AS largest_share, round(llr, 1) AS llr,
  round(stratified_odds_ratio, 1) AS within_sources, entity_a AS id_a, entity_b AS id_b
FROM pair_stats AS s
WHERE period_type = 'all' AND s.window = 'article' AND q_value < 0.05 AND n_ab >= 3 AND lift > 1
  AND largest_source_share >= CAST(:share AS DOUBLE)
ORDER BY llr DESC, id_a, id_b
LIMIT 20
