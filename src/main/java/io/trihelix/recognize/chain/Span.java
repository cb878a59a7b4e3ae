package io.trihelix.recognize.chain;

import io.trihelix.model.Entity;
import io.trihelix.model.EntityKind;
import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;

/**
 * A place in a field. All mentions are made here.
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

  /** Whether the mention stands just there. */
  public boolean is(Mention mention) {
    return mention.field() == field.field() && start == mention.start() && mention.end() == end;
  }

  /** The characters of the original text. */
  public String surface() {
    return field.text().original().substring(start, end);
  }

  /** The mention of an entity there. */
  public Mention mention(Entity entity, String method, double confidence) {
    return mention(entity.id(), entity.kind(), entity.name(), method, confidence);
  }

  /**
   * The mention of an entity there.
   *
   * @param method how it was found and linked
   * @param confidence probability that the link is right, 0..1
   */
  public Mention mention(
      String entityId, EntityKind kind, String name, String method, double confidence) {
    return new Mention(
        field.field(),
        field.structure().paragraphAt(start),
        field.structure().sentenceAt(start),
        start,
        end,
        surface(),
        entityId,
        kind,
        name,
        method,
        confidence,
        0,
        false,
        false,
        MentionRole.TEXT);
  }
}
