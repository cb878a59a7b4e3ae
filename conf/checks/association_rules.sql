-- measures_follow_from_the_counts: support, confidence and lift are what their formulas make of the counts.
SELECT antecedent_ids, consequent_id, n_both, n_antecedent, n_consequent, n, support, confidence, lift
FROM association_rules
WHERE n_both < 1 OR n_both > n_antecedent OR n_both > n_consequent OR n_antecedent > n OR n_consequent > n
  OR abs(support - 1e0 * n_both / n) > 1e-6 OR abs(confidence - 1e0 * n_both / n_antecedent) > 1e-6
  OR abs(lift - 1e0 * n_both / n_antecedent * n / n_consequent) > 1e-6 * lift;

-- consequents_are_known: What follows is an entity, by its name and type.
SELECT r.consequent_id, r.consequent_name, e.name AS known, r.consequent_type, e.entity_type AS known_type
FROM association_rules AS r
LEFT JOIN entities AS e ON e.entity_id = r.consequent_id
WHERE e.entity_id IS NULL OR e.name <> r.consequent_name OR e.entity_type <> r.consequent_type;
