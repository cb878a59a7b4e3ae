-- pairs_are_unique: A pair stands in a period and window once.
SELECT period_type, period_start, `window`, entity_a, entity_b, count(*) AS rows_there
FROM pair_stats
GROUP BY period_type, period_start, `window`, entity_a, entity_b
HAVING count(*) > 1;

-- margins_hold: 1 <= n_ab <= n_a, n_b, and n_a + n_b - n_ab <= n.
SELECT period_type, period_start, `window`, entity_a, entity_b, n_ab, n_a, n_b, n
FROM pair_stats
WHERE n_ab < 1 OR n_ab > n_a OR n_ab > n_b OR n_a + n_b - n_ab > n;

-- counts_are_those_of_pair_daily: Over all time n_ab is the articles of pair_daily, in each window.
SELECT s.entity_a, s.entity_b, s.`window`, s.n_ab, d.n_ab AS articles_there
FROM pair_stats AS s
JOIN (
  SELECT entity_a, entity_b, sum(articles) AS n_ab, 'article' AS near FROM pair_daily GROUP BY entity_a, entity_b
  UNION ALL
  SELECT entity_a, entity_b, sum(articles_paragraph), 'paragraph' FROM pair_daily GROUP BY entity_a, entity_b
  UNION ALL
  SELECT entity_a, entity_b, sum(articles_sentence), 'sentence' FROM pair_daily GROUP BY entity_a, entity_b
) AS d ON d.entity_a = s.entity_a AND d.entity_b = s.entity_b AND d.near = s.`window`
WHERE s.period_type = 'all' AND s.n_ab <> d.n_ab;

-- every_pair_is_there: Every pair of pair_daily has a row over all time.
SELECT d.entity_a, d.entity_b, s.n_ab
FROM (SELECT DISTINCT entity_a, entity_b FROM pair_daily) AS d
LEFT JOIN (SELECT * FROM pair_stats AS p WHERE p.period_type = 'all' AND p.`window` = 'article') AS s
  ON s.entity_a = d.entity_a AND s.entity_b = d.entity_b
WHERE s.entity_a IS NULL;

-- populations_are_the_articles: Over all time, in whole articles, n is the articles that count.
SELECT s.entity_a, s.entity_b, s.n, a.articles AS articles_there
FROM pair_stats AS s
CROSS JOIN (SELECT count(*) AS articles FROM articles WHERE duplicate_of IS NULL) AS a
WHERE s.period_type = 'all' AND s.`window` = 'article' AND s.n <> a.articles;

-- margins_are_those_of_entity_daily: Over all time, in whole articles, n_a and n_b are articles_paired of the two.
SELECT s.entity_a, s.n_a, a.articles AS articles_of_a, s.entity_b, s.n_b, b.articles AS articles_of_b
FROM pair_stats AS s
LEFT JOIN (SELECT entity_id, sum(coalesce(articles_paired, articles)) AS articles FROM entity_daily GROUP BY entity_id) AS a ON a.entity_id = s.entity_a
LEFT JOIN (SELECT entity_id, sum(coalesce(articles_paired, articles)) AS articles FROM entity_daily GROUP BY entity_id) AS b ON b.entity_id = s.entity_b
WHERE s.period_type = 'all' AND s.`window` = 'article' AND (s.n_a <> coalesce(a.articles, 0) OR s.n_b <> coalesce(b.articles, 0));

-- years_hold_their_months: n_ab of a year is the sum of its months, of a quarter, too.
SELECT y.period_type, y.period_start, y.`window`, y.entity_a, y.entity_b, y.n_ab, sum(m.n_ab) AS in_months
FROM pair_stats AS y
LEFT JOIN pair_stats AS m
  ON m.period_type = 'month' AND m.`window` = y.`window` AND m.entity_a = y.entity_a AND m.entity_b = y.entity_b
  AND m.period_start >= y.period_start
  AND m.period_start < y.period_start + CASE WHEN y.period_type = 'year' THEN INTERVAL 12 MONTH ELSE INTERVAL 3 MONTH END
WHERE y.period_type IN ('year', 'quarter')
GROUP BY y.period_type, y.period_start, y.`window`, y.entity_a, y.entity_b, y.n_ab
HAVING y.n_ab <> coalesce(sum(m.n_ab), 0);

-- near_is_rarer: A pair stands in one paragraph no more often than in one article, in one sentence no more often than in one paragraph.
SELECT s.period_type, s.period_start, s.`window`, s.entity_a, s.entity_b, s.n_ab, w.`window` AS wider, w.n_ab AS n_ab_wider
FROM pair_stats AS s
LEFT JOIN pair_stats AS w
  ON w.period_type = s.period_type AND coalesce(CAST(w.period_start AS STRING), '') = coalesce(CAST(s.period_start AS STRING), '')
  AND w.entity_a = s.entity_a AND w.entity_b = s.entity_b
  AND w.`window` = CASE WHEN s.`window` = 'sentence' THEN 'paragraph' ELSE 'article' END
WHERE s.`window` IN ('paragraph', 'sentence') AND (w.n_ab IS NULL OR w.n_ab < s.n_ab);

-- probabilities_are_possible: p and q lie in 0..1, and q is no less than p.
SELECT period_type, period_start, `window`, entity_a, entity_b, p_value, q_value, stratified_p_value
FROM pair_stats
WHERE p_value < 0 OR p_value > 1 OR q_value < 0 OR q_value > 1 OR q_value < p_value * (1 - 1e-9)
  OR stratified_p_value < 0 OR stratified_p_value > 1 OR p_value IS NULL OR q_value IS NULL;

-- measures_follow_from_the_counts: lift, jaccard and npmi are what their formulas make of the counts.
SELECT period_type, period_start, `window`, entity_a, entity_b, n_ab, n_a, n_b, n, lift, jaccard, npmi
FROM pair_stats
WHERE abs(lift - 1e0 * n_ab / n_a * n / n_b) > 1e-6 * lift
  OR abs(jaccard - 1e0 * n_ab / (n_a + n_b - n_ab)) > 1e-6
  OR npmi < -1 - 1e-9 OR npmi > 1 + 1e-9
  OR (n_ab < n AND abs(npmi - ln(1e0 * n_ab / n_a * n / n_b) / -ln(1e0 * n_ab / n)) > 1e-6)
  OR llr < -1e-6 OR stratified_odds_ratio < 0 OR stratified_chi2 < 0;

-- hypotheses_are_enough: No period and window has more pairs than could have been seen.
SELECT period_type, period_start, `window`, min(hypotheses) AS hypotheses, count(*) AS pairs
FROM pair_stats
GROUP BY period_type, period_start, `window`
HAVING count(*) > min(hypotheses);

-- sources_fit: There are no more sources than articles, and shares and weights are of these articles.
SELECT period_type, period_start, `window`, entity_a, entity_b, n_ab, sources, largest_source_share, one_source, weighted_n_ab
FROM pair_stats
WHERE sources < 1 OR sources > n_ab OR largest_source_share <= 0 OR largest_source_share > 1
  OR one_source <> (sources = 1) OR largest_source_share * n_ab * sources < n_ab - 1e-6
  OR weighted_n_ab <= 0 OR weighted_n_ab > n_ab + 1e-6;

-- names_are_those_of_the_entities: Both of a pair are entities by the names and types of the row, in the order of pairs.
SELECT s.period_type, s.`window`, s.entity_a, s.name_a, a.name AS known_a, s.entity_b, s.name_b, b.name AS known_b
FROM pair_stats AS s
LEFT JOIN entities AS a ON a.entity_id = s.entity_a
LEFT JOIN entities AS b ON b.entity_id = s.entity_b
WHERE a.entity_id IS NULL OR b.entity_id IS NULL OR a.name <> s.name_a OR b.name <> s.name_b
  OR a.entity_type <> s.type_a OR b.entity_type <> s.type_b OR (s.type_a = s.type_b AND s.entity_a >= s.entity_b);
