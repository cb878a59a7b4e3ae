package io.trihelix.cooccur;

import io.trihelix.model.EntityPair;
import io.trihelix.model.Mention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The pairs of one story: of its entities each with each. */
final class StoryPairs {
  private final List<EntityPair.Member> members = new ArrayList<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  // Of entities i and j < i at i (i - 1) / 2 + j.
  private PairTally[] tallies;

  /** Counts an entity in; a second time does nothing. */
  void include(Mention mention) {
    if (ordinals.putIfAbsent(mention.entityId(), members.size()) == null) {
      members.add(new EntityPair.Member(mention.entityId(), mention.kind()));
    }
  }

  int entities() {
    return members.size();
  }

  /** How many pairs the entities make. */
  long pairs() {
    return entities() * (entities() - 1L) / 2;
  }

  /** Takes a tally for each pair; no entity is included later. */
  void open(Function<EntityPair, PairTally> tallyOf) {
    tallies = new PairTally[Math.toIntExact(pairs())];
    for (int i = 1; i < members.size(); i++) {
      for (int j = 0; j < i; j++) {
        PairTally tally = tallyOf.apply(EntityPair.of(members.get(j), members.get(i)));
        tally.isInStoryOf(entities());
        tallies[index(i, j)] = tally;
      }
    }
  }

  PairTally of(Mention one, Mention other) {
    return tallies[index(ordinals.get(one.entityId()), ordinals.get(other.entityId()))];
  }

  /**
   * Adds what one paragraph says.
   *
   * @param mentions those of the story in it, in order of the text
   */
  void add(List<Mention> mentions) {
    var present = new ArrayList<Integer>();
    var places = new HashMap<Integer, List<Mention>>();
    for (Mention mention : mentions) {
      int ordinal = ordinals.get(mention.entityId());
      places
          .computeIfAbsent(
              ordinal,
              first -> {
                present.add(first);
                return new ArrayList<>(2);
              })
          .add(mention);
    }
    for (int i = 1; i < present.size(); i++) {
      List<Mention> ofOne = places.get(present.get(i));
      for (int j = 0; j < i; j++) {
        tallies[index(present.get(i), present.get(j))].add(ofOne, places.get(present.get(j)));
      }
    }
  }

  private static int index(int one, int other) {
    int larger = Math.max(one, other);
    return larger * (larger - 1) / 2 + Math.min(one, other);
  }
}
