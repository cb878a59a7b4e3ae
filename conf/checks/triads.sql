-- triads_are_unique: Three stand in a month once.
SELECT period_start, city_id, company_id, university_id, count(*) AS rows_there
FROM triads
GROUP BY period_start, city_id, company_id, university_id
HAVING count(*) > 1;

-- near_is_rarer: Articles with all three in a sentence are among those in a paragraph, these among all.
SELECT period_start, city_id, company_id, university_id, articles, articles_paragraph, articles_sentence
FROM triads
WHERE articles < 1 OR articles_paragraph > articles OR articles_sentence > articles_paragraph OR articles_sentence < 0;

-- names_are_those_of_the_entities: All three are entities, by the names of the row.
SELECT t.period_start, t.city_id, t.city_name, t.company_id, t.company_name, t.university_id, t.university_name
FROM triads AS t
LEFT JOIN entities AS a ON a.entity_id = t.city_id
LEFT JOIN entities AS b ON b.entity_id = t.company_id
LEFT JOIN entities AS c ON c.entity_id = t.university_id
WHERE a.entity_id IS NULL OR b.entity_id IS NULL OR c.entity_id IS NULL
  OR a.name <> t.city_name OR b.name <> t.company_name OR c.name <> t.university_name;
