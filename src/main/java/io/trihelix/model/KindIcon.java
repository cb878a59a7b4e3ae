package io.trihelix.model;

import java.util.Locale;

/** The mark of a kind of entity, beside its colour. */
public enum KindIcon {
  CIRCLE,
  SQUARE,
  TRIANGLE,
  DIAMOND,
  PENTAGON,
  STAR;

  /** The name as it stands in settings and reports. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
