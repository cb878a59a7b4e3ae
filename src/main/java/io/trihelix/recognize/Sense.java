package io.trihelix.recognize;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.model.Entity;

/**
 * One thing that a surface form may mean.
 *
 * @param entity the entity
 * @param aliasClass how far this form may be trusted to mean it
 */
record Sense(Entity entity, AliasClass aliasClass) {}
