-- Which cities, companies and universities rose: a new level, higher than before, or a burst, since when and
-- by how much: the movements of entities (what counts, and what the columns mean, is said there). lasting: the level holds to the
-- corpus's end. by_weight ranks within the type: first is surest.
SELECT
  entity_a AS entity_id, type_a AS entity_type, name_a AS name, kind, lasting, month_start, until, articles, expected, times_expected,
  before, now, p_value, weight, behind,
  row_number() OVER (PARTITION BY type_a ORDER BY weight DESC, month_start, kind, entity_a) AS by_weight
FROM movements AS m
WHERE reading = 'entity' AND direction = 'rising'
