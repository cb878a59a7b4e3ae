package io.trihelix.recognize.translated;

import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Mentions;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.lexicon.NameEdges;
import io.trihelix.recognize.name.Ending;
import io.trihelix.recognize.translated.NameIndex.Name;
import io.trihelix.recognize.words.Syllables;
import io.trihelix.text.NormalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Universities whose name a translator changed, in one translated article.
 *
 * <ol>
 *   <li>Paraphrase: the name differs from one university's only by 科学技术 for 科技.
 *   <li>Sound: what stands before 大学 sounds somewhat like the core of a university that the article
 *       names otherwise, or that is one of the state's lists and has its seat where the article is
 *       about (千江大学 for 浙江大学, beside Zhejiang University and Hangzhou). The better the article
 *       knows the university, the less it must sound so.
 * </ol>
 *
 * Not thread-safe: made for one article.
 */
final class GarbledUniversities {
  private static final String UNIVERSITY = "大学";
  private static final int LONGEST_NAME = 14;
  private static final int LONGEST_CORE = 4;
  private static final double PARAPHRASE_CONFIDENCE = 0.9;

  /** The farthest that a name may sound from what it is taken for. */
  private static final double LARGEST_DISTANCE = 0.5;

  /** One syllable at least must sound about right. */
  private static final double ANCHOR_DISTANCE = 0.2;

  private final NameEdges edges = NameEdges.instance();
  private final NameIndex index;
  private final ArticleContext context;
  private final Mentions mentions;
  private final LikelyNames likely;
  private final Map<Ending.Split, Choice> choices = new HashMap<>();

  GarbledUniversities(NameIndex index, ArticleContext context, Mentions mentions) {
    this.index = index;
    this.context = context;
    this.mentions = mentions;
    this.likely = new LikelyNames(index, context);
  }

  void addFrom(ArticleText article) {
    for (ArticleText.Field field : article.fields()) {
      NormalizedText text = field.text();
      for (int at = 0; at + UNIVERSITY.length() <= text.length(); at++) {
        if (text.startsWith(UNIVERSITY, at) && isWhole(text, at + UNIVERSITY.length())) {
          addEndingAt(field, at + UNIVERSITY.length());
        }
      }
    }
  }

  /** 大学生, 大学城 and 大学路 name no university. */
  private static boolean isWhole(NormalizedText text, int end) {
    return "生城路".indexOf(text.neighbour(end)) < 0;
  }

  private void addEndingAt(ArticleText.Field field, int end) {
    NormalizedText text = field.text();
    int first = end;
    while (first > 0 && end - first < LONGEST_NAME && text.isHan(first - 1)) {
      first--;
    }
    for (int start = first; start < end - UNIVERSITY.length() - 1; start++) {
      if (addParaphrase(field, start, end)) {
        return;
      }
    }
    for (int start = first; start < end - UNIVERSITY.length() - 1; start++) {
      if (edges.mayBegin(text, start) && addAlikeSound(field, start, end)) {
        return;
      }
    }
  }

  private boolean addParaphrase(ArticleText.Field field, int start, int end) {
    String name = field.text().substring(start, end);
    String key = Ending.key(name);
    if (key.equals(name)) {
      return false;
    }
    List<Entity> meant = index.universities(key);
    return meant.size() == 1 && put(field, start, end, meant.get(0), PARAPHRASE_CONFIDENCE);
  }

  private boolean addAlikeSound(ArticleText.Field field, int start, int end) {
    Ending.Split split = Ending.split(field.text().substring(start, end), NamingRules.UNIVERSITY);
    String core = split.core();
    if (core.length() < 2
        || core.length() > LONGEST_CORE
        || edges.isGeneric(core)
        || core.chars().anyMatch(c -> edges.isParticle((char) c))) {
      return false;
    }
    Choice choice = choices.computeIfAbsent(split, this::choice);
    Entity meant = choice.above(GarbledScore.LEAST);
    return meant != null && put(field, start, end, meant, GarbledScore.confidence(choice.score()));
  }

  private Choice choice(Ending.Split split) {
    List<String> syllables = Syllables.ofHan(split.core());
    var choice = new Choice();
    for (Name name : likely.of(NamingRules.UNIVERSITY)) {
      if (name.ending() == split.ending() && isLikely(name)) {
        double distance = Syllables.distance(syllables, name.syllables());
        if (distance <= LARGEST_DISTANCE && isAnchored(syllables, name.syllables())) {
          choice.offer(
              name.entity(),
              GarbledScore.of(context.prior(name.entity()) + name.prominence(), distance));
        }
      }
    }
    return choice;
  }

  private boolean isLikely(Name name) {
    return context.names(name.entity())
        || (name.prominence() > 0 && context.isAboutSeatOf(name.entity()));
  }

  /** Whether one syllable is nearly right and the others are not altogether wrong. */
  private static boolean isAnchored(List<String> a, List<String> b) {
    boolean anchored = false;
    for (int i = 0; i < a.size(); i++) {
      double distance = Syllables.distance(a.get(i), b.get(i));
      anchored |= distance <= ANCHOR_DISTANCE;
      if (distance >= 1) {
        return false;
      }
    }
    return anchored;
  }

  private boolean put(
      ArticleText.Field field, int start, int end, Entity entity, double confidence) {
    NormalizedText text = field.text();
    var span = new Span(field, text.originalStart(start), text.originalEnd(end));
    for (Mention other : mentions.overlapping(span)) {
      if (other.rules() != NamingRules.CITY || !span.contains(other)) {
        return false;
      }
    }
    mentions.put(
        span.mention(entity, "garbled", confidence),
        "a translator's spelling of a university that this article is about");
    return true;
  }
}
