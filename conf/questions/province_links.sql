-- en: Between which provinces do universities and companies meet?
-- zh: 哪些省份的高校与企业相互联系？
-- least = 3: articles of a pair, at least
-- Pairs of a company and a university that are hardly chance, or of which a sentence states that they work together or have people in common, by
-- the provinces of their seats.
SELECT
  u.province AS university_in, c.province AS company_in, count(*) AS pairs, CAST(sum(n_ab) AS BIGINT) AS articles,
  max_by(concat(s.name_b, ' – ', s.name_a), concat(lpad(CAST(CAST(1000 * llr AS BIGINT) AS STRING), 12, '0'), s.entity_b, s.entity_a)) AS strongest
FROM pair_stats AS s
JOIN entities AS c ON c.entity_id = s.entity_a
JOIN entities AS u ON u.entity_id = s.entity_b
LEFT JOIN (
  SELECT DISTINCT from_id, to_id
  FROM relations
  WHERE relation IN ('graduated_from', 'recruits_from', 'cooperates_with') AND NOT negated
) AS r ON r.from_id = s.entity_a AND r.to_id = s.entity_b
WHERE period_type = 'all' AND s.window = 'article' AND type_a = 'COMPANY' AND type_b = 'UNIVERSITY'
  AND (q_value < 0.05 AND n_ab >= CAST(:least AS BIGINT) AND lift > 1 OR r.from_id IS NOT NULL)
  AND u.province IS NOT NULL AND c.province IS NOT NULL
GROUP BY u.province, c.province
ORDER BY pairs DESC, articles DESC, university_in, company_in
LIMIT 20
