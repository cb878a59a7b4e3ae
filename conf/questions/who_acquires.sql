-- en: Who acquires, invests in, supplies or sues whom?
-- zh: 谁收购、投资、供货或起诉谁？
-- since = 2024-01-01: day from which it was stated
-- As articles state it, the most stated first; what they deny is left out. sources: how many media say so.
SELECT relation, from_name, to_name, articles, sources, first_stated, last_stated, sentence, from_id, to_id
FROM stated_relations
WHERE relation IN ('acquires', 'invests_in', 'supplies', 'sues') AND articles > 0 AND last_stated >= CAST(:since AS DATE)
ORDER BY articles DESC, sources DESC, relation, from_id, to_id
LIMIT 30
