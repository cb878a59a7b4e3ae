package io.trihelix.spark.table;

import java.util.List;

/** The dimension of entities, those never mentioned among them. */
public final class EntitiesTable {
  public static final Table TABLE =
      new Table(
          "entities",
          "one known or discovered entity",
          List.of("entity_id"),
          new Columns()
              .text("entity_id", "Stable id, official where there is an official code.")
              .text("entity_type", "CITY, COMPANY or UNIVERSITY.")
              .text("name", "The usual Chinese short name.")
              .text("name_en", "The usual English name.")
              .texts("aliases", "Other surface forms.")
              .text("city_id", "Seat of a company or university.")
              .text("province", "Chinese short form.")
              .text("country", "ISO 3166 alpha-2.")
              .text("origin", "gazetteer or discovered.")
              .day("first_seen", "Day of the first article that mentions it.")
              .day("last_seen", "Day of the last one.")
              .count("articles", "Articles that mention it; duplicates count once.")
              .text(
                  "category",
                  "Of a city its level (municipality, prefecture, county, sar, taiwan, world), of a university"
                      + " bachelor, vocational, adult, military, historical or foreign, of a company a-share,"
                      + " hk, us, tw, unlisted, state, subsidiary, bank, foreign …; null where unknown.")
              .texts(
                  "league",
                  "Of a university: any of 985, 211, double-first-class, c9; empty for all others.")
              .text(
                  "industry",
                  "Trade of a company listed on the mainland, by the market's list of 110 trades (银行,"
                      + " 半导体); null for others.")
              .count(
                  "population",
                  "Inhabitants of the whole administrative area of a Chinese city; null for others.")
              .ordinal("population_year", "The year of that count.")
              .build(),
          Layout.AS_MADE,
          List.of("entity_type", "entity_id"));

  private EntitiesTable() {}
}
