package io.trihelix.model;

import java.util.Objects;

/**
 * One recognised mention.
 *
 * @param field the part of the article
 * @param paragraph 0-based ordinal within the field
 * @param sentence 0-based ordinal within the field
 * @param start UTF-16 offset within the field
 * @param end UTF-16 offset within the field, exclusive
 * @param surface the characters from start to end
 * @param entityId the entity meant
 * @param kind its kind
 * @param name its usual name
 * @param method how it was found and linked
 * @param confidence probability that the link is right, 0..1
 * @param item ordinal of the story within a digest, from 1, else 0
 * @param nested whether it stands inside a longer name (上海 in 上海证券交易所)
 * @param negated whether the sentence denies its relation
 * @param role what part it plays in the article
 */
public record Mention(
    TextField field,
    int paragraph,
    int sentence,
    int start,
    int end,
    String surface,
    String entityId,
    EntityKind kind,
    String name,
    String method,
    double confidence,
    int item,
    boolean nested,
    boolean negated,
    MentionRole role) {

  public Mention {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(entityId, "entityId");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(role, "role");
    if (start < 0 || end <= start || surface.length() != end - start) {
      throw new IllegalArgumentException(
          "Cannot make a mention of " + surface + ": offsets " + start + ".." + end);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("Cannot make a mention with confidence " + confidence);
    }
  }

  /** How the names of its kind are built. */
  public NamingRules rules() {
    return kind.rules();
  }

  /**
   * The same mention with another end.
   *
   * @param otherEnd UTF-16 offset within the field, exclusive
   * @param otherSurface the characters from start to there
   */
  public Mention endingAt(int otherEnd, String otherSurface) {
    return new Mention(
        field,
        paragraph,
        sentence,
        start,
        otherEnd,
        otherSurface,
        entityId,
        kind,
        name,
        method,
        confidence,
        item,
        nested,
        negated,
        role);
  }

  /** The same mention inside a longer name. */
  public Mention asNested() {
    return with(entityId, name, item, true, negated, MentionRole.NAME_PART);
  }

  /** The same mention in a sentence that denies its relation. */
  public Mention asNegated() {
    return with(entityId, name, item, nested, true, role);
  }

  /** The same mention in another role. */
  public Mention as(MentionRole otherRole) {
    return with(entityId, name, item, nested, negated, otherRole);
  }

  /** The same mention in a story of a digest. */
  public Mention inStory(int story) {
    return with(entityId, name, story, nested, negated, role);
  }

  /** The same mention of another entity of its kind. */
  public Mention of(String otherId, String otherName) {
    return with(otherId, otherName, item, nested, negated, role);
  }

  private Mention with(
      String ofEntity,
      String ofName,
      int ofItem,
      boolean isNested,
      boolean isNegated,
      MentionRole inRole) {
    return new Mention(
        field,
        paragraph,
        sentence,
        start,
        end,
        surface,
        ofEntity,
        kind,
        ofName,
        method,
        confidence,
        ofItem,
        isNested,
        isNegated,
        inRole);
  }
}
