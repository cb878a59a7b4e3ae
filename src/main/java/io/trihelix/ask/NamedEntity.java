package io.trihelix.ask;

import java.util.List;

/**
 * An entity by its names.
 *
 * @param id its id
 * @param type CITY, COMPANY or UNIVERSITY
 * @param name its usual name
 * @param nameEn its English name, empty if there is none
 * @param aliases what else it is or was called
 * @param articles articles that mention it
 */
public record NamedEntity(
    String id, String type, String name, String nameEn, List<String> aliases, long articles) {
  public NamedEntity {
    aliases = List.copyOf(aliases);
  }
}
