package io.trihelix.spark.table;

import java.util.List;

/** The three-way mutual information of university, industry and geography. */
public final class TriadSynergyTable {
  public static final Table TABLE =
      new Table(
          "triad_synergy",
          "one scope (all cities or a city) a period",
          List.of("period_type", "period_start", "scope"),
          new Columns()
              .text("period_type", "all, year, quarter or month.")
              .day("period_start", "First day of the period; null for all.")
              .text(
                  "scope",
                  "'all': g is that a story mentions any city; a city_id: g is that it mentions this one.")
              .text(
                  "scope_name",
                  "The city's usual name; 'all' for all. Which kinds stand for city, company and university, statistics.synergy.kinds says.")
              .count(
                  "n",
                  "Stories of the period: articles without their duplicates, a digest counted once for each of its stories that mentions an entity.")
              .count("n_u", "Of these, stories that mention a university.")
              .count("n_i", "Stories that mention a company.")
              .count("n_g", "Stories that mention a city, or the city of the scope.")
              .count("n_ui", "Stories that mention a university and a company.")
              .count("n_ug", "Stories that mention a university and the city.")
              .count("n_ig", "Stories that mention a company and the city.")
              .count("n_uig", "Stories that mention all three.")
              .score("h_u", "Entropy of u in bits, 0..1.")
              .score("h_i", "Entropy of i in bits, 0..1.")
              .score("h_g", "Entropy of g in bits, 0..1.")
              .score("h_ui", "Joint entropy of u and i in bits, 0..2.")
              .score("h_ug", "Joint entropy of u and g in bits, 0..2.")
              .score("h_ig", "Joint entropy of i and g in bits, 0..2.")
              .score("h_uig", "Joint entropy of all three in bits, 0..3.")
              .score(
                  "t_uig",
                  "Three-way mutual information in millibits, 1000 (h_u + h_i + h_g - h_ui - h_ug - h_ig + h_uig), -1000..1000; negative is synergy (Leydesdorff 2003).")
              .score(
                  "t_low",
                  "Lower end of its 95 % interval (parametric bootstrap of the eight cells, corrected for bias).")
              .score("t_high", "Upper end of it.")
              .score(
                  "t_null_mean",
                  "Mean of t_uig were the three independent with the same margins (permutations); other than 0 it is bias.")
              .score("t_null_low", "2.5 % quantile of t_uig were the three independent.")
              .score("t_null_high", "97.5 % quantile of it.")
              .score(
                  "p_value",
                  "Share of permutations at least as far from t_null_mean as t_uig is, both directions.")
              .build(),
          Layout.AS_MADE,
          List.of("period_type", "period_start", "scope"));

  private TriadSynergyTable() {}
}
