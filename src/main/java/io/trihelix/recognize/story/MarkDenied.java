package io.trihelix.recognize.story;

import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.relate.NegationScope;
import java.util.List;
import java.util.Set;

/** Marks the mentions whose relation their sentence denies, by {@link NegationScope}. */
public final class MarkDenied implements Stage {
  public static final String NAME = "denial";

  private final NegationScope scope = NegationScope.bundled();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.NEGATED);
  }

  @Override
  public void apply(Draft draft) {
    for (ArticleText.Field field : draft.article().fields()) {
      List<Mention> mentions = draft.mentions().of(field.field());
      List<Mention> marked = scope.mark(field.text(), mentions);
      for (int i = 0; i < marked.size(); i++) {
        if (marked.get(i).negated() && !mentions.get(i).negated()) {
          draft.mentions().markNegated(mentions.get(i), "the sentence denies it");
        }
      }
    }
  }
}
