-- Which relations are stated month by month: who acts upon whom (from, to; either order where mutual), in how many articles and sentences.
-- What articles deny is not among them.
SELECT
  published_month, relation, mutual, from_type, from_name, to_type, to_name,
  count(*) AS articles, CAST(sum(sentences) AS BIGINT) AS sentences, max(confidence) AS confidence, from_id, to_id
FROM relations
WHERE NOT negated
GROUP BY published_month, relation, mutual, from_type, from_name, to_type, to_name, from_id, to_id
