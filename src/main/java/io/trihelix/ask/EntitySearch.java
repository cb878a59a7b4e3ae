package io.trihelix.ask;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds the entity that a person means by a name: in simplified or traditional characters, in
 * pinyin or its initials, in English, by a former name, by an id. Thread-safe.
 */
public final class EntitySearch {
  private static final Question ENTITIES =
      new Question(
          """
          SELECT entity_id, entity_type, name, name_en, aliases, articles
          FROM entities
          ORDER BY articles DESC, entity_id""");

  /** Names of fewer letters than this are all alike, so that a wrong letter makes another. */
  private static final int SHORT = 5;

  /** A name that is no closer than this is another. */
  private static final int FARTHEST = 2;

  // How near a name is to what was typed.
  private static final int WHOLE = 0;
  private static final int BEGINNING = 1;
  private static final int PART = 2;
  private static final int MISSPELT = 3;
  private static final int HELD = 5;
  private static final int NOT_LIKE = 6;

  /** What a name may be, in the order in which it is taken for it. */
  private enum Way {
    ID,
    NAME,
    ALIAS,
    SIMPLE,
    SOUND
  }

  private final List<NamedEntity> entities;
  private final Supplier<NameForms> forms;
  private final Map<Way, Map<String, List<NamedEntity>>> indexes = new EnumMap<>(Way.class);
  private List<List<String>> keys;

  /**
   * @param entities the most mentioned first
   * @param forms asked for when a name is not found as it is written, since it takes time to load
   */
  public EntitySearch(List<NamedEntity> entities, Supplier<NameForms> forms) {
    this.entities = List.copyOf(entities);
    this.forms = forms;
  }

  /** Over all entities of a warehouse. */
  public static EntitySearch of(AskableWarehouse warehouse, Supplier<NameForms> forms) {
    var entities = new ArrayList<NamedEntity>();
    try (Answer answer = warehouse.ask(ENTITIES)) {
      answer.rows().forEachRemaining(row -> entities.add(named(row)));
    }
    return new EntitySearch(entities, forms);
  }

  private static NamedEntity named(List<Object> row) {
    List<?> aliases = row.get(4) == null ? List.of() : (List<?>) row.get(4);
    return new NamedEntity(
        row.get(0).toString(),
        row.get(1).toString(),
        row.get(2).toString(),
        row.get(3) == null ? "" : row.get(3).toString(),
        aliases.stream().map(Object::toString).toList(),
        (Long) row.get(5));
  }

  /** Itself, with all made that the first questions would otherwise wait for. */
  public EntitySearch prepared() {
    Arrays.stream(Way.values()).forEach(this::index);
    keys();
    return this;
  }

  /** All of them, the most mentioned first. */
  public List<NamedEntity> all() {
    return entities;
  }

  /**
   * The entities that are called exactly this: by id, else by usual or English name, else by an
   * alias, else by one of these in other characters, else by sound (pinyin or initials). Those with
   * more articles come first.
   */
  public List<NamedEntity> named(String name) {
    return Arrays.stream(Way.values())
        .map(way -> index(way).getOrDefault(key(way, name), List.of()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(List::of);
  }

  private String key(Way way, String name) {
    return way == Way.SIMPLE ? forms.get().simple(name) : NameForms.plain(name);
  }

  /** Made when it is first needed; no name is empty. */
  private synchronized Map<String, List<NamedEntity>> index(Way way) {
    return indexes.computeIfAbsent(way, this::made);
  }

  private Map<String, List<NamedEntity>> made(Way way) {
    Map<String, List<NamedEntity>> index = new HashMap<>();
    for (NamedEntity entity : entities) {
      keys(way, entity)
          .distinct()
          .filter(key -> !key.isEmpty())
          .forEach(key -> index.computeIfAbsent(key, k -> new ArrayList<>()).add(entity));
    }
    return index;
  }

  private Stream<String> keys(Way way, NamedEntity entity) {
    return switch (way) {
      case ID -> Stream.of(NameForms.plain(entity.id()));
      case NAME -> Stream.of(entity.name(), entity.nameEn()).map(NameForms::plain);
      case ALIAS -> entity.aliases().stream().map(NameForms::plain);
      case SIMPLE -> written(entity).map(forms.get()::simple);
      case SOUND -> forms.get().sounds(entity.name()).stream();
    };
  }

  private static Stream<String> written(NamedEntity entity) {
    return Stream.concat(
        Stream.of(entity.name(), entity.nameEn()).filter(name -> !name.isEmpty()),
        entity.aliases().stream());
  }

  /**
   * What may be meant by a beginning, a part, or a name that is spelt wrong: the closest first,
   * then the most mentioned.
   *
   * @param most of them
   */
  public List<NamedEntity> like(String name, int most) {
    String asked = forms.get().simple(name);
    if (asked.isEmpty()) {
      return List.of();
    }
    List<Near> near = near(asked, EntitySearch::part);
    if (near.size() < most) {
      // Wrong letters are looked for only where there is too little without them.
      near = near(asked, EntitySearch::distance);
    }
    return near.stream()
        .sorted(
            Comparator.comparingInt(Near::distance)
                .thenComparing(one -> one.entity().articles(), Comparator.reverseOrder())
                .thenComparing(one -> one.entity().id()))
        .limit(most)
        .map(Near::entity)
        .toList();
  }

  private record Near(NamedEntity entity, int distance) {}

  private List<Near> near(String asked, ToIntBiFunction<String, String> distance) {
    List<List<String>> known = keys();
    return IntStream.range(0, entities.size())
        .mapToObj(i -> new Near(entities.get(i), nearest(known.get(i), asked, distance)))
        .filter(one -> one.distance() < NOT_LIKE)
        .toList();
  }

  /** How each entity may be typed, in their order. */
  private synchronized List<List<String>> keys() {
    if (keys == null) {
      NameForms known = forms.get();
      keys =
          entities.stream()
              .map(
                  entity ->
                      Stream.concat(
                              written(entity).map(NameForms::plain),
                              known.sounds(entity.name()).stream())
                          .distinct()
                          .toList())
              .toList();
    }
    return keys;
  }

  private static int nearest(
      List<String> keys, String asked, ToIntBiFunction<String, String> distance) {
    int nearest = NOT_LIKE;
    for (String key : keys) {
      nearest = Math.min(nearest, distance.applyAsInt(key, asked));
    }
    return nearest;
  }

  private static int part(String key, String asked) {
    if (key.equals(asked)) {
      return WHOLE;
    }
    if (key.startsWith(asked)) {
      return BEGINNING;
    }
    return key.contains(asked) ? PART : NOT_LIKE;
  }

  private static int distance(String key, String asked) {
    int part = part(key, asked);
    if (part < NOT_LIKE) {
      return part;
    }
    int most = asked.length() < SHORT ? 1 : FARTHEST;
    int wrong = asked.length() < 3 ? most + 1 : Spelling.distance(key, asked, most);
    if (wrong <= most) {
      return MISSPELT + wrong - 1;
    }
    return key.length() > 1 && asked.contains(key) ? HELD : NOT_LIKE;
  }
}
