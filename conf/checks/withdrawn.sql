-- ids_are_unique: An id is withdrawn once, of a source or of all.
SELECT article_id, source, count(*) AS rows_there
FROM withdrawn
GROUP BY article_id, source
HAVING count(*) > 1;

-- articles_are_gone: No article is there whose id is withdrawn.
SELECT a.article_id, a.source, w.reason
FROM articles AS a
JOIN (
  SELECT article_id AS id, source, reason FROM withdrawn
  UNION ALL
  SELECT concat(source, ':', article_id) AS id, source, reason FROM withdrawn WHERE source IS NOT NULL
) AS w ON w.id = a.article_id
WHERE w.source IS NULL OR w.source = a.source;

-- reasons_are_told: Every withdrawal names an id and a reason.
SELECT article_id, source, run_id
FROM withdrawn
WHERE article_id IS NULL OR reason IS NULL OR reason = '';
