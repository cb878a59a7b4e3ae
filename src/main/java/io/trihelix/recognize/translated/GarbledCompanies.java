package io.trihelix.recognize.translated;

import io.trihelix.model.Entity;
import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Mentions;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.lexicon.NameEdges;
import io.trihelix.recognize.name.Ending;
import io.trihelix.recognize.tagger.CorrectByTagger;
import io.trihelix.recognize.translated.NameIndex.Name;
import io.trihelix.recognize.words.Syllables;
import io.trihelix.text.NormalizedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Companies whose name a translator changed, in one translated article: an unknown core with 技术, 科技
 * or 机器人 behind it that stands as a whole between punctuation or particles.
 *
 * <ol>
 *   <li>The core may be the known one, sound like it, or lack one of its characters (云深技术 for
 *       云深处科技).
 *   <li>The company must be named otherwise in the article, or have its seat where the article is
 *       about. Companies of one seat that stand in the same sentence speak for a third.
 *   <li>A core of one character needs such a sentence; one that is a common word is no name.
 * </ol>
 *
 * Not thread-safe: made for one article.
 */
final class GarbledCompanies {
  private static final List<String> ENDINGS = List.of("技术", "科技", "机器人");
  private static final int LONGEST_CORE = 4;
  private static final double LARGEST_DISTANCE = 0.25;
  private static final double HOMOPHONE = 0.05;

  /** Costs of a dropped character, by how many remain: 1, 2, 3 or more. */
  private static final double[] DROPPED = {0, 0.3, 0.15, 0.1};

  private final NameEdges edges = NameEdges.instance();
  private final ArticleContext context;
  private final Mentions mentions;
  private final SentenceCompanies companies;
  private final LikelyNames likely;
  private final Map<String, List<Alike>> alike = new HashMap<>();

  /** A name that a core may stand for, and how far it is from it, 0 to 1. */
  private record Alike(Name name, double distance) {}

  /**
   * @param companies of the article by their sentences; what is found is added to them
   */
  GarbledCompanies(
      NameIndex index, ArticleContext context, Mentions mentions, SentenceCompanies companies) {
    this.context = context;
    this.mentions = mentions;
    this.companies = companies;
    this.likely = new LikelyNames(index, context);
  }

  void addFrom(ArticleText article) {
    alike.clear();
    for (ArticleText.Field field : article.fields()) {
      NormalizedText text = field.text();
      for (int at = 1; at < text.length(); at++) {
        for (String ending : ENDINGS) {
          if (text.startsWith(ending, at) && edges.mayEnd(text, at + ending.length())) {
            addEndingAt(field, at, at + ending.length());
          }
        }
      }
    }
  }

  private void addEndingAt(ArticleText.Field field, int coreEnd, int end) {
    NormalizedText text = field.text();
    for (int start = coreEnd - 1; start >= Math.max(0, coreEnd - LONGEST_CORE); start--) {
      if (!text.isHan(start) || edges.isParticle(text.charAt(start))) {
        return;
      }
      if (edges.mayBegin(text, start)) {
        add(field, start, coreEnd, end);
        return;
      }
    }
  }

  private void add(ArticleText.Field field, int start, int coreEnd, int end) {
    NormalizedText text = field.text();
    String core = text.substring(start, coreEnd);
    var span = new Span(field, text.originalStart(start), text.originalEnd(end));
    if (mentions.overlapping(span).stream()
            .anyMatch(mention -> !span.is(mention) || !CorrectByTagger.isGuess(mention))
        || (core.length() > 1 && edges.isWord(core))) {
      return;
    }
    SentenceCompanies.Beside beside = companies.beside(span);
    var choice = new Choice();
    for (Alike candidate : alike.computeIfAbsent(core, this::alike)) {
      Entity entity = candidate.name().entity();
      if (core.length() > 1 || beside.areOfSeat(entity.seat())) {
        double prior =
            context.prior(entity) + candidate.name().prominence() + beside.support(entity.seat());
        choice.offer(entity, GarbledScore.of(prior, candidate.distance()));
      }
    }
    Entity meant = choice.above(GarbledScore.LEAST);
    if (meant != null) {
      Mention found = span.mention(meant, "garbled", GarbledScore.confidence(choice.score()));
      mentions.put(found, "a translator's spelling of a company that this article is about");
      companies.add(found);
    }
  }

  private List<Alike> alike(String core) {
    List<String> syllables = Syllables.ofHan(core);
    return likely.of(NamingRules.COMPANY).stream()
        .filter(name -> name.ending() == Ending.TECHNOLOGY)
        .map(name -> new Alike(name, distance(core, syllables, name)))
        .filter(candidate -> candidate.distance() < 1)
        .toList();
  }

  /** How far the core is from the known one, 1 if it cannot be that. */
  private static double distance(String core, List<String> syllables, Name name) {
    if (core.equals(name.core())) {
      return 0;
    }
    if (core.length() + 1 == name.core().length()) {
      return lacksOne(core, name.core()) ? DROPPED[Math.min(core.length(), DROPPED.length - 1)] : 1;
    }
    if (core.length() < 2) {
      return 1;
    }
    double distance = Syllables.distance(syllables, name.syllables());
    return distance <= LARGEST_DISTANCE ? HOMOPHONE + distance : 1;
  }

  /** Whether the shorter is the longer without one character. */
  private static boolean lacksOne(String shorter, String longer) {
    int head = 0;
    while (head < shorter.length() && shorter.charAt(head) == longer.charAt(head)) {
      head++;
    }
    return shorter.substring(head).equals(longer.substring(head + 1));
  }
}
