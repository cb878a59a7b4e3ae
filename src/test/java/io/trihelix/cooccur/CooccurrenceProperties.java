package io.trihelix.cooccur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.Cooccurrence;
import io.trihelix.model.Mention;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CooccurrenceProperties {
  private static final int EVIDENCE_CHARS = 20;

  private final CooccurrenceCounter counter =
      new CooccurrenceCounter(EVIDENCE_CHARS, StoryLimit.none());

  @Provide
  Arbitrary<String> texts() {
    var pieces = new ArrayList<>(MentionsOf.NAMES.keySet());
    pieces.addAll(List.of("。", "，", "\n", "位于", "！”", "𠮷", " ", "人才与科技创新的故事"));
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(list -> String.join("", list));
  }

  @Property(tries = 300)
  void theOrderOfTheMentionsMakesNoDifference(
      @ForAll("texts") String title, @ForAll("texts") String body, @ForAll Random random) {
    List<Mention> mentions = MentionsOf.article(title, body);
    List<Cooccurrence> expected = counter.count(title, body, mentions).pairs();
    Collections.shuffle(mentions, random);

    assertEquals(expected, counter.count(title, body, mentions).pairs());
  }

  @Property(tries = 300)
  void everyTwoEntitiesPairOnceAndInOrder(
      @ForAll("texts") String title, @ForAll("texts") String body) {
    List<Mention> mentions = MentionsOf.article(title, body);
    long entities = mentions.stream().map(Mention::entityId).distinct().count();
    List<Cooccurrence> pairs = counter.count(title, body, mentions).pairs();

    assertEquals(entities * (entities - 1) / 2, pairs.size());
    for (int i = 0; i < pairs.size(); i++) {
      var pair = pairs.get(i).pair();
      assertTrue(pair.a().compareTo(pair.b()) < 0);
      if (i > 0) {
        var before = pairs.get(i - 1).pair();
        int order = before.a().compareTo(pair.a());
        assertTrue(order < 0 || (order == 0 && before.b().compareTo(pair.b()) < 0));
      }
    }
  }

  @Property(tries = 300)
  void noPairHasMoreSentencesOrParagraphsThanEitherEntity(
      @ForAll("texts") String title, @ForAll("texts") String body) {
    List<Mention> mentions = MentionsOf.article(title, body);
    Map<String, List<Mention>> byEntity =
        mentions.stream().collect(Collectors.groupingBy(Mention::entityId));
    for (Cooccurrence pair : counter.count(title, body, mentions).pairs()) {
      for (String id : List.of(pair.pair().a().id(), pair.pair().b().id())) {
        var sentences = new HashSet<String>();
        var paragraphs = new HashSet<String>();
        for (Mention mention : byEntity.get(id)) {
          sentences.add(mention.field() + " " + mention.sentence());
          paragraphs.add(mention.field() + " " + mention.paragraph());
        }
        assertTrue(pair.sentences() <= sentences.size());
        assertTrue(pair.paragraphs() <= paragraphs.size());
      }
      assertTrue(pair.paragraphs() > 0 || pair.sentences() == 0, "a sentence lies in a paragraph");
      assertEquals(pair.sentences() > 0, pair.minDistance().isPresent());
      assertEquals(pair.paragraphs() > 0, !pair.evidence().isEmpty());
    }
  }

  @Property(tries = 300)
  void theEvidenceIsPartOfTheTextAndHoldsBothWhereTheyFit(
      @ForAll("texts") String title, @ForAll("texts") String body) {
    List<Mention> mentions = MentionsOf.article(title, body);
    Map<String, String> names =
        mentions.stream()
            .collect(Collectors.toMap(Mention::entityId, Mention::surface, (x, y) -> x));
    for (Cooccurrence pair : counter.count(title, body, mentions).pairs()) {
      String evidence = pair.evidence();
      assertTrue(evidence.length() <= EVIDENCE_CHARS);
      assertTrue(body.contains(evidence) || title.contains(evidence), evidence);
      assertFalse(
          !evidence.isEmpty() && Character.isHighSurrogate(evidence.charAt(evidence.length() - 1)));
      assertFalse(!evidence.isEmpty() && Character.isLowSurrogate(evidence.charAt(0)));
      String a = names.get(pair.pair().a().id());
      String b = names.get(pair.pair().b().id());
      if (body.contains(evidence)
          && bodySentences(body, a, b) > 0
          && closest(body, a, b) + a.length() + b.length() <= EVIDENCE_CHARS) {
        assertTrue(evidence.contains(a) && evidence.contains(b), evidence);
      }
    }
  }

  private static long bodySentences(String body, String a, String b) {
    return sentences(body).stream().filter(s -> s.contains(a) && s.contains(b)).count();
  }

  /** Characters between the closest mentions of the two in one sentence. */
  private static int closest(String body, String a, String b) {
    int closest = Integer.MAX_VALUE / 2;
    for (String sentence : sentences(body)) {
      for (int i = sentence.indexOf(a); i >= 0; i = sentence.indexOf(a, i + 1)) {
        for (int j = sentence.indexOf(b); j >= 0; j = sentence.indexOf(b, j + 1)) {
          closest = Math.min(closest, i < j ? j - i - a.length() : i - j - b.length());
        }
      }
    }
    return closest;
  }

  private static List<String> sentences(String text) {
    TextStructure structure = TextStructure.of(text);
    var sentences = new ArrayList<String>();
    for (int i = 0; i < structure.sentences(); i++) {
      sentences.add(text.substring(structure.sentenceStart(i), structure.sentenceEnd(i)));
    }
    return sentences;
  }
}
