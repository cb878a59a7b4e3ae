-- scopes_are_unique: A scope stands in a period once.
SELECT period_type, period_start, scope, count(*) AS rows_there
FROM triad_synergy
GROUP BY period_type, period_start, scope
HAVING count(*) > 1;

-- margins_hold: Stories with two are among those with one, those with three among those with two.
SELECT period_type, period_start, scope, n, n_u, n_i, n_g, n_ui, n_ug, n_ig, n_uig
FROM triad_synergy
WHERE n_u > n OR n_i > n OR n_g > n OR n_ui > n_u OR n_ui > n_i OR n_ug > n_u OR n_ug > n_g OR n_ig > n_i OR n_ig > n_g
  OR n_uig > n_ui OR n_uig > n_ug OR n_uig > n_ig OR n_uig < 0;

-- synergy_follows_from_the_entropies: t_uig is what its formula makes of the entropies, which are no greater than they can be.
SELECT period_type, period_start, scope, t_uig, h_u, h_i, h_g, h_ui, h_ug, h_ig, h_uig
FROM triad_synergy
WHERE abs(t_uig - 1000 * (h_u + h_i + h_g - h_ui - h_ug - h_ig + h_uig)) > 1e-6
  OR h_u < -1e-9 OR h_u > 1 + 1e-9 OR h_i < -1e-9 OR h_i > 1 + 1e-9 OR h_g < -1e-9 OR h_g > 1 + 1e-9
  OR h_ui > h_u + h_i + 1e-9 OR h_ug > h_u + h_g + 1e-9 OR h_ig > h_i + h_g + 1e-9 OR h_uig > 3 + 1e-9;

-- intervals_are_in_order: Lower ends are no higher than upper ends; p lies in 0..1.
SELECT period_type, period_start, scope, t_low, t_high, t_null_low, t_null_mean, t_null_high, p_value
FROM triad_synergy
WHERE t_low > t_high OR t_null_low > t_null_high OR p_value < 0 OR p_value > 1;
