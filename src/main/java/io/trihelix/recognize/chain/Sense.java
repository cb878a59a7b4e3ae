package io.trihelix.recognize.chain;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.model.Entity;

/**
 * One thing that a surface form may mean.
 *
 * @param entity the entity
 * @param aliasClass how far this form may be trusted to mean it
 * @param ofDistrict whether the form is the name of a district that implies the entity
 */
public record Sense(Entity entity, AliasClass aliasClass, boolean ofDistrict) {
  private static final String DISTRICT = "district";

  public Sense(Entity entity, AliasClass aliasClass) {
    this(entity, aliasClass, false);
  }

  /**
   * The method of a mention in this sense.
   *
   * @param decidedBy what made this sense the one that is meant
   */
  public String method(String decidedBy) {
    return ofDistrict ? DISTRICT : decidedBy;
  }
}
