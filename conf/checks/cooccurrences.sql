-- pairs_are_unique: An article has a pair once.
SELECT article_id, entity_a, entity_b, count(*) AS rows_there
FROM cooccurrences
GROUP BY article_id, entity_a, entity_b
HAVING count(*) > 1;

-- pairs_are_in_order: The first of a pair has the lower kind, of one kind the lower id.
SELECT article_id, entity_a, type_a, entity_b, type_b
FROM cooccurrences AS c
WHERE (type_a = type_b AND entity_a >= entity_b)
  OR (type_a = 'COMPANY' AND type_b = 'CITY')
  OR (type_a = 'UNIVERSITY' AND type_b IN ('CITY', 'COMPANY'));

-- pairs_are_mentioned: Both of a pair are mentioned in its article, where pairs are counted.
SELECT c.article_id, c.entity_a, a.entity_id AS mentioned_a, c.entity_b, b.entity_id AS mentioned_b
FROM cooccurrences AS c
LEFT JOIN (SELECT DISTINCT article_id, entity_id FROM mentions WHERE coalesce(paired, true)) AS a
  ON a.article_id = c.article_id AND a.entity_id = c.entity_a
LEFT JOIN (SELECT DISTINCT article_id, entity_id FROM mentions WHERE coalesce(paired, true)) AS b
  ON b.article_id = c.article_id AND b.entity_id = c.entity_b
WHERE a.entity_id IS NULL OR b.entity_id IS NULL;

-- articles_are_representatives: Every pair stands in an article that counts, under its day.
SELECT c.article_id, c.entity_a, c.entity_b, c.published_date, a.published_date AS day_of_article, a.duplicate_of
FROM cooccurrences AS c
LEFT JOIN articles AS a ON a.article_id = c.article_id
WHERE a.article_id IS NULL OR a.duplicate_of IS NOT NULL
  OR coalesce(CAST(c.published_date AS STRING), '') <> coalesce(CAST(a.published_date AS STRING), '')
  OR c.published_month <> a.published_month;

-- types_are_those_of_the_entities: Both of a pair are entities of the types that the row names.
SELECT c.article_id, c.entity_a, c.type_a, a.entity_type AS known_a, c.entity_b, c.type_b, b.entity_type AS known_b
FROM cooccurrences AS c
LEFT JOIN entities AS a ON a.entity_id = c.entity_a
LEFT JOIN entities AS b ON b.entity_id = c.entity_b
WHERE a.entity_id IS NULL OR b.entity_id IS NULL OR a.entity_type <> c.type_a OR b.entity_type <> c.type_b;

-- counts_fit: A sentence with both is a paragraph with both; denials are among the sentences; distance and evidence are there where they can be.
SELECT article_id, entity_a, entity_b, sentences, paragraphs, negated_sentences, min_distance, evidence, story_entities
FROM cooccurrences
WHERE sentences < 0 OR paragraphs < 0 OR (sentences > 0 AND paragraphs = 0)
  OR negated_sentences < 0 OR negated_sentences > sentences
  OR (min_distance IS NULL AND sentences > 0) OR (min_distance IS NOT NULL AND sentences = 0) OR min_distance < 0
  OR (evidence IS NULL AND paragraphs > 0) OR (evidence IS NOT NULL AND paragraphs = 0)
  OR story_entities < 2;
