package io.trihelix.spark.table;

import java.util.List;

/**
 * Which city, company and university stand together, month by month. The columns are called so
 * whatever the three kinds are: they are the first, second and third of {@code
 * statistics.triads.kinds}.
 */
public final class TriadsTable {
  public static final Table TABLE =
      new Table(
          "triads",
          "one city, company and university a month",
          List.of("period_start", "city_id", "company_id", "university_id"),
          new Columns()
              .day("period_start", "First day of the month; null for articles without a date.")
              .text("city_id", "Id of the city (of the first kind in statistics.triads.kinds).")
              .text("city_name", "Its usual name.")
              .text("company_id", "Id of the company (of the second kind).")
              .text("company_name", "Its usual name.")
              .text("university_id", "Id of the university (of the third kind).")
              .text("university_name", "Its usual name.")
              .count(
                  "articles",
                  "Articles with all three in one story; duplicates count once, the stories of a digest are apart.")
              .count("articles_paragraph", "Articles with all three in one paragraph.")
              .count("articles_sentence", "Articles with all three in one sentence.")
              .build(),
          Layout.GROWING,
          List.of("period_start", "city_id", "company_id", "university_id"));

  private TriadsTable() {}
}
