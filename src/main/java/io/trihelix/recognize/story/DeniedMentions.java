package io.trihelix.recognize.story;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.relate.NegationScope;
import java.util.ArrayList;
import java.util.List;

/** Marks the mentions whose relation their sentence denies, by {@link NegationScope}. */
public final class DeniedMentions implements MentionExtender {
  private final NegationScope scope = NegationScope.bundled();

  @Override
  public List<Mention> extend(ArticleText article, List<Mention> found) {
    int body = 0;
    while (body < found.size() && found.get(body).field() == TextField.TITLE) {
      body++;
    }
    var marked = new ArrayList<Mention>(found.size());
    marked.addAll(scope.mark(article.title().text(), found.subList(0, body)));
    marked.addAll(scope.mark(article.body().text(), found.subList(body, found.size())));
    return marked;
  }
}
