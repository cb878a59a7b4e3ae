-- ids_are_unique: An id is withdrawn once, of a source or of all.
SELECT article_id, source, count(*) AS rows_there
FROM withdrawn
GROUP BY article_id, source
HAVING count(*) > 1;

-- articles_are_gone: No article is there whose id is withdrawn.
SELECT a.article_id, a.source, w.reason
FROM withdrawn AS w
JOIN articles AS a ON a.article_id = w.article_id AND (w.source IS NULL OR w.source = a.source);
