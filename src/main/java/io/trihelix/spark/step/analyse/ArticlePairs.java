package io.trihelix.spark.step.analyse;

import io.trihelix.config.Settings;
import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.model.Cooccurrence;
import io.trihelix.model.EntityPair;
import io.trihelix.model.Mention;
import java.util.List;

/** Counts the pairs of an article whose combination of types is wanted. */
final class ArticlePairs {
  private final Settings.Pairs settings;
  private final CooccurrenceCounter counter;

  ArticlePairs(Settings.Pairs settings) {
    this.settings = settings;
    this.counter = new CooccurrenceCounter(settings.evidenceChars());
  }

  List<Cooccurrence> of(String title, String body, List<Mention> mentions) {
    return counter.count(title, body, mentions).stream()
        .filter(found -> isWanted(found.pair()))
        .toList();
  }

  private boolean isWanted(EntityPair pair) {
    return settings.types().contains(new Settings.TypePair(pair.a().type(), pair.b().type()));
  }
}
