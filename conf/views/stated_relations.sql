-- Who stands to whom, as articles state it, over all time: a row a relation of two, since when, in how many articles and how many sources,
-- and in how many it is denied; with the first sentence that states it (null where all deny it).
SELECT
  r.relation, r.mutual, r.from_type, r.from_name, r.to_type, r.to_name,
  count(CASE WHEN NOT r.negated THEN 1 END) AS articles,
  count(CASE WHEN r.negated THEN 1 END) AS denied_in,
  count(DISTINCT CASE WHEN NOT r.negated THEN a.source END) AS sources,
  min(r.published_date) AS first_stated, max(r.published_date) AS last_stated, max(r.confidence) AS confidence,
  max(CASE WHEN r.place = 1 AND NOT r.negated THEN r.sentence END) AS sentence,
  r.from_id, r.to_id
FROM (
  SELECT
    relation, mutual, from_type, from_name, to_type, to_name, from_id, to_id, negated, published_date, article_id, confidence, sentence,
    row_number() OVER (
      PARTITION BY relation, from_id, to_id ORDER BY negated, published_date NULLS LAST, article_id) AS place
  FROM relations
) AS r
JOIN articles AS a ON a.article_id = r.article_id
GROUP BY r.relation, r.mutual, r.from_type, r.from_name, r.to_type, r.to_name, r.from_id, r.to_id
