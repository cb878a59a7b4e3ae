package io.trihelix.spark.table;

import org.apache.spark.sql.types.StructType;

/** The columns that the series of entities and those of pairs have in common. */
public final class TrendColumns {
  private TrendColumns() {}

  /** The measures of the panel but for its share. */
  public static StructType ofPanel() {
    return measures("panel_", "of the panel.").build();
  }

  /**
   * What the chain of sources says.
   *
   * @param counted the column of counts: n_a or n_ab
   * @param whose what is counted: entity or pair
   */
  public static StructType ofChain(String counted, String whose) {
    return new Columns()
        .count(
            "chained_" + counted,
            "Articles of the period with the "
                + whose
                + ", of sources that have articles in another period, too, and so can be compared"
                + " with themselves.")
        .score(
            "chained_n",
            "Articles that these are compared with, each source weighed by how usual they are in it:"
                + (" chained_share is chained_" + counted + " / chained_n.")
                + " Null where nothing can be assessed.")
        .score(
            "chained_part",
            "Which part of the period's articles stands behind the chained measures: of sources, told"
                + " apart by name, that have the "
                + whose
                + " at all, 0..1; null without articles.")
        .text(
            "chained_assessment",
            "assessed, or cannot_be_assessed where the period has too few articles, or no source"
                + " in it can be compared: all chained measures are null then.")
        .score(
            "chained_share",
            "As panel_share, but of all sources, those that come and go among them: each is compared"
                + " with itself, and they are chained by the periods that they have in common (Summers"
                + " 1973), so that a new feed is no trend and brings its news all the same.")
        .all(measures("chained_", "of the chain.").build())
        .build();
  }

  private static Columns measures(String prefix, String whose) {
    return new Columns()
        .score(prefix + "moving_average", "As moving_average, " + whose)
        .score(prefix + "growth", "As growth, " + whose)
        .score(prefix + "yoy", "As yoy, " + whose)
        .score(prefix + "z_score", "As z_score, " + whose)
        .ordinal(prefix + "burst_level", "As burst_level, " + whose)
        .day(prefix + "burst_start", "As burst_start, " + whose)
        .score(prefix + "burst_weight", "As burst_weight, " + whose)
        .score(prefix + "burst_p_value", "As burst_p_value, " + whose)
        .score(prefix + "level", "As level, " + whose)
        .score(prefix + "change_p_value", "As change_p_value, " + whose);
  }
}
