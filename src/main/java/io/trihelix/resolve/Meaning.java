package io.trihelix.resolve;

/**
 * What an article says that a name means: either an entity that the gazetteer knows, or the company
 * of a full name.
 *
 * @param entityId the known entity, or null
 * @param entityName its usual name, or null
 * @param brand the brand of the full name, or null
 * @param core its core, or null
 */
public record Meaning(String entityId, String entityName, String brand, String core)
    implements Comparable<Meaning> {
  public Meaning {
    if ((entityId == null) == (core == null)) {
      throw new IllegalArgumentException(
          "A name means either a known entity or a full name, not " + entityId + " and " + core);
    }
  }

  public static Meaning known(String entityId, String entityName) {
    return new Meaning(entityId, entityName, null, null);
  }

  static Meaning fullName(String brand, String core) {
    return new Meaning(null, null, brand, core);
  }

  public boolean isKnown() {
    return entityId != null;
  }

  @Override
  public int compareTo(Meaning other) {
    return order().compareTo(other.order());
  }

  private String order() {
    return isKnown() ? "1" + entityId : "2" + core + "\n" + brand;
  }
}
