-- en: Which universities feed which firms, corrected for size?
-- zh: 扣除规模影响后，哪些高校与哪些企业联系最紧密？
-- least = 3: articles with both, at least
-- Pairs that are hardly chance, and those of which a sentence states that they have people or work in common, however few the articles.
-- at_least: how many times as often as their sizes explain the two are told of together, at the lower end of a one-sided 95 % interval (counts as
-- Poisson's; 0 where it reaches below): large names gain nothing by being large, rare ones nothing by one article. people: articles that state
-- that somebody graduated there or is recruited from there; working_together: that they cooperate. within_sources: the odds ratio with each
-- source compared with itself.
SELECT
  name_b AS university, name_a AS company, n_ab AS articles, round(expected, 2) AS expected,
  greatest(0, round((n_ab - 1.645 * sqrt(n_ab)) / expected, 1)) AS at_least, round(npmi, 2) AS npmi,
  round(stratified_odds_ratio, 1) AS within_sources,
  coalesce(people, 0) AS people, coalesce(working_together, 0) AS working_together, entity_b AS university_id, entity_a AS company_id
FROM (
  SELECT s.*, CAST(n_a AS DOUBLE) * n_b / n AS expected
  FROM pair_stats AS s
  WHERE period_type = 'all' AND s.window = 'article' AND type_a = 'COMPANY' AND type_b = 'UNIVERSITY'
) AS pairs
LEFT JOIN (
  SELECT from_id, to_id,
    count(CASE WHEN relation IN ('graduated_from', 'recruits_from') THEN 1 END) AS people,
    count(CASE WHEN relation = 'cooperates_with' THEN 1 END) AS working_together
  FROM relations
  WHERE NOT negated
  GROUP BY from_id, to_id
) AS r ON r.from_id = pairs.entity_a AND r.to_id = pairs.entity_b
WHERE q_value < 0.05 AND n_ab >= CAST(:least AS BIGINT) AND lift > 1 OR people > 0 OR working_together > 0
ORDER BY at_least DESC, articles DESC, npmi DESC, university_id, company_id
LIMIT 20
