package io.trihelix.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
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

  private final List<NamedEntity> entities;
  private final Supplier<NameForms> forms;
  private Map<String, List<NamedEntity>> bySound;
  private Map<String, List<NamedEntity>> bySimple;
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
    String plain = NameForms.plain(name);
    return Stream.<Supplier<List<NamedEntity>>>of(
            () -> which(entity -> Stream.of(entity.id()), plain),
            () -> which(entity -> Stream.of(entity.name(), entity.nameEn()), plain),
            () -> which(entity -> entity.aliases().stream(), plain),
            () -> bySimple().getOrDefault(forms.get().simple(name), List.of()),
            () -> bySound().getOrDefault(plain, List.of()))
        .map(Supplier::get)
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElseGet(List::of);
  }

  private List<NamedEntity> which(Function<NamedEntity, Stream<String>> names, String plain) {
    return plain.isEmpty()
        ? List.of()
        : entities.stream()
            .filter(entity -> names.apply(entity).anyMatch(n -> NameForms.plain(n).equals(plain)))
            .toList();
  }

  private synchronized Map<String, List<NamedEntity>> bySimple() {
    if (bySimple == null) {
      NameForms known = forms.get();
      bySimple = index(entity -> written(entity).map(known::simple));
    }
    return bySimple;
  }

  private synchronized Map<String, List<NamedEntity>> bySound() {
    if (bySound == null) {
      NameForms known = forms.get();
      bySound = index(entity -> known.sounds(entity.name()).stream());
    }
    return bySound;
  }

  private Map<String, List<NamedEntity>> index(Function<NamedEntity, Stream<String>> keys) {
    Map<String, List<NamedEntity>> index = new HashMap<>();
    for (NamedEntity entity : entities) {
      keys.apply(entity)
          .distinct()
          .filter(key -> !key.isEmpty())
          .forEach(key -> index.computeIfAbsent(key, k -> new ArrayList<>()).add(entity));
    }
    return index;
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
    record Near(NamedEntity entity, int distance) {}
    List<List<String>> known = keys();
    return IntStream.range(0, entities.size())
        .mapToObj(i -> new Near(entities.get(i), distance(known.get(i), asked)))
        .filter(near -> near.distance() < NOT_LIKE)
        .sorted(
            Comparator.comparingInt(Near::distance)
                .thenComparing(near -> near.entity().articles(), Comparator.reverseOrder())
                .thenComparing(near -> near.entity().id()))
        .limit(most)
        .map(Near::entity)
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

  private static int distance(List<String> keys, String asked) {
    int nearest = NOT_LIKE;
    for (String key : keys) {
      nearest = Math.min(nearest, distance(key, asked));
    }
    return nearest;
  }

  private static int distance(String key, String asked) {
    if (key.equals(asked)) {
      return WHOLE;
    }
    if (key.startsWith(asked)) {
      return BEGINNING;
    }
    if (key.contains(asked)) {
      return PART;
    }
    int most = asked.length() < SHORT ? 1 : FARTHEST;
    int wrong = asked.length() < 3 ? most + 1 : Spelling.distance(key, asked, most);
    if (wrong <= most) {
      return MISSPELT + wrong - 1;
    }
    return key.length() > 1 && asked.contains(key) ? HELD : NOT_LIKE;
  }
}
