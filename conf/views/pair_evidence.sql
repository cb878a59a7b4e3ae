-- The sentences behind the numbers: one row an article that holds the pair, with where it stands.
-- denied: in every sentence that holds both, their relation is denied.
SELECT
  c.published_date, a.name AS name_a, b.name AS name_b, c.relation, c.sentences, c.min_distance,
  c.sentences > 0 AND c.negated_sentences = c.sentences AS denied,
  c.evidence, r.title, r.source, r.url, c.article_id, c.type_a, c.type_b, c.entity_a, c.entity_b
FROM cooccurrences AS c
JOIN articles AS r ON r.article_id = c.article_id AND r.published_month = c.published_month
JOIN entities AS a ON a.entity_id = c.entity_a
JOIN entities AS b ON b.entity_id = c.entity_b
