package io.trihelix.link;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.ArticleText;
import io.trihelix.recognize.MentionExtender;
import io.trihelix.text.TextNormalizer;
import java.util.List;

/** placeholder */
final class DocumentAliases implements MentionExtender {
  DocumentAliases(Gazetteer gazetteer, TextNormalizer normalizer) {}

  @Override
  public List<Mention> extend(ArticleText article, List<Mention> found) {
    return found;
  }
}
