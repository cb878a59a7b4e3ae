package io.trihelix.app.session;

import io.trihelix.gazetteer.Coordinates;
import io.trihelix.gazetteer.Gazetteer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where the entities of a gazetteer lie; it is loaded when that is first asked. Thread-safe. */
public final class KnownPlaces implements Function<String, Optional<Coordinates>> {
  private final Supplier<Gazetteer> gazetteer;
  private Map<String, Coordinates> places;

  public KnownPlaces(Supplier<Gazetteer> gazetteer) {
    this.gazetteer = gazetteer;
  }

  @Override
  public synchronized Optional<Coordinates> apply(String id) {
    if (places == null) {
      places = read(gazetteer.get());
    }
    return Optional.ofNullable(places.get(id));
  }

  /** The rest of the gazetteer is not kept. */
  private static Map<String, Coordinates> read(Gazetteer gazetteer) {
    var places = new HashMap<String, Coordinates>();
    gazetteer
        .entries()
        .forEach(
            entry ->
                Coordinates.of(entry).ifPresent(place -> places.put(entry.entity().id(), place)));
    return places;
  }
}
