package io.trihelix.config;

import io.trihelix.model.EntityKind;
import io.trihelix.stats.PairWindow;
import java.io.Serializable;
import java.util.List;
import java.util.Set;

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

  private static void three(String key, boolean enabled, List<EntityKind> kinds) {
    Limits.require(
        Set.copyOf(kinds).size() == kinds.size() && (kinds.size() == 3 || !enabled),
        key,
        kinds,
        "three different kinds of entity");
  }

  /**
   * @param kinds the three kinds of entity that make a triad, one of each
   * @param maxPerStory triads of one story
   */
  public record Triads(boolean enabled, List<EntityKind> kinds, long maxPerStory)
      implements Serializable {
    public Triads {
      kinds = List.copyOf(kinds);
      three("statistics.triads.kinds", enabled, kinds);
      Limits.atLeast(1, "statistics.triads.max-per-story", maxPerStory);
    }
  }

  /**
   * @param kinds the kinds of entity that stand for geography, industry and university, in this
   *     order
   * @param minStories stories of a period that mention a city
   * @param draws random tables for the null and for the interval each
   */
  public record Synergy(boolean enabled, List<EntityKind> kinds, long minStories, int draws)
      implements Serializable {
    public Synergy {
      kinds = List.copyOf(kinds);
      three("statistics.synergy.kinds", enabled, kinds);
      Limits.atLeast(1, "statistics.synergy.min-stories", minStories);
      Limits.atLeast(100, "statistics.synergy.draws", draws);
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
      Limits.atLeast(1, "statistics.network.min-articles", minArticles);
      Limits.probability("statistics.network.max-q-value", maxQValue);
      Limits.within(1, 10_000_000, "statistics.network.max-edges", maxEdges);
      Limits.positive("statistics.network.resolution", resolution);
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
      Limits.atLeast(1, "statistics.rules.min-stories", minStories);
      Limits.probability("statistics.rules.min-confidence", minConfidence);
      Limits.within(2, 30, "statistics.rules.max-entities", maxEntities);
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
      Limits.atLeast(2, "statistics.topics.min-articles", minArticles);
      Limits.atLeast(2, "statistics.topics.max-sentences", maxSentences);
      Limits.atLeast(1, "statistics.topics.terms", terms);
      Limits.positive("statistics.topics.prior", prior);
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
      Limits.atLeast(1, "statistics.similarity.min-articles", minArticles);
      Limits.within(2, 20_000, "statistics.similarity.max-entities", maxEntities);
      Limits.within(1, 500, "statistics.similarity.dimensions", dimensions);
      Limits.atLeast(1, "statistics.similarity.neighbours", neighbours);
    }
  }
}
