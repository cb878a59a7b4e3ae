package io.trihelix.model;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A real-world city, company, university, or what else is declared.
 *
 * @param id stable id, e.g. {@code city:cn-330100}; its part before the colon names the kind
 * @param kind what it is
 * @param name the usual Chinese short name, or the usual Latin name where there is no Chinese one
 * @param nameEn the usual English name, or empty
 * @param aliases other surface forms, without the name itself
 * @param seat id of the city where a company or university has its seat, or empty
 * @param province Chinese short form, or empty outside China
 * @param country ISO 3166 alpha-2, or empty when unknown
 * @param origin where the entity is known from
 */
public record Entity(
    String id,
    EntityKind kind,
    String name,
    String nameEn,
    List<String> aliases,
    String seat,
    String province,
    String country,
    Origin origin)
    implements Serializable {

  public Entity {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(origin, "origin");
    if (id == null || id.isBlank()) {
      throw new IllegalArgumentException("Cannot make an entity without an id (name " + name + ")");
    }
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("Cannot make entity " + id + ": it has no name");
    }
    aliases = List.copyOf(aliases);
  }

  /** How the names of its kind are built. */
  public NamingRules rules() {
    return kind.rules();
  }
}
