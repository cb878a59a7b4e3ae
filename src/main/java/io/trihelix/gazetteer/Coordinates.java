package io.trihelix.gazetteer;

import java.util.Optional;

/**
 * Where an entity lies.
 *
 * @param latitude degrees north, WGS 84
 * @param longitude degrees east
 */
public record Coordinates(double latitude, double longitude) {

  /** Those of an entry; empty for null, and where it has none. */
  public static Optional<Coordinates> of(GazetteerEntry entry) {
    if (entry == null || entry.attributes().get("latitude") == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Coordinates(
            Double.parseDouble(entry.attributes().get("latitude")),
            Double.parseDouble(entry.attributes().get("longitude"))));
  }
}
