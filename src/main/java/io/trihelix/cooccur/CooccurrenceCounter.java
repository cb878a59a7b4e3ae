package io.trihelix.cooccur;

import io.trihelix.model.Cooccurrence;
import io.trihelix.model.EntityPair;
import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.relate.RelationPatterns;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts, for one article, in how many sentences and paragraphs two entities stand together.
 *
 * <ol>
 *   <li>The title is a sentence and a paragraph of its own, apart from those of the body.
 *   <li>Entities of different stories of a digest do not pair, nor do mentions in roles that are
 *       not to count (where the report was sent from, who wrote it).
 *   <li>A story of more entities than a limit is a list of names, and says of no two of them that
 *       they belong together; its pairs would be as many as the square of its length. It has none.
 *   <li>The distance of two mentions is the number of characters between them in one sentence, 0
 *       when they touch or overlap.
 *   <li>A sentence is negated for the two if, wherever they stand together in it, one of them is.
 *   <li>Of several relations that sentences state of the two, the most frequent is told, of several
 *       the first in order of {@link io.trihelix.model.Relation}.
 *   <li>The evidence is a sentence that states this relation before one that does not, one that is
 *       not negated before one that is, one of the body before one of the title, of several the one
 *       with the smallest distance, of several the first; for two that share only a paragraph, the
 *       passage from one to the other, chosen alike. {@link EvidenceWindow} cuts it.
 *   <li>The order in which the mentions are given makes no difference.
 * </ol>
 *
 * <p>The time is that of the text's length, times the limit at most. Thread-safe.
 */
public final class CooccurrenceCounter {
  private static final Comparator<Mention> TEXT_ORDER =
      Comparator.comparing(Mention::field)
          .thenComparingInt(Mention::start)
          .thenComparing(Comparator.comparingInt(Mention::end).reversed())
          .thenComparing(Mention::entityId);

  private static final Comparator<EntityPair> PAIR_ORDER =
      Comparator.comparing(EntityPair::a).thenComparing(EntityPair::b);

  private final RelationPatterns relations = RelationPatterns.bundled();
  private final EvidenceWindow window;
  private final StoryLimit limit;
  private final Set<MentionRole> roles;

  /**
   * Counts mentions in all roles.
   *
   * @param evidenceChars longest evidence, in UTF-16 code units
   */
  public CooccurrenceCounter(int evidenceChars, StoryLimit limit) {
    this(evidenceChars, limit, EnumSet.allOf(MentionRole.class));
  }

  /**
   * @param evidenceChars longest evidence, in UTF-16 code units
   * @param roles in which mentions make pairs
   */
  public CooccurrenceCounter(int evidenceChars, StoryLimit limit, Set<MentionRole> roles) {
    this.window = new EvidenceWindow(evidenceChars);
    this.limit = limit;
    this.roles = Set.copyOf(roles);
  }

  /**
   * The pairs of an article.
   *
   * @param pairs in canonical order
   * @param storiesLeftOut ordinals of the stories whose pairs are not among them
   * @param roles in which mentions make pairs
   */
  public record Counted(
      List<Cooccurrence> pairs, Set<Integer> storiesLeftOut, Set<MentionRole> roles) {
    /** Before anything is counted. */
    public static final Counted NOTHING = new Counted(List.of(), Set.of(), Set.of());

    public Counted {
      pairs = List.copyOf(pairs);
      storiesLeftOut = Set.copyOf(storiesLeftOut);
      roles = Set.copyOf(roles);
    }

    /** The same with other pairs. */
    public Counted with(List<Cooccurrence> otherPairs) {
      return new Counted(otherPairs, storiesLeftOut, roles);
    }

    /** Whether a mention of the article was counted. */
    public boolean counts(Mention mention) {
      return roles.contains(mention.role()) && !storiesLeftOut.contains(mention.item());
    }
  }

  public Counted count(String title, String body, List<Mention> mentions) {
    var stories = new TreeMap<Integer, StoryPairs>();
    List<Mention> ordered =
        mentions.stream()
            .filter(mention -> roles.contains(mention.role()))
            .sorted(TEXT_ORDER)
            .toList();
    for (Mention mention : ordered) {
      stories.computeIfAbsent(mention.item(), item -> new StoryPairs()).include(mention);
    }
    Set<Integer> leftOut = leftOut(stories);
    stories.keySet().removeAll(leftOut);
    var tallies = new HashMap<EntityPair, PairTally>();
    stories
        .values()
        .forEach(story -> story.open(pair -> tallies.computeIfAbsent(pair, p -> new PairTally())));
    var texts = new EvidenceTexts(title, body, ordered, window);
    forEachParagraph(ordered, paragraph -> add(paragraph, stories, texts));
    List<Cooccurrence> pairs =
        tallies.keySet().stream()
            .sorted(PAIR_ORDER)
            .map(pair -> tallies.get(pair).result(pair, texts))
            .toList();
    return new Counted(pairs, leftOut, roles);
  }

  private Set<Integer> leftOut(TreeMap<Integer, StoryPairs> stories) {
    var leftOut = new TreeSet<Integer>();
    long pairs = 0;
    for (Map.Entry<Integer, StoryPairs> story : stories.entrySet()) {
      if (limit.allows(story.getValue(), pairs)) {
        pairs += story.getValue().pairs();
      } else {
        leftOut.add(story.getKey());
      }
    }
    return leftOut;
  }

  @FunctionalInterface
  private interface Visitor {
    /** Takes the mentions of a paragraph, in order of the text. */
    void visit(List<Mention> paragraph);
  }

  private static void forEachParagraph(List<Mention> ordered, Visitor visitor) {
    int from = 0;
    while (from < ordered.size()) {
      Mention first = ordered.get(from);
      int to = from + 1;
      while (to < ordered.size()
          && ordered.get(to).field() == first.field()
          && ordered.get(to).paragraph() == first.paragraph()) {
        to++;
      }
      visitor.visit(ordered.subList(from, to));
      from = to;
    }
  }

  private void add(List<Mention> paragraph, Map<Integer, StoryPairs> stories, EvidenceTexts texts) {
    var byStory = new LinkedHashMap<Integer, List<Mention>>();
    for (Mention mention : paragraph) {
      if (stories.containsKey(mention.item())) {
        byStory.computeIfAbsent(mention.item(), item -> new ArrayList<>()).add(mention);
      }
    }
    byStory.forEach(
        (item, mentions) -> {
          StoryPairs story = stories.get(item);
          if (mentions.size() > 1) {
            story.add(mentions);
            relate(mentions, story, texts);
          }
        });
  }

  /** Adds what the sentences of a paragraph state. */
  private void relate(List<Mention> mentions, StoryPairs story, EvidenceTexts texts) {
    TextStructure structure = texts.structure(mentions.get(0).field());
    String content = texts.content(mentions.get(0).field());
    int from = 0;
    while (from < mentions.size()) {
      int sentence = mentions.get(from).sentence();
      int to = from + 1;
      while (to < mentions.size() && mentions.get(to).sentence() == sentence) {
        to++;
      }
      relations
          .in(
              content,
              structure.sentenceStart(sentence),
              structure.sentenceEnd(sentence),
              mentions.subList(from, to))
          .forEach(statement -> story.of(statement.one(), statement.other()).add(statement));
      from = to;
    }
  }
}
