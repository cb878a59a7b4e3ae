-- ids_are_unique: No two names have one name_id.
SELECT name_id, count(*) AS names
FROM discovered_names
GROUP BY name_id
HAVING name_id IS NULL OR count(*) > 1;

-- confirmed_names_are_entities: What is confirmed means an entity of the table entities.
SELECT d.name_id, d.name, d.entity_id, d.confirmed_by
FROM discovered_names AS d
LEFT JOIN entities AS e ON e.entity_id = d.entity_id
WHERE d.confirmed_by IS NOT NULL AND e.entity_id IS NULL;

-- discovered_entities_are_confirmed: Every entity that was discovered has a name that something confirms.
SELECT e.entity_id, e.name
FROM entities AS e
LEFT JOIN (SELECT DISTINCT entity_id FROM discovered_names WHERE confirmed_by IS NOT NULL) AS d
  ON d.entity_id = e.entity_id
WHERE e.origin = 'discovered' AND d.entity_id IS NULL;

-- values_are_possible: Confidences lie in 0..1, codes are those that docs/tables.md lists.
SELECT name_id, name, confidence, basis, confirmed_by, articles
FROM discovered_names
WHERE confidence < 0 OR confidence > 1 OR articles < 0
  OR basis NOT IN ('own', 'same_core', 'short_form', 'introduced', 'known')
  OR confirmed_by NOT IN ('gazetteer', 'full_name', 'confidence', 'articles');
