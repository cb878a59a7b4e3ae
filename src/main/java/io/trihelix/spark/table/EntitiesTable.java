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
                  "Trade of a company in the terms of the market's list of 110 trades (银行, 半导体): of those listed"
                      + " on the mainland as the market has it, of well-known others by their main business; null"
                      + " for all others.")
              .count(
                  "population",
                  "Inhabitants of the whole administrative area of a Chinese city; null for others.")
              .ordinal("population_year", "The year of that count.")
              .count(
                  "gdp",
                  "Gross domestic product of a city in units of 100 million yuan, for those of more than a"
                      + " trillion yuan; null for others.")
              .ordinal("gdp_year", "The year of that product.")
              .text(
                  "tier",
                  "Of a Chinese city first or new-first, by the ranking of 新一线城市研究所; null for others.")
              .ordinal("tier_year", "The year of that ranking.")
              .ordinal(
                  "qs_rank",
                  "Place of a university in the QS World University Rankings, for the first twenty and the"
                      + " mainland's among the first hundred; null for others.")
              .ordinal("qs_year", "The year in the name of that ranking.")
              .build(),
          Layout.AS_MADE,
          List.of("entity_type", "entity_id"));

  private EntitiesTable() {}
}
