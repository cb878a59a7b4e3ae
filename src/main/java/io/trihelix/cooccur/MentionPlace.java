package io.trihelix.cooccur;

import io.trihelix.model.EntityKind;
import io.trihelix.model.TextField;

/**
 * Where in an article an entity is mentioned.
 *
 * @param item ordinal of the story within a digest, else 0
 * @param kind of the entity
 * @param entityId the entity
 * @param field title or body
 * @param paragraph 0-based ordinal within the field
 * @param sentence 0-based ordinal within the field
 */
public record MentionPlace(
    int item, EntityKind kind, String entityId, TextField field, int paragraph, int sentence) {}
