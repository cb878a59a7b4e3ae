-- en: Which firms from elsewhere belong with a city?
-- zh: 哪些外地企业与某城市关系密切？
-- who = city:cn-330100: the city
-- Companies with their seat in another city that are told of with this one beyond chance, or of which a sentence states a relation to it, the
-- surest first; stated: the relation that most articles state (branch_in: a branch or plant, headquartered_in …).
SELECT
  e.name AS company, seat.name AS seat, n_ab AS articles, round(npmi, 2) AS npmi, round(llr, 1) AS llr,
  r.relation AS stated, r.articles AS stated_in, e.entity_id AS id
FROM pair_stats AS s
JOIN entities AS e ON e.entity_id = s.entity_b
LEFT JOIN entities AS seat ON seat.entity_id = e.city_id
LEFT JOIN (
  SELECT from_id, max_by(relation, concat(lpad(CAST(articles AS STRING), 12, '0'), relation)) AS relation, CAST(max(articles) AS BIGINT) AS articles
  FROM (
    SELECT from_id, relation, count(*) AS articles
    FROM relations
    WHERE to_id = :who AND NOT negated
    GROUP BY from_id, relation) AS each_one
  GROUP BY from_id
) AS r ON r.from_id = e.entity_id
WHERE s.entity_a = :who AND type_b = 'COMPANY' AND period_type = 'all' AND s.window = 'article'
  AND e.city_id IS NOT NULL AND e.city_id <> :who
  AND (q_value < 0.05 AND n_ab >= 3 AND lift > 1 OR r.relation IS NOT NULL)
ORDER BY llr DESC, id
LIMIT 20
