-- ranks_have_no_gap: The terms of a pair are ranked from 1, each rank and each term once.
SELECT entity_a, entity_b, count(*) AS terms, max(`rank`) AS last, count(DISTINCT term) AS different
FROM pair_topics
GROUP BY entity_a, entity_b
HAVING min(`rank`) <> 1 OR max(`rank`) <> count(*) OR count(DISTINCT `rank`) <> count(*) OR count(DISTINCT term) <> count(*);

-- counts_fit: A term is in no more sentences of a pair than the pair has, nor than all pairs have.
SELECT entity_a, entity_b, term, n_pair, n_pair_sentences, n_corpus
FROM pair_topics
WHERE n_pair < 1 OR n_pair > n_pair_sentences OR n_pair > n_corpus;

-- names_are_those_of_the_entities: Both of a pair are entities by the names and types of the row, in the order of pairs.
SELECT t.entity_a, t.name_a, a.name AS known_a, t.entity_b, t.name_b, b.name AS known_b, t.term
FROM pair_topics AS t
LEFT JOIN entities AS a ON a.entity_id = t.entity_a
LEFT JOIN entities AS b ON b.entity_id = t.entity_b
WHERE a.entity_id IS NULL OR b.entity_id IS NULL OR a.name <> t.name_a OR b.name <> t.name_b
  OR a.entity_type <> t.type_a OR b.entity_type <> t.type_b OR (t.type_a = t.type_b AND t.entity_a >= t.entity_b);
