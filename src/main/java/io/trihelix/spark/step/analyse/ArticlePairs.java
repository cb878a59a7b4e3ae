package io.trihelix.spark.step.analyse;

import io.trihelix.config.Settings;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.cooccur.StoryLimit;
import io.trihelix.model.EntityPair;
import io.trihelix.model.KindPair;
import io.trihelix.model.Mention;
import java.util.List;

/** Counts the pairs of an article whose combination of types is wanted. */
final class ArticlePairs {
  private final Settings.Pairs settings;
  private final CooccurrenceCounter counter;

  ArticlePairs(Settings.Pairs settings) {
    this.settings = settings;
    this.counter =
        new CooccurrenceCounter(
            settings.evidenceChars(), new StoryLimit(settings.maxEntities()), settings.roles());
  }

  CooccurrenceCounter.Counted of(String title, String body, List<Mention> mentions) {
    CooccurrenceCounter.Counted all = counter.count(title, body, mentions);
    return all.with(all.pairs().stream().filter(found -> isWanted(found.pair())).toList());
  }

  private boolean isWanted(EntityPair pair) {
    return settings.types().contains(new KindPair(pair.a().kind(), pair.b().kind()));
  }
}
