-- periods_are_unique: A period stands there once.
SELECT period_type, period_start, entity_id, count(*) AS rows_there
FROM entity_trends
GROUP BY period_type, period_start, entity_id
HAVING count(*) > 1;

-- no_period_is_missing: Every series has all periods from its first to the last of all, those without a hit as zeros.
SELECT s.period_type, s.entity_id, s.periods, a.periods AS periods_there
FROM (
  SELECT period_type, entity_id, count(*) AS periods FROM entity_trends GROUP BY period_type, entity_id
) AS s
JOIN (SELECT period_type, count(DISTINCT period_start) AS periods FROM entity_trends GROUP BY period_type) AS a ON a.period_type = s.period_type
WHERE s.periods <> a.periods;

-- shares_follow_from_the_counts: Where a period is assessed, share is n_a / n.
SELECT period_type, period_start, entity_id, n_a, n, share
FROM entity_trends
WHERE n_a < 0 OR n_a > n OR (assessment = 'assessed' AND (share IS NULL OR abs(share * n - n_a) > 1e-6));

-- what_cannot_be_assessed_is_null: Where a period cannot be assessed, in a reading, all measures of that reading are null.
SELECT period_type, period_start, entity_id, assessment, panel_assessment, chained_assessment
FROM entity_trends
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
SELECT period_type, period_start, entity_id, burst_level, burst_start, burst_weight, change_p_value
FROM entity_trends
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
SELECT period_type, period_start, entity_id, n_a, n, panel_n_a, panel_n, chained_n_a, chained_part
FROM entity_trends
WHERE panel_n_a > n_a OR panel_n_a < 0 OR panel_n > n OR panel_n_a > panel_n OR chained_n_a > n_a OR chained_n_a < 0
  OR chained_part < 0 OR chained_part > 1 + 1e-9;

-- first_days_are_no_later: Nothing was counted before first_seen.
SELECT period_type, period_start, entity_id, n_a, first_seen
FROM entity_trends
WHERE n_a > 0 AND ((period_type = 'week' AND first_seen >= period_start + INTERVAL 7 DAY)
  OR (period_type = 'month' AND first_seen >= period_start + INTERVAL 1 MONTH));

-- counts_are_those_of_entity_daily: A month counts the articles that entity_daily has of it.
SELECT t.period_start, t.entity_id, t.n_a, d.articles AS articles_there
FROM entity_trends AS t
LEFT JOIN (
  SELECT published_month, entity_id, sum(articles) AS articles FROM entity_daily GROUP BY published_month, entity_id
) AS d ON d.entity_id = t.entity_id AND d.published_month = substring(CAST(t.period_start AS STRING), 1, 7)
WHERE t.period_type = 'month' AND t.n_a <> coalesce(d.articles, 0);

-- names_are_those_of_the_entities: Every one is an entity by the name and type of the row.
SELECT t.period_type, t.period_start, t.entity_id, t.name, e.name AS known, t.entity_type, e.entity_type AS known_type
FROM entity_trends AS t
LEFT JOIN entities AS e ON e.entity_id = t.entity_id
WHERE e.entity_id IS NULL OR e.name <> t.name OR e.entity_type <> t.entity_type;
