-- entities_are_unique: An entity stands in a period once.
SELECT period_type, period_start, entity_id, count(*) AS rows_there
FROM entity_network
GROUP BY period_type, period_start, entity_id
HAVING count(*) > 1;

-- pageranks_sum_to_one: The pageranks of a period sum to 1.
SELECT period_type, period_start, sum(pagerank) AS pageranks
FROM entity_network
GROUP BY period_type, period_start
HAVING abs(sum(pagerank) - 1) > 1e-6 OR min(pagerank) < 0;

-- communities_are_whole: community_size counts the members, and the one that names a community belongs to it.
SELECT c.period_type, c.period_start, c.community_id, c.size, c.members, m.community_id AS community_of_its_name
FROM (
  SELECT period_type, period_start, community_id, max(community_size) AS size, min(community_size) AS least, count(*) AS members
  FROM entity_network
  GROUP BY period_type, period_start, community_id
) AS c
LEFT JOIN entity_network AS m ON m.period_type = c.period_type AND m.entity_id = c.community_id
  AND coalesce(CAST(m.period_start AS STRING), '') = coalesce(CAST(c.period_start AS STRING), '')
WHERE c.size <> c.members OR c.least <> c.members OR m.entity_id IS NULL OR m.community_id <> c.community_id;

-- degrees_are_possible: Every one has a neighbour, and as many articles with its neighbours at least.
SELECT period_type, period_start, entity_id, degree, weighted_degree
FROM entity_network
WHERE degree < 1 OR weighted_degree < degree;

-- names_are_those_of_the_entities: Every one is an entity by the name and type of the row.
SELECT n.period_type, n.period_start, n.entity_id, n.entity_name, e.name AS known
FROM entity_network AS n
LEFT JOIN entities AS e ON e.entity_id = n.entity_id
WHERE e.entity_id IS NULL OR e.name <> n.entity_name OR e.entity_type <> n.entity_type;
