package io.trihelix.ask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Finds the entity that a person means by a name. Thread-safe. */
public final class EntitySearch {
  private static final Question ENTITIES =
      new Question(
          """
          SELECT entity_id, entity_type, name, name_en, aliases, articles
          FROM entities
          ORDER BY articles DESC, entity_id""");

  private static final int MOST_SUGGESTIONS = 8;

  private static final int BY_ID = 0;
  private static final int BY_NAME = 1;
  private static final int BY_ALIAS = 2;

  private final List<Found> entities;

  private EntitySearch(List<Found> entities) {
    this.entities = List.copyOf(entities);
  }

  /**
   * One entity.
   *
   * @param id its id
   * @param type CITY, COMPANY or UNIVERSITY
   * @param name its usual name
   * @param nameEn its English name, empty if there is none
   * @param aliases what else it is called
   * @param articles articles that mention it
   */
  public record Found(
      String id, String type, String name, String nameEn, List<String> aliases, long articles) {
    public Found {
      aliases = List.copyOf(aliases);
    }
  }

  /** Over all entities of a warehouse. */
  public static EntitySearch of(AskableWarehouse warehouse) {
    var entities = new ArrayList<Found>();
    try (Answer answer = warehouse.ask(ENTITIES)) {
      answer.rows().forEachRemaining(row -> entities.add(found(row)));
    }
    return new EntitySearch(entities);
  }

  private static Found found(List<Object> row) {
    List<?> aliases = row.get(4) == null ? List.of() : (List<?>) row.get(4);
    return new Found(
        row.get(0).toString(),
        row.get(1).toString(),
        row.get(2).toString(),
        row.get(3) == null ? "" : row.get(3).toString(),
        aliases.stream().map(Object::toString).toList(),
        (Long) row.get(5));
  }

  /**
   * The entities that bear exactly this name: by id, else by usual or English name, else by an
   * alias; capitals make no difference. Those with more articles come first.
   */
  public List<Found> named(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    OptionalInt nearest =
        entities.stream().mapToInt(entity -> rank(entity, lower)).filter(rank -> rank >= 0).min();
    return nearest.isEmpty()
        ? List.of()
        : entities.stream().filter(entity -> rank(entity, lower) == nearest.getAsInt()).toList();
  }

  private static int rank(Found entity, String lower) {
    if (lower(entity.id()).equals(lower)) {
      return BY_ID;
    }
    if (lower(entity.name()).equals(lower) || lower(entity.nameEn()).equals(lower)) {
      return BY_NAME;
    }
    return entity.aliases().stream().anyMatch(alias -> lower(alias).equals(lower)) ? BY_ALIAS : -1;
  }

  /** Entities whose name holds, or is held by, what was asked for. */
  public List<Found> like(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    return entities.stream()
        .filter(entity -> isLike(entity, lower))
        .sorted(
            Comparator.comparingLong(Found::articles)
                .reversed()
                .thenComparing(entity -> entity.name().length())
                .thenComparing(Found::id))
        .limit(MOST_SUGGESTIONS)
        .toList();
  }

  private static boolean isLike(Found entity, String lower) {
    String usual = lower(entity.name());
    return Stream.concat(
                Stream.of(usual, lower(entity.nameEn())),
                entity.aliases().stream().map(EntitySearch::lower))
            .anyMatch(each -> each.contains(lower))
        || (usual.length() > 1 && lower.contains(usual));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
