package io.trihelix.cooccur;

import io.trihelix.model.EntityKind;
import io.trihelix.model.TextField;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Who is mentioned in one story, and where: an article is one story, unless it is a digest. The
 * order in which the mentions are given makes no difference.
 */
public final class Story {
  private final Map<EntityKind, SortedMap<String, Places>> entities = new TreeMap<>();

  private Story() {}

  /**
   * The sentences and paragraphs that mention an entity; title and body have each their own. As
   * many numbers as there are mentions, however long the text is.
   */
  private record Places(Set<Integer> paragraphs, Set<Integer> sentences) {
    Places() {
      this(new HashSet<>(), new HashSet<>());
    }

    void add(MentionPlace mention) {
      int fields = 2;
      int field = mention.field() == TextField.TITLE ? 0 : 1;
      paragraphs.add(fields * mention.paragraph() + field);
      sentences.add(fields * mention.sentence() + field);
    }

    Places and(Places other) {
      return new Places(common(paragraphs, other.paragraphs), common(sentences, other.sentences));
    }

    private static Set<Integer> common(Set<Integer> some, Set<Integer> others) {
      var common = new HashSet<>(some.size() < others.size() ? some : others);
      common.retainAll(some.size() < others.size() ? others : some);
      return common;
    }
  }

  /** The stories of an article that mention an entity, in their order. */
  public static List<Story> of(Iterable<MentionPlace> mentions) {
    var stories = new TreeMap<Integer, Story>();
    for (MentionPlace mention : mentions) {
      stories
          .computeIfAbsent(mention.item(), item -> new Story())
          .entities
          .computeIfAbsent(mention.kind(), kind -> new TreeMap<>())
          .computeIfAbsent(mention.entityId(), id -> new Places())
          .add(mention);
    }
    return List.copyOf(stories.values());
  }

  /** Ids of the entities of a kind, sorted. */
  public List<String> entities(EntityKind kind) {
    return List.copyOf(of(kind).keySet());
  }

  private SortedMap<String, Places> of(EntityKind kind) {
    return entities.getOrDefault(kind, Collections.emptySortedMap());
  }

  /** How many triads of these kinds there are: one for each entity of each. */
  long triadCount(List<EntityKind> kinds) {
    return kinds.stream().mapToLong(kind -> of(kind).size()).reduce(1, Math::multiplyExact);
  }

  /**
   * Tells every triad of the story, in the order of its ids.
   *
   * @param kinds the three that make it
   */
  void forEachTriad(List<EntityKind> kinds, Consumer<Triad> told) {
    if (triadCount(kinds) == 0) {
      return;
    }
    of(kinds.get(0))
        .forEach(
            (first, ofFirst) ->
                of(kinds.get(1))
                    .forEach(
                        (second, ofSecond) -> {
                          Places both = ofFirst.and(ofSecond);
                          of(kinds.get(2))
                              .forEach(
                                  (third, ofThird) ->
                                      told.accept(
                                          new Triad(
                                              first,
                                              second,
                                              third,
                                              !Collections.disjoint(
                                                  both.paragraphs, ofThird.paragraphs),
                                              !Collections.disjoint(
                                                  both.sentences, ofThird.sentences))));
                        }));
  }
}
