-- paths_are_unique: A file of the input stands there once.
SELECT path, count(*) AS rows_there
FROM inputs
GROUP BY path
HAVING count(*) > 1;

-- records_are_accounted_for: The records of a file are articles and rejects.
SELECT path, records, articles, rejects
FROM inputs
WHERE records <> articles + rejects OR bytes < 0;
