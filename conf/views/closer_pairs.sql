-- Which pairs grow closer or apart, beyond what their own fame explains: a row a change or burst of attraction (docs/statistics.md).
-- lasting: a new level that holds from month_start to until; else a burst, which passes. articles are those in that time with both,
-- in stories that are no lists; expected is how many there would be if the two drew each other as much as they usually do; times_usual
-- compares the two, weight says how surely they differ (nats). by_weight ranks within the combination of types: first is surest.
SELECT
  together_in, type_a, type_b, name_a, name_b, direction, lasting, month_start, until, articles, expected,
  articles / expected AS times_usual, weight,
  row_number() OVER (
    PARTITION BY together_in, type_a, type_b, direction
    ORDER BY weight DESC, month_start, entity_a, entity_b) AS by_weight,
  entity_a, entity_b
FROM (
  SELECT
    together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, direction, lasting, month_start, until, articles, expected,
    CASE WHEN articles = 0 THEN expected ELSE articles * ln(articles / expected) - (articles - expected) END AS weight
  FROM (
    SELECT
      together_in, type_a, type_b, name_a, name_b, entity_a, entity_b,
      CASE WHEN part = 'burst' THEN 'closer' ELSE max(attraction_change) END AS direction,
      part = 'level' AS lasting,
      min(period_start) AS month_start, max(period_start) AS until,
      CAST(sum(attraction_n_ab) AS BIGINT) AS articles, sum(usual) AS expected
    FROM (
      SELECT
        together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, period_start, attraction_n_ab, usual,
        'burst' AS part, attraction_burst_start AS since, NULL AS attraction_change
      FROM (
        SELECT
          t.window AS together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, period_start, attraction_n_ab,
          attraction_burst_start, attraction_burst_level,
          attraction_expected * sum(attraction_n_ab) OVER (PARTITION BY t.window, entity_a, entity_b)
            / sum(attraction_expected) OVER (PARTITION BY t.window, entity_a, entity_b) AS usual
        FROM pair_trends AS t
        WHERE period_type = 'month' AND attraction_assessment = 'assessed'
      ) AS compared
      WHERE attraction_burst_level > 0
      UNION ALL
      SELECT
        together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, period_start, attraction_n_ab, usual,
        'level' AS part,
        max(CASE WHEN attraction_change_p_value IS NOT NULL THEN period_start END) OVER (
          PARTITION BY together_in, entity_a, entity_b ORDER BY period_start
          ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS since,
        attraction_change
      FROM (
        SELECT
          t.window AS together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, period_start, attraction_n_ab,
          attraction_change, attraction_change_p_value,
          attraction_expected * sum(attraction_n_ab) OVER (PARTITION BY t.window, entity_a, entity_b)
            / sum(attraction_expected) OVER (PARTITION BY t.window, entity_a, entity_b) AS usual
        FROM pair_trends AS t
        WHERE period_type = 'month' AND attraction_assessment = 'assessed'
      ) AS compared
    ) AS moved
    WHERE since IS NOT NULL
    GROUP BY together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, part, since
  ) AS summed
  WHERE direction IS NOT NULL
) AS weighed
