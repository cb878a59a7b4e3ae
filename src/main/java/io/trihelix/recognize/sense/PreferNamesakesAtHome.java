package io.trihelix.recognize.sense;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.text.TextNormalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A university of the mainland that has a namesake in Taiwan (清華大學, 中山大學) is that namesake in
 * Taiwanese news.
 *
 * <ol>
 *   <li>Namesakes are told by the gazetteer: a school of Taiwan has the name with 国立 or 台湾 before
 *       it.
 *   <li>News is Taiwanese if it is in traditional characters and more of its cities, companies and
 *       universities are Taiwan's than of the mainland, Hong Kong and Macau together.
 * </ol>
 *
 * Thread-safe.
 */
public final class PreferNamesakesAtHome implements Stage {
  public static final String NAME = "home-namesakes";

  private static final String TAIWAN = "TW";
  private static final Set<String> OTHERS = Set.of("CN", "HK", "MO");
  private static final List<String> PREFIXES = List.of("国立", "台湾");
  private static final int SHORTEST = 4;

  /** An estimate: few were seen. */
  private static final double CONFIDENCE = 0.85;

  private final Map<String, Entity> namesakes = new HashMap<>();
  private final Gazetteer gazetteer;
  private final TextNormalizer normalizer;

  public PreferNamesakesAtHome(Gazetteer gazetteer, TextNormalizer normalizer) {
    this.gazetteer = gazetteer;
    this.normalizer = normalizer;
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (entry.entity().rules() == NamingRules.UNIVERSITY
          && entry.entity().country().equals(TAIWAN)) {
        entry.forms().forEach(form -> add(form, entry.entity()));
      }
    }
  }

  private void add(SurfaceForm form, Entity school) {
    String name = normalizer.key(form.text());
    for (String prefix : PREFIXES) {
      if (name.startsWith(prefix) && name.length() >= prefix.length() + SHORTEST) {
        namesakes.putIfAbsent(name.substring(prefix.length()), school);
      }
    }
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.ADDS, Change.DROPS);
  }

  @Override
  public void apply(Draft draft) {
    if (namesakes.isEmpty()
        || draft.article().fields().stream().noneMatch(ArticleText.Field::isTraditional)
        || !isOfTaiwan(draft.mentions().all())) {
      return;
    }
    for (Mention mention : draft.mentions().all()) {
      Entity namesake = namesake(mention);
      if (namesake != null) {
        var span = new Span(draft.article().field(mention.field()), mention.start(), mention.end());
        draft
            .mentions()
            .put(
                span.mention(namesake, mention.method(), CONFIDENCE),
                "a namesake at home, by the article's script and what else it names");
      }
    }
  }

  private Entity namesake(Mention mention) {
    return mention.rules() == NamingRules.UNIVERSITY && OTHERS.contains(country(mention))
        ? namesakes.get(normalizer.key(mention.surface()))
        : null;
  }

  private boolean isOfTaiwan(List<Mention> mentions) {
    int taiwan = 0;
    int others = 0;
    for (Mention mention : mentions) {
      if (namesake(mention) == null) {
        taiwan += country(mention).equals(TAIWAN) ? 1 : 0;
        others += OTHERS.contains(country(mention)) ? 1 : 0;
      }
    }
    return taiwan > others;
  }

  private String country(Mention mention) {
    GazetteerEntry entry = gazetteer.entry(mention.entityId());
    return entry == null ? "" : entry.entity().country();
  }
}
