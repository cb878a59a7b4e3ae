-- texts_are_unique: A text of an article is superseded once.
SELECT article_id, content_hash, run_id, record_no, input_file, count(*) AS rows_there
FROM article_history
GROUP BY article_id, content_hash, run_id, record_no, input_file
HAVING count(*) > 1;
