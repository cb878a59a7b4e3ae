-- days_are_unique: A pair has a day once.
SELECT published_date, entity_a, entity_b, count(*) AS rows_there
FROM pair_daily
GROUP BY published_date, entity_a, entity_b
HAVING count(*) > 1;

-- counts_are_those_of_cooccurrences: Articles and sentences are what cooccurrences hold of that day.
SELECT coalesce(d.entity_a, c.entity_a) AS entity_a, coalesce(d.entity_b, c.entity_b) AS entity_b,
  coalesce(d.published_date, c.published_date) AS published_date, d.articles, c.articles AS articles_there,
  d.articles_paragraph, c.articles_paragraph AS articles_paragraph_there,
  d.articles_sentence, c.articles_sentence AS articles_sentence_there, d.sentences, c.sentences AS sentences_there,
  d.weight, c.weight AS weight_there
FROM pair_daily AS d
FULL OUTER JOIN (
  SELECT published_month, published_date, entity_a, entity_b, count(*) AS articles,
    count(CASE WHEN paragraphs > 0 THEN 1 END) AS articles_paragraph,
    count(CASE WHEN sentences > 0 THEN 1 END) AS articles_sentence, sum(sentences) AS sentences,
    sum(1e0 / (story_entities - 1)) AS weight
  FROM cooccurrences
  GROUP BY published_month, published_date, entity_a, entity_b
) AS c ON c.entity_a = d.entity_a AND c.entity_b = d.entity_b AND c.published_month = d.published_month
  AND coalesce(CAST(c.published_date AS STRING), '') = coalesce(CAST(d.published_date AS STRING), '')
WHERE d.entity_a IS NULL OR c.entity_a IS NULL OR d.articles <> c.articles
  OR d.articles_paragraph <> c.articles_paragraph OR d.articles_sentence <> c.articles_sentence
  OR d.sentences <> c.sentences OR abs(d.weight - c.weight) > 1e-6;

-- reposts_are_the_duplicates: reposts counts the duplicates of the articles with the pair.
SELECT d.published_date, d.entity_a, d.entity_b, d.reposts, r.reposts AS reposts_there
FROM pair_daily AS d
JOIN (
  SELECT c.published_month, c.published_date, c.entity_a, c.entity_b, sum(coalesce(x.duplicates, 0)) AS reposts
  FROM cooccurrences AS c
  LEFT JOIN (
    SELECT duplicate_of, count(*) AS duplicates FROM articles WHERE duplicate_of IS NOT NULL GROUP BY duplicate_of
  ) AS x ON x.duplicate_of = c.article_id
  GROUP BY c.published_month, c.published_date, c.entity_a, c.entity_b
) AS r ON r.entity_a = d.entity_a AND r.entity_b = d.entity_b AND r.published_month = d.published_month
  AND coalesce(CAST(r.published_date AS STRING), '') = coalesce(CAST(d.published_date AS STRING), '')
WHERE d.reposts <> r.reposts;

-- names_are_those_of_the_entities: Both of a pair are entities by the names and types of the row, in the order of pairs.
SELECT d.entity_a, d.name_a, a.name AS known_a, d.entity_b, d.name_b, b.name AS known_b, d.type_a, d.type_b
FROM pair_daily AS d
LEFT JOIN entities AS a ON a.entity_id = d.entity_a
LEFT JOIN entities AS b ON b.entity_id = d.entity_b
WHERE a.entity_id IS NULL OR b.entity_id IS NULL OR a.name <> d.name_a OR b.name <> d.name_b
  OR a.entity_type <> d.type_a OR b.entity_type <> d.type_b OR (d.type_a = d.type_b AND d.entity_a >= d.entity_b);
