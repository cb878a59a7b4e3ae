package io.trihelix.model;

import io.trihelix.config.ConfigLoader;

/** The kinds of entity that ship, as conf/kinds.conf declares them. */
public final class Kinds {
  public static final EntityKinds ALL = ConfigLoader.shippedKinds();
  public static final EntityKind CITY = ALL.named("CITY");
  public static final EntityKind COMPANY = ALL.named("COMPANY");
  public static final EntityKind UNIVERSITY = ALL.named("UNIVERSITY");

  private Kinds() {}
}
