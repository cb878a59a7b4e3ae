package io.trihelix.cooccur;

import io.trihelix.model.EntityType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Who is mentioned in one story, and where: an article is one story, unless it is a digest. The
 * order in which the mentions are given makes no difference.
 */
public final class Story {
  private final Map<EntityType, SortedMap<String, Places>> entities =
      new EnumMap<>(EntityType.class);

  private Story() {
    for (EntityType type : EntityType.values()) {
      entities.put(type, new TreeMap<>());
    }
  }

  /** The sentences and paragraphs that mention an entity; title and body have each their own. */
  private record Places(BitSet paragraphs, BitSet sentences) {
    Places() {
      this(new BitSet(), new BitSet());
    }

    void add(MentionPlace mention) {
      int fields = 2;
      paragraphs.set(fields * mention.paragraph() + mention.field().ordinal());
      sentences.set(fields * mention.sentence() + mention.field().ordinal());
    }

    Places and(Places other) {
      var common = new Places((BitSet) paragraphs.clone(), (BitSet) sentences.clone());
      common.paragraphs.and(other.paragraphs);
      common.sentences.and(other.sentences);
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
          .get(mention.type())
          .computeIfAbsent(mention.entityId(), id -> new Places())
          .add(mention);
    }
    return List.copyOf(stories.values());
  }

  /** Ids of the entities of a type, sorted. */
  public List<String> entities(EntityType type) {
    return List.copyOf(entities.get(type).keySet());
  }

  /** How many triads there are: one for each city, company and university. */
  long triadCount() {
    return Arrays.stream(EntityType.values())
        .mapToLong(type -> entities.get(type).size())
        .reduce(1, Math::multiplyExact);
  }

  /** Tells every triad of the story, in the order of its ids. */
  void forEachTriad(Consumer<Triad> told) {
    if (triadCount() == 0) {
      return;
    }
    entities
        .get(EntityType.CITY)
        .forEach(
            (city, ofCity) ->
                entities
                    .get(EntityType.COMPANY)
                    .forEach(
                        (company, ofCompany) -> {
                          Places both = ofCity.and(ofCompany);
                          entities
                              .get(EntityType.UNIVERSITY)
                              .forEach(
                                  (university, ofUniversity) ->
                                      told.accept(
                                          new Triad(
                                              city,
                                              company,
                                              university,
                                              both.paragraphs.intersects(ofUniversity.paragraphs),
                                              both.sentences.intersects(ofUniversity.sentences))));
                        }));
  }
}
