-- What moved: every change of an entity's or a pair's monthly series that is more than chance. This is the one rule of rising and
-- fading, of closer and apart; rising_entities, fading_entities, rising_pairs, fading_pairs and closer_pairs are parts of it.
-- A row is a new level (change point, p_value by permutation) or a burst (p_value of burst_p_value, 0.01 or less) with 3 articles or
-- more: found if it rises, to be expected if it falls. Each source is compared with itself, so that a new feed moves nothing.
-- reading: 'entity' (articles with it), 'together' (articles with both), 'attraction' (stories with both, against what either does
-- without the other). kind: 'level', from month_start to the next change or the corpus's end (lasting), or 'burst'. before, now: rate
-- in the level before, or outside the burst, and in it. expected: articles if the rate had stayed as before; weight: by how much two
-- rates explain the articles of both better than one rate for all, in nats (log-likelihood ratio of Poisson counts); behind: the part of the month's articles that this rests on, 0 where no source is known.
SELECT
  reading, together_in, type_a, type_b, name_a, name_b, kind, direction, lasting, month_start, until, articles, expected,
  (CAST(articles AS DOUBLE) + 0.5) / (expected + 0.5) AS times_expected, before, now, p_value, weight, behind, entity_a, entity_b
FROM (
  SELECT
    *,
    CASE WHEN articles = 0 THEN 0 ELSE articles * ln(now / ((articles + articles_before) / (exposure + exposure_before))) END
    + CASE
      WHEN articles_before = 0 THEN 0
      ELSE articles_before * ln(before / ((articles + articles_before) / (exposure + exposure_before)))
    END AS weight
  FROM (
    SELECT
      reading, together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, 'level' AS kind,
      CASE
        WHEN reading = 'attraction' THEN toward
        WHEN now > before THEN 'rising'
        WHEN now < before THEN 'fading'
      END AS direction,
      until = last_month AS lasting, month_start, until, articles, exposure, articles_before, exposure_before,
      before * exposure AS expected, before, now, p_value, behind
    FROM (
      SELECT
        *,
        lag(now) OVER (PARTITION BY reading, together_in, entity_a, entity_b ORDER BY month_start) AS before,
        lag(articles) OVER (PARTITION BY reading, together_in, entity_a, entity_b ORDER BY month_start) AS articles_before,
        lag(exposure) OVER (PARTITION BY reading, together_in, entity_a, entity_b ORDER BY month_start) AS exposure_before,
        max(until) OVER (PARTITION BY reading, together_in, entity_a, entity_b) AS last_month
      FROM (
        SELECT
          reading, together_in, type_a, type_b, name_a, name_b, entity_a, entity_b,
          min(period_start) AS month_start, max(period_start) AS until, CAST(sum(articles) AS BIGINT) AS articles,
          sum(exposure) AS exposure, sum(articles) / sum(exposure) AS now,
          max(change_p_value) AS p_value, max(toward) AS toward, avg(behind) AS behind
        FROM (
          SELECT
            *,
            max(CASE WHEN change_p_value IS NOT NULL THEN period_start END) OVER (
              PARTITION BY reading, together_in, entity_a, entity_b ORDER BY period_start
              ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS since
          FROM trend_months AS m
          WHERE has_changed
        ) AS cut
        GROUP BY reading, together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, since
      ) AS levels
    ) AS compared
    WHERE p_value IS NOT NULL
    UNION ALL
    SELECT
      reading, together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, 'burst' AS kind,
      CASE WHEN reading = 'attraction' THEN 'closer' ELSE 'rising' END AS direction,
      false AS lasting, month_start, until, articles, exposure, articles_before, exposure_before,
      articles_before / exposure_before * exposure AS expected, articles_before / exposure_before AS before,
      articles / exposure AS now, p_value, behind
    FROM (
      SELECT
        reading, together_in, type_a, type_b, name_a, name_b, entity_a, entity_b,
        min(period_start) AS month_start, max(period_start) AS until, CAST(sum(articles) AS BIGINT) AS articles,
        sum(exposure) AS exposure, max(burst_p_value) AS p_value, avg(behind) AS behind,
        CAST(max(all_articles) - sum(articles) AS BIGINT) AS articles_before,
        max(all_exposure) - sum(exposure) AS exposure_before
      FROM trend_months AS m
      WHERE bursts
      GROUP BY reading, together_in, type_a, type_b, name_a, name_b, entity_a, entity_b, burst_start
    ) AS bursts
  ) AS moved
) AS weighed
WHERE
  direction IN ('rising', 'closer') AND articles >= 3 AND now > before
  OR direction IN ('fading', 'apart') AND expected >= 3 AND now < before
