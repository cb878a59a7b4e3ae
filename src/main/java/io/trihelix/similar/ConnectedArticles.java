package io.trihelix.similar;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The connected components of a graph of articles: a disjoint-set forest with path halving (Tarjan
 * and van Leeuwen 1984). Articles without an edge are not in it.
 */
public final class ConnectedArticles {
  private final Map<Long, Long> parents = new HashMap<>();

  public void connect(long a, long b) {
    long ofA = component(a);
    long ofB = component(b);
    parents.put(Math.max(ofA, ofB), Math.min(ofA, ofB));
  }

  private long component(long article) {
    parents.putIfAbsent(article, article);
    return of(article);
  }

  /** The component of an article: the least article in it; of one without an edge, itself. */
  public long of(long article) {
    long at = article;
    for (Long parent = parents.get(at); parent != null && parent != at; parent = parents.get(at)) {
      parents.put(at, parents.get(parent));
      at = parents.get(at);
    }
    return at;
  }

  /** Every article with an edge, and its component. */
  public void forEach(BiConsumer<Long, Long> articles) {
    parents.keySet().stream().toList().forEach(article -> articles.accept(article, of(article)));
  }
}
