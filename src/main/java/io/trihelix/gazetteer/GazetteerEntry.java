package io.trihelix.gazetteer;

import io.trihelix.model.Entity;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * One row of a gazetteer.
 *
 * @param entity the entity
 * @param forms all its surface forms, the name and the English name among them
 * @param attributes the file's own columns that are not empty, by column name (latitude, codes …)
 * @param where file and line, for messages
 */
public record GazetteerEntry(
    Entity entity, List<SurfaceForm> forms, Map<String, String> attributes, String where)
    implements Serializable {
  public GazetteerEntry {
    forms = List.copyOf(forms);
    attributes = Map.copyOf(attributes);
  }
}
