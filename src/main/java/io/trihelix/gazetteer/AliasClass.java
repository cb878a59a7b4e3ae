package io.trihelix.gazetteer;

/** How far a surface form may be trusted, as marked behind {@code @} in a gazetteer. */
public enum AliasClass {
  /** In news this string practically always means the entity. */
  UNIQUE(""),
  /** Often the entity, but also a common word, a product, another place: context decides. */
  NEEDS_CONTEXT("needs-context"),
  /** Only when the full name or another unique form of the entity stands in the same article. */
  NEEDS_FULL_NAME_NEARBY("needs-full-name-nearby"),
  /** Kept for the record; never matched by itself. */
  NEVER_ALONE("never-alone");

  private final String mark;

  AliasClass(String mark) {
    this.mark = mark;
  }

  /** The mark in the file, empty for {@link #UNIQUE}. */
  public String mark() {
    return mark;
  }

  /** The class with this mark, or null. */
  static AliasClass ofMark(String mark) {
    for (AliasClass value : values()) {
      if (value.mark.equals(mark)) {
        return value;
      }
    }
    return null;
  }
}
