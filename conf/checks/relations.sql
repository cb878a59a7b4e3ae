-- relations_are_unique: An article states a relation of two entities once, and denies it once.
SELECT article_id, relation, from_id, to_id, negated, count(*) AS rows_there
FROM relations
GROUP BY article_id, relation, from_id, to_id, negated
HAVING count(*) > 1;

-- ends_are_known: Both are entities, by the names and types of the table entities, and not the same one.
SELECT r.article_id, r.relation, r.from_id, r.from_name, f.name AS known_from, r.to_id, r.to_name, t.name AS known_to
FROM relations AS r
LEFT JOIN entities AS f ON f.entity_id = r.from_id
LEFT JOIN entities AS t ON t.entity_id = r.to_id
WHERE f.entity_id IS NULL OR t.entity_id IS NULL OR r.from_id = r.to_id
  OR f.name <> r.from_name OR t.name <> r.to_name OR f.entity_type <> r.from_type OR t.entity_type <> r.to_type;

-- articles_are_representatives: Every relation stands in an article that counts, under its day.
SELECT r.article_id, r.relation, r.published_date, a.published_date AS day_of_article, a.duplicate_of
FROM relations AS r
LEFT JOIN articles AS a ON a.article_id = r.article_id
WHERE a.article_id IS NULL OR a.duplicate_of IS NOT NULL
  OR coalesce(CAST(r.published_date AS STRING), '') <> coalesce(CAST(a.published_date AS STRING), '');

-- values_are_possible: Relations are those that docs/tables.md lists, confidences lie in 0..1, a sentence says so.
SELECT article_id, relation, mutual, confidence, sentences
FROM relations
WHERE relation IS NULL OR relation NOT IN ('headquartered_in', 'founded_in', 'branch_in', 'graduated_from', 'recruits_from',
    'invests_in', 'acquires', 'supplies', 'sues', 'cooperates_with', 'competes_with')
  OR confidence < 0 OR confidence > 1 OR sentences < 1
  OR mutual <> (relation IN ('cooperates_with', 'competes_with'));
