-- ids_are_unique: No two runs have one run_id.
SELECT run_id, count(*) AS runs
FROM runs
GROUP BY run_id
HAVING run_id IS NULL OR count(*) > 1;

-- records_are_accounted_for: In every run, records read are articles and rejects.
SELECT run_id, records_read, articles, rejects
FROM runs
WHERE records_read <> articles + rejects;

-- times_are_in_order: No run ends before it begins.
SELECT run_id, started_at, finished_at
FROM runs
WHERE finished_at < started_at;

-- the_last_counts_articles: The last run counts the articles that are there, and the duplicates among them.
SELECT r.run_id, r.articles, t.articles AS articles_there, r.duplicates, t.duplicates AS duplicates_there
FROM (SELECT * FROM runs ORDER BY started_at DESC NULLS LAST, run_id DESC LIMIT 1) AS r
CROSS JOIN (SELECT count(*) AS articles, count(duplicate_of) AS duplicates FROM articles) AS t
WHERE r.articles <> t.articles OR r.duplicates <> t.duplicates;

-- the_last_counts_rejects: The last run counts the records that the rejects stand for.
SELECT r.run_id, r.rejects, t.records AS records_there
FROM (SELECT * FROM runs ORDER BY started_at DESC NULLS LAST, run_id DESC LIMIT 1) AS r
CROSS JOIN (SELECT coalesce(sum(coalesce(records, 1)), 0) AS records FROM rejects) AS t
WHERE r.rejects <> t.records;

-- the_last_counts_mentions: The last run counts the mentions that are there.
SELECT r.run_id, r.mentions, t.mentions AS mentions_there
FROM (SELECT * FROM runs ORDER BY started_at DESC NULLS LAST, run_id DESC LIMIT 1) AS r
CROSS JOIN (SELECT count(*) AS mentions FROM mentions) AS t
WHERE r.mentions <> t.mentions;

-- the_last_counts_pairs: The last run counts the rows of cooccurrences.
SELECT r.run_id, r.pairs, t.pairs AS pairs_there
FROM (SELECT * FROM runs ORDER BY started_at DESC NULLS LAST, run_id DESC LIMIT 1) AS r
CROSS JOIN (SELECT count(*) AS pairs FROM cooccurrences) AS t
WHERE r.pairs <> t.pairs;
