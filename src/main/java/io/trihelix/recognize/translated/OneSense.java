package io.trihelix.recognize.translated;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Mentions;
import io.trihelix.recognize.chain.Span;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One sense a discourse, for Latin names of companies in one translated article: the model that
 * weighs ambiguous names by the words beside them was made for Chinese as Chinese write it, so that
 * in a translation it accepts a name here and not there. What it accepts {@link #ENOUGH} times
 * means the same throughout. Not thread-safe.
 */
final class OneSense {
  /** So many places must have been accepted. */
  static final int ENOUGH = 3;

  private static final int SHORTEST = 4;
  private static final double CONFIDENCE = 0.8;

  private final Gazetteer gazetteer;
  private final Mentions mentions;

  OneSense(Gazetteer gazetteer, Mentions mentions) {
    this.gazetteer = gazetteer;
    this.mentions = mentions;
  }

  void addFrom(ArticleText article) {
    var counts = new HashMap<String, Map<String, Integer>>();
    for (Mention mention : mentions.all()) {
      String form = mention.surface().toLowerCase(Locale.ROOT);
      if (mention.rules() == NamingRules.COMPANY
          && gazetteer.entry(mention.entityId()) != null
          && form.length() >= SHORTEST
          && form.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
        counts
            .computeIfAbsent(form, k -> new HashMap<>())
            .merge(mention.entityId(), 1, Integer::sum);
      }
    }
    var meant = new HashMap<String, Entity>();
    counts.forEach(
        (form, senses) -> {
          String id = senses.keySet().iterator().next();
          if (senses.size() == 1 && senses.get(id) >= ENOUGH) {
            meant.put(form, gazetteer.entry(id).entity());
          }
        });
    if (!meant.isEmpty()) {
      article.fields().forEach(field -> add(meant, field));
    }
  }

  private void add(Map<String, Entity> meant, ArticleText.Field field) {
    LatinPhrase.forEach(
        field.text().original(),
        phrase -> {
          for (LatinPhrase.Word word : phrase.words()) {
            Entity entity = meant.get(word.text().toLowerCase(Locale.ROOT));
            var span = new Span(field, word.start(), word.end());
            if (entity != null && mentions.isFree(span)) {
              mentions.put(
                  span.mention(entity, "document", CONFIDENCE),
                  "accepted so elsewhere in this article");
            }
          }
        });
  }
}
