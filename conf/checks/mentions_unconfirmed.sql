-- places_are_unique: At one place of an article there is one row at most.
SELECT article_id, field, start, `end`, count(*) AS rows_there
FROM mentions_unconfirmed
GROUP BY article_id, field, start, `end`
HAVING count(*) > 1;

-- bodies_hold_their_surfaces: The characters of body from start to end are surface (in articles with characters beyond U+FFFF, near it).
SELECT m.article_id, m.start, m.`end`, m.surface, substring(a.body, m.start + 1, m.`end` - m.start) AS characters
FROM mentions_unconfirmed AS m
JOIN articles AS a ON a.article_id = m.article_id AND a.published_month = m.published_month
WHERE m.field = 'body' AND (m.start < 0 OR m.`end` <= m.start
  OR (a.char_count = length(a.body) AND substring(a.body, m.start + 1, m.`end` - m.start) <> m.surface)
  OR (a.char_count > length(a.body) AND instr(substring(a.body,
      greatest(1, m.start + 1 - CAST(a.char_count - length(a.body) AS INT)),
      m.`end` - m.start + CAST(a.char_count - length(a.body) AS INT)), m.surface) = 0));

-- titles_hold_their_surfaces: The same of titles.
SELECT m.article_id, m.start, m.`end`, m.surface, substring(a.title, m.start + 1, m.`end` - m.start) AS characters
FROM mentions_unconfirmed AS m
JOIN articles AS a ON a.article_id = m.article_id AND a.published_month = m.published_month
WHERE m.field = 'title' AND (m.start < 0 OR m.`end` <= m.start
  OR (substring(a.title, m.start + 1, m.`end` - m.start) <> m.surface
    AND (regexp_extract(a.title, '[𐀀-􏿿]', 0) = '' OR instr(a.title, m.surface) = 0)));

-- articles_are_representatives: Every mention stands in an article that counts, under its day.
SELECT m.article_id, m.surface, m.published_date, a.published_date AS day_of_article, a.duplicate_of
FROM mentions_unconfirmed AS m
LEFT JOIN articles AS a ON a.article_id = m.article_id
WHERE a.article_id IS NULL OR a.duplicate_of IS NOT NULL
  OR coalesce(CAST(m.published_date AS STRING), '') <> coalesce(CAST(a.published_date AS STRING), '')
  OR m.published_month <> a.published_month;

-- values_are_possible: Fields are title or body, confidences lie in 0..1, ordinals count from 0.
SELECT article_id, field, start, confidence, paragraph, sentence, item
FROM mentions_unconfirmed
WHERE field IS NULL OR field NOT IN ('title', 'body') OR confidence < 0 OR confidence > 1 OR confidence IS NULL
  OR paragraph < 0 OR sentence < 0 OR item < 0 OR method IS NULL OR surface IS NULL OR surface = '';

-- names_are_unconfirmed: Every one is of a name in discovered_names that nothing confirms.
SELECT m.article_id, m.surface, m.entity_id, d.confirmed_by
FROM mentions_unconfirmed AS m
LEFT JOIN discovered_names AS d ON d.name_id = m.entity_id
WHERE d.name_id IS NULL OR d.confirmed_by IS NOT NULL;
