-- ranks_have_no_gap: The neighbours of an entity are ranked from 1, each rank and each neighbour once.
SELECT entity_id, count(*) AS neighbours, max(`rank`) AS last
FROM similar_entities
GROUP BY entity_id
HAVING min(`rank`) <> 1 OR max(`rank`) <> count(*) OR count(DISTINCT `rank`) <> count(*) OR count(DISTINCT similar_id) <> count(*);

-- values_are_possible: Nobody is his own neighbour; likeness lies in -1..1, and rests on others in common.
SELECT entity_id, `rank`, similar_id, cosine, n_ab, common
FROM similar_entities
WHERE entity_id = similar_id OR cosine < -1 - 1e-9 OR cosine > 1 + 1e-9 OR n_ab < 0 OR common < 1;

-- neighbours_are_known: Both are entities of one type, by the names of the row.
SELECT s.entity_id, s.entity_name, e.name AS known, s.similar_id, s.similar_name, o.name AS known_similar, s.entity_type
FROM similar_entities AS s
LEFT JOIN entities AS e ON e.entity_id = s.entity_id
LEFT JOIN entities AS o ON o.entity_id = s.similar_id
WHERE e.entity_id IS NULL OR o.entity_id IS NULL OR e.name <> s.entity_name OR o.name <> s.similar_name
  OR e.entity_type <> s.entity_type OR o.entity_type <> s.entity_type;
