package io.trihelix.recognize.story;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.text.Stories;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Tells every mention of a digest which of its {@link Stories} it belongs to. A mention in the
 * title belongs to the story that its headline is about, else to the first that mentions the same
 * entity, else its headline is a story of its own.
 */
public final class TellStories implements Stage {
  public static final String NAME = "stories";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.STORY);
  }

  @Override
  public void apply(Draft draft) {
    ArticleText article = draft.article();
    Stories stories =
        Stories.of(article.title().text().original(), article.body().text().original());
    if (!stories.areMany()) {
      return;
    }
    Map<String, Integer> firstStories = new HashMap<>();
    for (Mention mention : draft.mentions().of(TextField.BODY)) {
      firstStories.merge(mention.entityId(), stories.atBody(mention.start()), Math::min);
    }
    for (Mention mention : draft.mentions().all()) {
      draft
          .mentions()
          .markStory(mention, story(mention, stories, firstStories), "the article is a digest");
    }
  }

  private static int story(Mention mention, Stories stories, Map<String, Integer> firstStories) {
    if (mention.field() == TextField.BODY) {
      return stories.atBody(mention.start());
    }
    OptionalInt told = stories.ofHeadlineAt(mention.start());
    return told.isPresent()
        ? told.getAsInt()
        : firstStories.getOrDefault(mention.entityId(), stories.ownOfHeadlineAt(mention.start()));
  }
}
