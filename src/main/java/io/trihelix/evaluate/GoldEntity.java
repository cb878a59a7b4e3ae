package io.trihelix.evaluate;

import io.trihelix.model.EntityKind;
import io.trihelix.model.TextField;
import java.util.List;

/**
 * One annotated mention.
 *
 * @param field the part of the article
 * @param start UTF-16 offset within the field
 * @param end UTF-16 offset, exclusive
 * @param surface the characters from start to end
 * @param kind its kind
 * @param names the usual names of the entity, any of which will do; empty where only spans are
 *     annotated
 */
public record GoldEntity(
    TextField field, int start, int end, String surface, EntityKind kind, List<String> names) {
  public GoldEntity {
    names = List.copyOf(names);
  }

  boolean isLinked() {
    return !names.isEmpty();
  }
}
