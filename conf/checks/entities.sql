-- ids_are_unique: No two entities have one entity_id.
SELECT entity_id, count(*) AS entities
FROM entities
GROUP BY entity_id
HAVING entity_id IS NULL OR count(*) > 1;

-- counts_are_those_of_mentions: Articles, first and last day are what mentions hold of an entity.
SELECT e.entity_id, e.articles, m.articles AS articles_there, e.first_seen, m.first_seen AS first_there,
  e.last_seen, m.last_seen AS last_there
FROM entities AS e
LEFT JOIN (
  SELECT entity_id, count(DISTINCT article_id) AS articles, min(published_date) AS first_seen, max(published_date) AS last_seen
  FROM mentions
  GROUP BY entity_id
) AS m ON m.entity_id = e.entity_id
WHERE e.articles <> coalesce(m.articles, 0)
  OR coalesce(CAST(e.first_seen AS STRING), '') <> coalesce(CAST(m.first_seen AS STRING), '')
  OR coalesce(CAST(e.last_seen AS STRING), '') <> coalesce(CAST(m.last_seen AS STRING), '');

-- seats_are_known: city_id is an entity of the table.
SELECT e.entity_id, e.name, e.city_id
FROM entities AS e
LEFT JOIN entities AS c ON c.entity_id = e.city_id
WHERE e.city_id <> '' AND c.entity_id IS NULL;

-- values_are_possible: Every entity has a name and a type, and is of the gazetteer or discovered.
SELECT entity_id, entity_type, name, origin, population
FROM entities
WHERE name IS NULL OR name = '' OR entity_type IS NULL OR origin IS NULL
  OR origin NOT IN ('gazetteer', 'discovered') OR population < 0;
