package io.trihelix.resolve;

import java.util.Locale;

/** What makes a discovered name an entity. */
public enum Confirmation {
  /** The gazetteer knows the entity. */
  GAZETTEER,
  /** One of its names bears a legal form. */
  FULL_NAME,
  /** One mention is sure enough. */
  CONFIDENCE,
  /** Enough articles hold one of its names. */
  ARTICLES;

  /** The value as it stands in the tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
