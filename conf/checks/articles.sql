-- ids_are_unique: No two articles have one article_id.
SELECT article_id, count(*) AS articles
FROM articles
GROUP BY article_id
HAVING article_id IS NULL OR count(*) > 1;

-- lengths_are_right: char_count is the length of body in UTF-16 code units.
SELECT article_id, char_count, length(body) AS characters
FROM articles
WHERE char_count < length(body)
  OR (char_count > length(body) AND regexp_extract(body, '[𐀀-􏿿]', 0) = '');

-- duplicates_have_a_representative: duplicate_of names an article that is no duplicate itself.
SELECT d.article_id, d.duplicate_of, r.duplicate_of AS which_repeats
FROM articles AS d
LEFT JOIN articles AS r ON r.article_id = d.duplicate_of
WHERE d.duplicate_of IS NOT NULL AND (r.article_id IS NULL OR r.duplicate_of IS NOT NULL);

-- months_are_of_their_days: published_month is the month of published_date, 'unknown' without one.
SELECT article_id, published_date, published_month
FROM articles
WHERE published_month <> coalesce(substring(CAST(published_date AS STRING), 1, 7), 'unknown');

-- instants_are_of_their_days: published_at lies in published_date, of whatever zone.
SELECT article_id, published_at, published_date
FROM articles
WHERE CAST(published_at AS DATE) < published_date - INTERVAL 1 DAY
  OR CAST(published_at AS DATE) > published_date + INTERVAL 1 DAY
  OR (published_at IS NOT NULL AND published_date IS NULL);

-- date_sources_are_known: date_source is field, text, path or default, the last where there is no date found.
SELECT article_id, published_date, date_source
FROM articles
WHERE date_source IS NULL OR date_source NOT IN ('field', 'text', 'path', 'default')
  OR (date_source <> 'default' AND published_date IS NULL);

-- runs_are_known: Every article was read by a run of the table runs.
SELECT a.article_id, a.run_id
FROM articles AS a
LEFT JOIN runs AS r ON r.run_id = a.run_id
WHERE r.run_id IS NULL;
