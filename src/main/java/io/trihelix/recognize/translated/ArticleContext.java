package io.trihelix.recognize.translated;

import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an article names for certain, and how likely that makes others. Grows as names are found.
 */
final class ArticleContext {
  /** An entity that the article names otherwise is so much likelier, in log-odds. */
  private static final double NAMED = 2.5;

  /** One of the seat that the article is about is; of another seat by that one's share. */
  private static final double SEAT = 1.5;

  /**
   * A city named at least so often, against the most frequent one, is what the article is about.
   */
  private static final double MAIN_CITY_SHARE = 0.25;

  private final Map<String, Integer> cities = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private int most;

  ArticleContext(List<Mention> found) {
    for (Mention mention : found) {
      named.add(mention.entityId());
      if (mention.rules() == NamingRules.CITY) {
        most = Math.max(most, cities.merge(mention.entityId(), 1, Integer::sum));
      }
    }
  }

  void add(Entity entity) {
    named.add(entity.id());
  }

  /** How many entities it names: as long as that is the same, so are they. */
  int entitiesNamed() {
    return named.size();
  }

  boolean names(Entity entity) {
    return named.contains(entity.id());
  }

  /** Whether the article is, among others, about the city where the entity has its seat. */
  boolean isAboutSeatOf(Entity entity) {
    return share(entity.seat()) >= MAIN_CITY_SHARE;
  }

  private double share(String city) {
    return most == 0 ? 0 : cities.getOrDefault(city, 0) / (double) most;
  }

  /** What the article says for the entity before its spelling is looked at, in log-odds. */
  double prior(Entity entity) {
    return (names(entity) ? NAMED : 0) + SEAT * share(entity.seat());
  }
}
