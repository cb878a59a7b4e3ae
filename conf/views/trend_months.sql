-- The monthly series that movements are found in, one row a month that can be assessed: articles (with the entity, or with both) out of
-- exposure (what they are compared with, each source weighed against itself), the significance of a change that the month begins with,
-- the burst it lies in with its significance. reading and together_in as in movements; toward says which way a change of attraction
-- goes; bursts: the burst is more than chance; has_changed: some month of the series begins a new level.
SELECT
  *,
  coalesce(burst_p_value <= 0.01, false) AS bursts,
  max(CASE WHEN change_p_value IS NOT NULL THEN 1 ELSE 0 END) OVER (
    PARTITION BY reading, together_in, entity_a, entity_b) = 1 AS has_changed,
  sum(articles) OVER (PARTITION BY reading, together_in, entity_a, entity_b) AS all_articles,
  sum(exposure) OVER (PARTITION BY reading, together_in, entity_a, entity_b) AS all_exposure
FROM (
  SELECT
    'together' AS reading, t.window AS together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, period_start,
    chained_n_ab AS articles, chained_n AS exposure, chained_change_p_value AS change_p_value, NULL AS toward,
    chained_burst_start AS burst_start, chained_burst_p_value AS burst_p_value, chained_part AS behind
  FROM pair_trends AS t
  WHERE period_type = 'month' AND chained_assessment = 'assessed'
  UNION ALL
  SELECT
    'attraction' AS reading, t.window AS together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, period_start,
    attraction_n_ab AS articles, attraction_standardised AS exposure, attraction_change_p_value AS change_p_value,
    attraction_change AS toward, attraction_burst_start AS burst_start, attraction_burst_p_value AS burst_p_value, NULL AS behind
  FROM pair_trends AS t
  WHERE period_type = 'month' AND attraction_assessment = 'assessed'
  UNION ALL
  SELECT
    'entity' AS reading, NULL AS together_in, entity_type AS type_a, NULL AS type_b, name AS name_a, NULL AS name_b,
    entity_id AS entity_a, NULL AS entity_b, period_start, chained_n_a AS articles, chained_n AS exposure,
    chained_change_p_value AS change_p_value, NULL AS toward, chained_burst_start AS burst_start,
    chained_burst_p_value AS burst_p_value, chained_part AS behind
  FROM entity_trends AS t
  WHERE period_type = 'month' AND chained_assessment = 'assessed'
) AS months
