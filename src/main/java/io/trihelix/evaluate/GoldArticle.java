package io.trihelix.evaluate;

import io.trihelix.model.EntityKind;
import io.trihelix.model.TextField;
import java.util.List;
import java.util.Set;

/**
 * An annotated article.
 *
 * @param id as in the table of articles
 * @param title the title, or empty
 * @param body the text, before any cleaning
 * @param types what is annotated; nothing else is scored
 * @param entities every mention of these types, in any order
 */
public record GoldArticle(
    String id, String title, String body, Set<EntityKind> types, List<GoldEntity> entities) {
  public GoldArticle {
    types = Set.copyOf(types);
    Set<EntityKind> annotated = types;
    entities = entities.stream().filter(entity -> annotated.contains(entity.kind())).toList();
  }

  public String text(TextField field) {
    return field == TextField.TITLE ? title : body;
  }
}
