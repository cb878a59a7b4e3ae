package io.trihelix.config;

import io.trihelix.stats.PairWindow;
import java.io.Serializable;

/**
 * What can be set about statistics of more than two entities; the keys, {@code statistics.triads}
 * and the like, and their reasons stand in {@code conf/trihelix.conf}. A table that is switched off
 * is written without rows.
 */
public record StructureSettings(
    Triads triads,
    Synergy synergy,
    Network network,
    Rules rules,
    Topics topics,
    Similarity similarity)
    implements Serializable {

  /**
   * @param maxPerStory triads of one story
   */
  public record Triads(boolean enabled, long maxPerStory) implements Serializable {
    public Triads {
      Settings.require(
          maxPerStory >= 1, "statistics.triads.max-per-story", maxPerStory, "1 or more");
    }
  }

  /**
   * @param minStories stories of a period that mention a city
   * @param draws random tables for the null and for the interval each
   */
  public record Synergy(boolean enabled, long minStories, int draws) implements Serializable {
    public Synergy {
      Settings.require(minStories >= 1, "statistics.synergy.min-stories", minStories, "1 or more");
      Settings.require(draws >= 100, "statistics.synergy.draws", draws, "at least 100");
    }
  }

  /**
   * @param window in which pairs are counted
   * @param minArticles articles of a pair in a period
   * @param maxQValue false discovery rate of a significant pair, 0..1
   * @param maxEdges pairs of one period
   * @param resolution of communities
   */
  public record Network(
      boolean enabled,
      PairWindow window,
      long minArticles,
      double maxQValue,
      int maxEdges,
      double resolution)
      implements Serializable {
    public Network {
      Settings.require(
          minArticles >= 1, "statistics.network.min-articles", minArticles, "1 or more");
      Settings.require(
          maxQValue >= 0 && maxQValue <= 1,
          "statistics.network.max-q-value",
          maxQValue,
          "from 0 to 1");
      Settings.require(
          maxEdges >= 1 && maxEdges <= 10_000_000,
          "statistics.network.max-edges",
          maxEdges,
          "from 1 to 10000000");
      Settings.require(resolution > 0, "statistics.network.resolution", resolution, "more than 0");
    }
  }

  /**
   * @param minStories stories of a rule
   * @param minConfidence 0..1
   * @param maxEntities entities of one story
   */
  public record Rules(boolean enabled, long minStories, double minConfidence, int maxEntities)
      implements Serializable {
    public Rules {
      Settings.require(minStories >= 1, "statistics.rules.min-stories", minStories, "1 or more");
      Settings.require(
          minConfidence >= 0 && minConfidence <= 1,
          "statistics.rules.min-confidence",
          minConfidence,
          "from 0 to 1");
      Settings.require(
          maxEntities >= 2 && maxEntities <= 30,
          "statistics.rules.max-entities",
          maxEntities,
          "from 2 to 30");
    }
  }

  /**
   * @param minArticles articles with the pair in one paragraph
   * @param maxSentences evidence sentences of a pair, about
   * @param terms of a pair
   * @param prior weight of the prior, in words
   */
  public record Topics(
      boolean enabled, long minArticles, long maxSentences, int terms, double prior)
      implements Serializable {
    public Topics {
      Settings.require(
          minArticles >= 2, "statistics.topics.min-articles", minArticles, "2 or more");
      Settings.require(
          maxSentences >= 2, "statistics.topics.max-sentences", maxSentences, "2 or more");
      Settings.require(terms >= 1, "statistics.topics.terms", terms, "1 or more");
      Settings.require(prior > 0, "statistics.topics.prior", prior, "more than 0");
    }
  }

  /**
   * @param window in which pairs are counted
   * @param minArticles articles of an entity
   * @param maxEntities the most frequent so many are compared
   * @param dimensions of an embedding
   * @param neighbours told of an entity
   */
  public record Similarity(
      boolean enabled,
      PairWindow window,
      long minArticles,
      int maxEntities,
      int dimensions,
      int neighbours)
      implements Serializable {
    public Similarity {
      Settings.require(
          minArticles >= 1, "statistics.similarity.min-articles", minArticles, "1 or more");
      Settings.require(
          maxEntities >= 2 && maxEntities <= 20_000,
          "statistics.similarity.max-entities",
          maxEntities,
          "from 2 to 20000");
      Settings.require(
          dimensions >= 1 && dimensions <= 500,
          "statistics.similarity.dimensions",
          dimensions,
          "from 1 to 500");
      Settings.require(
          neighbours >= 1, "statistics.similarity.neighbours", neighbours, "1 or more");
    }
  }
}
