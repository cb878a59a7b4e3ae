-- changes_are_told_once: A run tells a change once.
SELECT run_id, old_id, new_id, count(*) AS rows_there
FROM entity_changes
GROUP BY run_id, old_id, new_id
HAVING count(*) > 1;

-- values_are_possible: An id changes to another one, in a known way.
SELECT run_id, old_id, new_id, kind
FROM entity_changes
WHERE old_id IS NULL OR new_id IS NULL OR old_id = new_id OR kind IS NULL
  OR kind NOT IN ('merged', 'split', 'promoted', 'demoted', 'renamed');
