package io.trihelix.gazetteer;

import java.io.Serializable;
import java.util.Objects;

/** A spelling under which an entity is mentioned, and how far it may be trusted. */
public record SurfaceForm(String text, AliasClass aliasClass) implements Serializable {
  public SurfaceForm {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(aliasClass, "aliasClass");
  }
}
