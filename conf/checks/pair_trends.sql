-- periods_are_unique: A period stands there once.
SELECT period_type, period_start, `window`, entity_a, entity_b, count(*) AS rows_there
FROM pair_trends
GROUP BY period_type, period_start, `window`, entity_a, entity_b
HAVING count(*) > 1;

-- no_period_is_missing: Every series has all periods from its first to the last of all, those without a hit as zeros.
SELECT s.period_type, s.`window`, s.entity_a, s.entity_b, s.periods, a.periods AS periods_there
FROM (
  SELECT period_type, `window`, entity_a, entity_b, count(*) AS periods FROM pair_trends GROUP BY period_type, `window`, entity_a, entity_b
) AS s
JOIN (SELECT period_type, count(DISTINCT period_start) AS periods FROM pair_trends GROUP BY period_type) AS a ON a.period_type = s.period_type
WHERE s.periods <> a.periods;

-- shares_follow_from_the_counts: Where a period is assessed, share is n_ab / n.
SELECT period_type, period_start, `window`, entity_a, entity_b, n_ab, n, share
FROM pair_trends
WHERE n_ab < 0 OR n_ab > n OR (assessment = 'assessed' AND (share IS NULL OR abs(share * n - n_ab) > 1e-6));

-- what_cannot_be_assessed_is_null: Where a period cannot be assessed, in a reading, all measures of that reading are null.
SELECT period_type, period_start, `window`, entity_a, entity_b, assessment, panel_assessment, chained_assessment
FROM pair_trends
WHERE assessment NOT IN ('assessed', 'cannot_be_assessed')
  OR (assessment = 'cannot_be_assessed' AND (share IS NOT NULL OR moving_average IS NOT NULL OR growth IS NOT NULL OR yoy IS NOT NULL OR z_score IS NOT NULL
    OR burst_level IS NOT NULL OR burst_start IS NOT NULL OR burst_weight IS NOT NULL OR level IS NOT NULL
    OR change_p_value IS NOT NULL))
  OR (panel_assessment = 'cannot_be_assessed' AND (panel_share IS NOT NULL OR panel_moving_average IS NOT NULL OR panel_growth IS NOT NULL OR panel_yoy IS NOT NULL OR panel_z_score IS NOT NULL
    OR panel_burst_level IS NOT NULL OR panel_burst_start IS NOT NULL OR panel_burst_weight IS NOT NULL OR panel_level IS NOT NULL
    OR panel_change_p_value IS NOT NULL))
  OR (chained_assessment = 'cannot_be_assessed' AND (chained_share IS NOT NULL OR chained_moving_average IS NOT NULL OR chained_growth IS NOT NULL OR chained_yoy IS NOT NULL OR chained_z_score IS NOT NULL
    OR chained_burst_level IS NOT NULL OR chained_burst_start IS NOT NULL OR chained_burst_weight IS NOT NULL OR chained_level IS NOT NULL
    OR chained_change_p_value IS NOT NULL));

-- bursts_are_possible: A burst has a level, a begin that is no later, a weight; probabilities lie in 0..1.
SELECT period_type, period_start, `window`, entity_a, entity_b, burst_level, burst_start, burst_weight, change_p_value
FROM pair_trends
WHERE burst_level < 0 OR (burst_level > 0 AND burst_start IS NULL) OR (burst_level = 0 AND burst_start IS NOT NULL)
  OR burst_start > period_start OR burst_weight < 0 OR (burst_level = 0 AND burst_weight <> 0)
  OR change_p_value < 0 OR change_p_value > 1
  OR panel_burst_level < 0 OR (panel_burst_level > 0 AND panel_burst_start IS NULL) OR (panel_burst_level = 0 AND panel_burst_start IS NOT NULL)
  OR panel_burst_start > period_start OR panel_burst_weight < 0 OR (panel_burst_level = 0 AND panel_burst_weight <> 0)
  OR panel_change_p_value < 0 OR panel_change_p_value > 1
  OR chained_burst_level < 0 OR (chained_burst_level > 0 AND chained_burst_start IS NULL) OR (chained_burst_level = 0 AND chained_burst_start IS NOT NULL)
  OR chained_burst_start > period_start OR chained_burst_weight < 0 OR (chained_burst_level = 0 AND chained_burst_weight <> 0)
  OR chained_change_p_value < 0 OR chained_change_p_value > 1;

-- parts_fit: What the panel and the chain count is among what all count.
SELECT period_type, period_start, `window`, entity_a, entity_b, n_ab, n, panel_n_ab, panel_n, chained_n_ab, chained_part
FROM pair_trends
WHERE panel_n_ab > n_ab OR panel_n_ab < 0 OR panel_n > n OR panel_n_ab > panel_n OR chained_n_ab > n_ab OR chained_n_ab < 0
  OR chained_part < 0 OR chained_part > 1 + 1e-9;

-- first_days_are_no_later: Nothing was counted before first_seen.
SELECT period_type, period_start, `window`, entity_a, entity_b, n_ab, first_seen
FROM pair_trends
WHERE n_ab > 0 AND ((period_type = 'week' AND first_seen >= period_start + INTERVAL 7 DAY)
  OR (period_type = 'month' AND first_seen >= period_start + INTERVAL 1 MONTH));

-- counts_are_those_of_pair_stats: A month counts what pair_stats count of it.
SELECT t.period_start, t.`window`, t.entity_a, t.entity_b, t.n_ab, s.n_ab AS n_ab_there
FROM pair_trends AS t
LEFT JOIN (SELECT * FROM pair_stats AS p WHERE p.period_type = 'month') AS s
  ON s.period_start = t.period_start AND s.`window` = t.`window` AND s.entity_a = t.entity_a AND s.entity_b = t.entity_b
WHERE t.period_type = 'month' AND t.n_ab <> coalesce(s.n_ab, 0);

-- attraction_lies_in_its_interval: attraction lies between attraction_low and attraction_high, and is null where it cannot be assessed.
SELECT period_type, period_start, `window`, entity_a, entity_b, attraction_assessment, attraction, attraction_low, attraction_high
FROM pair_trends
WHERE attraction < attraction_low * (1 - 1e-9) OR attraction > attraction_high * (1 + 1e-9) OR attraction_low < 0
  OR (attraction_assessment = 'cannot_be_assessed' AND (attraction IS NOT NULL OR attraction_low IS NOT NULL
    OR attraction_high IS NOT NULL OR attraction_change IS NOT NULL))
  OR (attraction_change IS NOT NULL AND attraction_change NOT IN ('closer', 'apart'))
  OR attraction_n_ab > n_ab OR attraction_change_p_value < 0 OR attraction_change_p_value > 1;

-- names_are_those_of_the_entities: Both of a pair are entities by the names and types of the row, in the order of pairs.
SELECT t.period_type, t.period_start, t.`window`, t.entity_a, t.name_a, a.name AS known_a, t.entity_b, t.name_b, b.name AS known_b
FROM pair_trends AS t
LEFT JOIN entities AS a ON a.entity_id = t.entity_a
LEFT JOIN entities AS b ON b.entity_id = t.entity_b
WHERE a.entity_id IS NULL OR b.entity_id IS NULL OR a.name <> t.name_a OR b.name <> t.name_b
  OR a.entity_type <> t.type_a OR b.entity_type <> t.type_b OR (t.type_a = t.type_b AND t.entity_a >= t.entity_b);
