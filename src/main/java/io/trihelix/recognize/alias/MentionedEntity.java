package io.trihelix.recognize.alias;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.model.Origin;
import java.util.List;

/** The entity that a mention means, whether the gazetteer holds it or it was discovered. */
final class MentionedEntity {
  private MentionedEntity() {}

  static Entity of(Mention mention, Gazetteer gazetteer) {
    GazetteerEntry entry = gazetteer.entry(mention.entityId());
    return entry != null
        ? entry.entity()
        : new Entity(
            mention.entityId(),
            mention.kind(),
            mention.name(),
            "",
            List.of(),
            "",
            "",
            "",
            Origin.DISCOVERED);
  }
}
