package io.trihelix.resolve;

import java.util.Locale;

/** Why a name means the entity that it is resolved to. */
public enum Basis {
  /** It stands for itself; no other name means the same. */
  OWN,
  /** It has its core in common with other names: they differ by form, place or kind (科技, 集团). */
  SAME_CORE,
  /** The only fuller name that begins so is another name of the entity (蓝鲸 of 蓝鲸餐饮有限公司). */
  SHORT_FORM,
  /** Articles introduce it for the full name of the entity, and for no other. */
  INTRODUCED,
  /** Articles say that it means an entity of the gazetteer. */
  KNOWN;

  /** The value as it stands in the tables. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
