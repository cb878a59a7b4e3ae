package io.trihelix.recognize.story;

import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.text.Stories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Tells every mention of a digest which of its {@link Stories} it belongs to. A mention in the
 * title belongs to the story that its headline is about, else to the first that mentions the same
 * entity, else its headline is a story of its own.
 */
public final class StoryMentions implements MentionExtender {
  @Override
  public List<Mention> extend(ArticleText article, List<Mention> mentions) {
    Stories stories =
        Stories.of(article.title().text().original(), article.body().text().original());
    if (!stories.areMany()) {
      return mentions;
    }
    Map<String, Integer> firstStories = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.field() == TextField.BODY) {
        firstStories.merge(mention.entityId(), stories.atBody(mention.start()), Math::min);
      }
    }
    return mentions.stream()
        .map(mention -> mention.inStory(story(mention, stories, firstStories)))
        .toList();
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
