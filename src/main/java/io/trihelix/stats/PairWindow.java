package io.trihelix.stats;

import java.util.Locale;

/** How near two entities must stand to count as together; each lies within the one before it. */
public enum PairWindow {
  ARTICLE,
  PARAGRAPH,
  SENTENCE;

  /** The value as it stands in the tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The column of daily tables that counts articles with the two within this window. */
  public String dailyColumn() {
    return this == ARTICLE ? "articles" : "articles_" + label();
  }
}
