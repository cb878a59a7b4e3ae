package io.trihelix.cooccur;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.model.Cooccurrence;
import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.model.Relation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CooccurrenceCounterTest {
  private final CooccurrenceCounter counter = new CooccurrenceCounter(300, StoryLimit.none());

  private List<Cooccurrence> count(String title, String body) {
    return counter.count(title, body, MentionsOf.article(title, body)).pairs();
  }

  private Cooccurrence only(String title, String body) {
    List<Cooccurrence> pairs = count(title, body);
    assertEquals(1, pairs.size(), pairs.toString());
    return pairs.get(0);
  }

  @Test
  void pairsAreOrderedByTypeAndThenById() {
    List<Cooccurrence> pairs = count("", "浙江大学、深度求索、阿里巴巴与杭州。");

    assertEquals(
        List.of(
            "city:hangzhou + company:alibaba",
            "city:hangzhou + company:deepseek",
            "city:hangzhou + university:zju",
            "company:alibaba + company:deepseek",
            "company:alibaba + university:zju",
            "company:deepseek + university:zju"),
        pairs.stream().map(p -> p.pair().a().id() + " + " + p.pair().b().id()).toList());
  }

  @Test
  void aSentenceCountsOnceHoweverOftenTheyStandInIt() {
    Cooccurrence pair = only("", "杭州有阿里巴巴，阿里巴巴爱杭州。杭州！阿里巴巴在杭州。");

    assertEquals(2, pair.sentences());
    assertEquals(1, pair.paragraphs());
  }

  @Test
  void aParagraphIsMoreThanItsSentences() {
    Cooccurrence pair = only("", "杭州很热。阿里巴巴很忙。\n深圳无关\n阿里巴巴来自杭州。\n杭州。");

    assertEquals(1, pair.sentences());
    assertEquals(2, pair.paragraphs());
    assertEquals("阿里巴巴来自杭州。", pair.evidence());
  }

  @Test
  void apartInTheArticleIsAPairWithoutEvidence() {
    Cooccurrence pair = only("", "杭州很热。\n阿里巴巴很忙。");

    assertEquals(0, pair.sentences());
    assertEquals(0, pair.paragraphs());
    assertEquals(OptionalInt.empty(), pair.minDistance());
    assertEquals("", pair.evidence());
  }

  @Test
  void aPairKnowsHowManyEntitiesItsSmallestStoryHas() {
    assertEquals(4, count("", "浙江大学、深度求索、阿里巴巴与杭州。").get(0).storyEntities());
    assertEquals(2, only("", "杭州有阿里巴巴，阿里巴巴爱杭州。").storyEntities());
  }

  @Test
  void threeNamesInARowAreAList() {
    assertEquals(
        List.of(true, true, true),
        count("", "浙江大学（浙大）、深度求索和 阿里巴巴都来了。").stream().map(Cooccurrence::enumerated).toList());
  }

  @Test
  void twoNamesOrNamesWithWordsBetweenThemAreNone() {
    assertEquals(
        List.of(false), count("", "杭州和阿里巴巴。").stream().map(Cooccurrence::enumerated).toList());
    assertEquals(
        List.of(false, false, false),
        count("", "浙江大学与深度求索合作，阿里巴巴也来。").stream().map(Cooccurrence::enumerated).toList());
  }

  @Test
  void whatStandsOutsideTheListIsNoMemberOfIt() {
    List<String> listed =
        count("", "在杭州，浙江大学、深度求索、阿里巴巴签约。").stream()
            .filter(pair -> !pair.enumerated())
            .map(pair -> pair.pair().a().id())
            .distinct()
            .toList();
    // 杭州，浙江大学 reads as a list, too: a comma may part both.
    assertEquals(List.of(), listed);
    assertEquals(
        List.of("city:hangzhou"),
        count("", "杭州的浙江大学、深度求索、阿里巴巴签约。").stream()
            .filter(pair -> !pair.enumerated())
            .map(pair -> pair.pair().a().id())
            .distinct()
            .toList());
  }

  @Test
  void theDistanceIsThatOfTheClosestMentionsInASentence() {
    assertEquals(OptionalInt.of(2), only("", "杭州今年的阿里巴巴位于杭州。").minDistance());
    assertEquals(OptionalInt.of(0), only("", "杭州阿里巴巴。").minDistance(), "they touch");
    assertEquals(
        OptionalInt.of(3), only("", "阿里巴巴。杭州今年的阿里巴巴。").minDistance(), "not across sentences");
  }

  @Test
  void mentionsThatOverlapHaveNoDistance() {
    var inside = MentionsOf.body(0, 2, "杭州", "city:hangzhou", 0);
    var whole = MentionsOf.body(0, 4, "杭州银行", "company:bank", 0);

    assertEquals(
        OptionalInt.of(0),
        counter.count("", "杭州银行。", List.of(inside, whole)).pairs().get(0).minDistance());
  }

  @Test
  void theTitleIsASentenceAndAParagraphOfItsOwn() {
    Cooccurrence pair = only("杭州与阿里巴巴", "杭州与阿里巴巴签约。");

    assertEquals(2, pair.sentences());
    assertEquals(2, pair.paragraphs());
    assertEquals("杭州与阿里巴巴签约。", pair.evidence());
  }

  @Test
  void titleAndBodyShareNoSentence() {
    Cooccurrence pair = only("杭州", "阿里巴巴。");

    assertEquals(0, pair.sentences());
    assertEquals(0, pair.paragraphs());
  }

  @Test
  void theEvidenceIsTheClosestSentenceOfTheBody() {
    assertEquals("阿里巴巴在杭州。", only("阿里巴巴杭州", "杭州正在欢迎阿里巴巴。阿里巴巴在杭州。杭州的阿里巴巴。").evidence());
    assertEquals("阿里巴巴在杭州。", only("", "阿里巴巴在杭州。杭州的阿里巴巴。").evidence(), "the first of two alike");
    assertEquals("阿里巴巴在杭州", only("阿里巴巴在杭州", "").evidence(), "the title if there is no other");
  }

  @Test
  void aPairOfOneParagraphShowsThePassageBetween() {
    assertEquals("杭州很热。阿里巴巴", only("", "今天杭州很热。阿里巴巴很忙。").evidence());
  }

  @Test
  void passagesOfTheBodyComeBeforeThoseOfTheTitle() {
    assertEquals("杭州很热。马云创办了阿里巴巴", only("杭州！阿里巴巴", "今天杭州很热。马云创办了阿里巴巴。").evidence());
  }

  @Test
  void theClosestPassageIsShown() {
    assertEquals("阿里巴巴很忙。杭州", only("", "杭州在这个夏天很热。阿里巴巴很忙。杭州很美。").evidence());
  }

  @Test
  void storiesOfADigestDoNotPair() {
    String body = "杭州很热。\n阿里巴巴很忙，杭州也是。\n";
    List<Mention> mentions =
        List.of(
            MentionsOf.body(body, 0, "杭州", "city:hangzhou", 1),
            MentionsOf.body(body, 6, "阿里巴巴", "company:alibaba", 2));
    assertEquals(List.of(), counter.count("", body, mentions).pairs());

    var more = new ArrayList<>(mentions);
    more.add(MentionsOf.body(body, 13, "杭州", "city:hangzhou", 2));
    assertEquals(1, counter.count("", body, more).pairs().get(0).sentences());
  }

  @Test
  void aPairOfTwoStoriesIsOnePairWithTheCountsOfBoth() {
    String body = "阿里巴巴在杭州。\n阿里巴巴爱杭州。";
    List<Mention> mentions =
        List.of(
            MentionsOf.body(body, 0, "阿里巴巴", "company:alibaba", 1),
            MentionsOf.body(body, 5, "杭州", "city:hangzhou", 1),
            MentionsOf.body(body, 9, "阿里巴巴", "company:alibaba", 2),
            MentionsOf.body(body, 14, "杭州", "city:hangzhou", 2));
    List<Cooccurrence> pairs = counter.count("", body, mentions).pairs();

    assertEquals(1, pairs.size());
    assertEquals(2, pairs.get(0).sentences());
    assertEquals(2, pairs.get(0).paragraphs());
  }

  @Test
  void deniedSentencesAreCounted() {
    String body = "阿里巴巴不在杭州。阿里巴巴在杭州。";
    Mention denied = MentionsOf.body(body, 0, "阿里巴巴", "company:alibaba", 0, true);
    List<Mention> mentions =
        List.of(
            denied,
            MentionsOf.body(body, 6, "杭州", "city:hangzhou", 0),
            MentionsOf.body(body, 9, "阿里巴巴", "company:alibaba", 0),
            MentionsOf.body(body, 14, "杭州", "city:hangzhou", 0));

    Cooccurrence pair = counter.count("", body, mentions).pairs().get(0);
    assertEquals(2, pair.sentences());
    assertEquals(1, pair.negatedSentences());
  }

  @Test
  void anEntityAloneMakesNoPair() {
    assertEquals(List.of(), count("杭州", "杭州。杭州\n杭州"));
    assertEquals(List.of(), count("", "今天很热。"));
  }

  @Test
  void theEvidenceOfALongSentenceHoldsBothMentions() {
    String sentence = "今年，" + "各地的人才政策不断出台，".repeat(40) + "阿里巴巴位于杭州，后来还有别的。";
    String evidence =
        new CooccurrenceCounter(60, StoryLimit.none())
            .count("", sentence, MentionsOf.article("", sentence))
            .pairs()
            .get(0)
            .evidence();

    assertEquals("阿里巴巴位于杭州，后来还有别的。", evidence);
  }

  @Test
  void theOrderOfTheMentionsMakesNoDifference() {
    String body = "杭州、浙江大学和阿里巴巴。深度求索很忙。\n深度求索在杭州。浙江大学，阿里巴巴。";
    var mentions = new ArrayList<>(MentionsOf.article("阿里巴巴与杭州", body));
    List<Cooccurrence> expected = counter.count("阿里巴巴与杭州", body, mentions).pairs();
    Collections.reverse(mentions);

    assertEquals(expected, counter.count("阿里巴巴与杭州", body, mentions).pairs());
  }

  private static Mention denied(Mention mention, int start) {
    return mention.start() == start ? mention.asNegated() : mention;
  }

  private Cooccurrence withDenied(String body, String name, int occurrence) {
    int at = -1;
    for (int i = 0; i <= occurrence; i++) {
      at = body.indexOf(name, at + 1);
    }
    int start = at;
    List<Cooccurrence> pairs =
        counter
            .count(
                "", body, MentionsOf.article("", body).stream().map(m -> denied(m, start)).toList())
            .pairs();
    assertEquals(1, pairs.size(), pairs.toString());
    return pairs.get(0);
  }

  @Test
  void aSentenceIsNegatedIfNoCoMentionIsWithoutDenial() {
    assertEquals(1, withDenied("杭州没有阿里巴巴。", "阿里巴巴", 0).negatedSentences());
    assertEquals(0, withDenied("杭州没有阿里巴巴，但阿里巴巴来了。", "阿里巴巴", 0).negatedSentences());
    assertEquals(1, withDenied("杭州没有阿里巴巴。杭州来了阿里巴巴。", "阿里巴巴", 0).negatedSentences());
  }

  @Test
  void theEvidenceIsRatherASentenceThatDeniesNothing() {
    assertEquals("杭州后来还是迎来了阿里巴巴。", withDenied("杭州没有阿里巴巴。杭州后来还是迎来了阿里巴巴。", "阿里巴巴", 0).evidence());
    assertEquals("杭州没有阿里巴巴。", withDenied("杭州没有阿里巴巴。", "阿里巴巴", 0).evidence());
  }

  @Test
  void theEvidenceStatesTheRelation() {
    Cooccurrence pair = only("", "杭州阿里巴巴很忙。阿里巴巴总部位于杭州。");

    assertEquals(Optional.of(Relation.HEADQUARTERED_IN), pair.relation());
    assertEquals("阿里巴巴总部位于杭州。", pair.evidence());
    assertEquals(Optional.empty(), only("", "杭州阿里巴巴很忙。").relation());
  }

  @Test
  void ofSeveralRelationsTheMostFrequentIsToldThenTheFirst() {
    String founded = "阿里巴巴诞生于杭州。";
    String seat = "阿里巴巴总部位于杭州。";

    assertEquals(Optional.of(Relation.FOUNDED_IN), only("", founded + seat + founded).relation());
    assertEquals(Optional.of(Relation.HEADQUARTERED_IN), only("", founded + seat).relation());
  }

  @Test
  void aRelationOfTheTitleIsEvidenceBeforeABodyThatStatesNone() {
    Cooccurrence pair = only("阿里巴巴总部位于杭州", "杭州阿里巴巴很忙。");

    assertEquals("阿里巴巴总部位于杭州", pair.evidence());
  }

  @Test
  void whatIsDeniedIsNoRelation() {
    assertEquals(Optional.empty(), withDenied("阿里巴巴总部位于杭州。", "杭州", 0).relation());
  }

  private static List<Mention> cities(int count, int item) {
    var mentions = new ArrayList<Mention>();
    for (int i = 0; i < count; i++) {
      mentions.add(MentionsOf.body(3 * i, 3 * i + 2, "某市", "city:" + (100 + i), item));
    }
    return mentions;
  }

  @Test
  void aStoryOfMoreEntitiesThanTheLimitHasNoPairs() {
    var limited = new CooccurrenceCounter(300, new StoryLimit(4));
    List<Mention> mentions = cities(4, 1);
    mentions.addAll(cities(5, 2));

    CooccurrenceCounter.Counted counted = limited.count("", " ".repeat(20), mentions);

    assertEquals(4 * 3 / 2, counted.pairs().size());
    assertEquals(Set.of(2), counted.storiesLeftOut());
  }

  @Test
  void theStoriesOfADigestMakeFivefoldThePairsOfOneAtMost() {
    var limited = new CooccurrenceCounter(300, new StoryLimit(4));
    var mentions = new ArrayList<Mention>();
    for (int item = 1; item <= 7; item++) {
      mentions.addAll(cities(4, item));
    }

    assertEquals(Set.of(6, 7), limited.count("", " ".repeat(20), mentions).storiesLeftOut());
  }

  @Test
  void aMentionInARoleThatIsLeftOutMakesNoPair() {
    var counter = new CooccurrenceCounter(300, StoryLimit.none(), Set.of(MentionRole.TEXT));
    String body = "杭州电 阿里巴巴与深度求索签约。";
    List<Mention> mentions =
        MentionsOf.article("", body).stream()
            .map(m -> m.surface().equals("杭州") ? m.as(MentionRole.DATELINE) : m)
            .toList();

    CooccurrenceCounter.Counted counted = counter.count("", body, mentions);

    assertEquals(
        List.of("company:alibaba company:deepseek"),
        counted.pairs().stream()
            .map(found -> found.pair().a().id() + " " + found.pair().b().id())
            .toList());
    assertEquals(
        Set.of("阿里巴巴", "深度求索"),
        mentions.stream()
            .filter(counted::counts)
            .map(Mention::surface)
            .collect(Collectors.toSet()));
  }

  @Test
  void aPairNeedsTwo() {
    var e = assertThrows(IllegalArgumentException.class, () -> new StoryLimit(1));
    assertEquals("Cannot limit a story to 1 entities: a pair has two", e.getMessage());
  }
}
