package io.trihelix.similar;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the articles of one connected component among representatives. Articles come in the order
 * of precedence, earliest first; each goes to the first representative that it is one item with,
 * and represents itself when there is none. So nobody stands for an article that it was not
 * compared with: where A is like B and B like C, but A not like C, C is not drawn to A.
 */
public final class ClusterLeaders {
  /**
   * A component with more representatives is no cluster, and comparing them all would be square.
   */
  static final int MOST_COMPARED = 200;

  private final NearDuplicateRule rule;
  private final List<Leader> leaders = new ArrayList<>();

  public ClusterLeaders(NearDuplicateRule rule) {
    this.rule = rule;
  }

  private record Leader(String id, ComparedArticle article) {}

  /** The id of the article that represents this one: its own, or that of an earlier one. */
  public String representative(String id, ComparedArticle article) {
    for (Leader leader : leaders) {
      if (rule.sameItem(leader.article(), article)) {
        return leader.id();
      }
    }
    if (leaders.size() < MOST_COMPARED) {
      leaders.add(new Leader(id, article));
    }
    return id;
  }
}
