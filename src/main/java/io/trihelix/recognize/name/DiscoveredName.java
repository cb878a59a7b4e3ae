package io.trihelix.recognize.name;

import io.trihelix.model.EntityKind;
import io.trihelix.text.ContentHash;

/**
 * The identity of an entity that no gazetteer knows.
 *
 * @param id {@code company:d-} or {@code university:d-} and 12 hexadecimal digits of SHA-256 over
 *     the core: equal for all spellings of equal core, whatever the gazetteers hold
 * @param name the usual short name
 */
public record DiscoveredName(String id, String name) {
  private static final int HEX_DIGITS = 12;
  private static final String MARK = ":d-";

  public static DiscoveredName of(EntityKind kind, String core, String name) {
    return new DiscoveredName(idOf(kind, core), name);
  }

  /** Whether an entity's id was made of its name, so that no gazetteer knows it. */
  public static boolean is(String entityId) {
    return entityId.contains(MARK);
  }

  /** The id that is made of a core in normalised characters. */
  public static String idOf(EntityKind kind, String core) {
    return kind.id() + MARK + ContentHash.hash(core.replace(" ", "")).substring(0, HEX_DIGITS);
  }
}
