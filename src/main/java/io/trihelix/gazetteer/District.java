package io.trihelix.gazetteer;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * A district, county, banner or new area. It is no entity of its own: its name implies a city.
 *
 * @param id e.g. {@code district:cn-330110}
 * @param name its full name (余杭区)
 * @param forms the surface forms, the name among them
 * @param city id of the city that it implies, or empty where none is meant by it
 * @param province Chinese short form
 * @param level district, county, zone …
 * @param where file and line, for messages
 */
public record District(
    String id,
    String name,
    List<SurfaceForm> forms,
    String city,
    String province,
    String level,
    String where)
    implements Serializable {
  public District {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(city, "city");
    forms = List.copyOf(forms);
  }
}
