package io.trihelix.recognize.chain;

import io.trihelix.model.Entity;
import io.trihelix.model.Mention;

/**
 * A place in a field that is taken to name an entity.
 *
 * @param start UTF-16 offset in the field's original text
 * @param end offset, exclusive
 */
public record Span(ArticleText.Field field, int start, int end) {
  public boolean overlaps(Mention mention) {
    return mention.field() == field.field() && start < mention.end() && mention.start() < end;
  }

  public boolean contains(Mention mention) {
    return mention.field() == field.field() && start <= mention.start() && mention.end() <= end;
  }

  public Mention mention(Entity entity, String method, double confidence) {
    return new Mention(
        field.field(),
        field.structure().paragraphAt(start),
        field.structure().sentenceAt(start),
        start,
        end,
        field.text().original().substring(start, end),
        entity.id(),
        entity.type(),
        entity.name(),
        method,
        confidence,
        0,
        false,
        false);
  }
}
