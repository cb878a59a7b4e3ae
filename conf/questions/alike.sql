-- en: Who keeps the same company as an entity: rivals and peers?
-- zh: 谁与某一实体的“朋友圈”最相似（同行与对手）？
-- who = company:szse-002594: the entity
-- By the partners that two share (cosine of similar_entities), and whether articles name them together.
SELECT
  e.name, e.entity_type AS type, round(cosine, 2) AS likeness, e.articles,
  coalesce(p.n_ab, 0) AS together_in, r.relation AS stated, e.entity_id AS id
FROM similar_entities AS s
JOIN entities AS e ON e.entity_id = s.similar_id
LEFT JOIN (
  SELECT CASE WHEN entity_a = :who THEN entity_b ELSE entity_a END AS id, n_ab
  FROM pair_stats AS x
  WHERE period_type = 'all' AND x.window = 'article' AND (entity_a = :who OR entity_b = :who)
) AS p ON p.id = s.similar_id
LEFT JOIN (
  SELECT CASE WHEN from_id = :who THEN to_id ELSE from_id END AS id, min(relation) AS relation
  FROM relations
  WHERE (from_id = :who OR to_id = :who) AND NOT negated
  GROUP BY CASE WHEN from_id = :who THEN to_id ELSE from_id END
) AS r ON r.id = s.similar_id
WHERE s.entity_id = :who
ORDER BY likeness DESC, id
LIMIT 20
