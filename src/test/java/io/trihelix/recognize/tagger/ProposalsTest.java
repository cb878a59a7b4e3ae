package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Trace;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private static final String BODY = "泓睿宣布完成融资。投资人看好泓睿电子，泓睿电子的客户也是。aihongrui 与 hongrui。";

  private final Draft draft =
      new Draft(ArticleText.of("", BODY, HanLpText.normalizer()), Trace.NONE);
  private final Proposals proposals = new Proposals();
  private final CorrectByTagger.Place place =
      new CorrectByTagger.Place(draft, draft.candidates().get(1), 0, BODY.length());

  private List<Double> pooled() {
    var pooled = new ArrayList<Double>();
    proposals.forEach((at, begin, end, p) -> pooled.add(Math.round(p * 1000) / 1000.0));
    return pooled;
  }

  private List<String> repeats() {
    NormalizedText text = draft.article().body().text();
    var repeats = new ArrayList<String>();
    proposals.forEachRepeat(text, (begin, end, sure) -> repeats.add(begin + ".." + end));
    return repeats;
  }

  @Test
  void aNameThatStandsOnceHasItsOwnProbability() {
    proposals.add(place, 0, 2, 0.3);

    assertEquals(List.of(0.3), pooled());
  }

  @Test
  void theSurestPlaceSpeaksForAllAndEachFurtherOneSpeaksForIt() {
    proposals.add(place, 14, 18, 0.3);
    proposals.add(place, 19, 23, 0.6);

    // ln(0.6 / 0.4) + 0.35 = 0.755; 1 / (1 + e^-0.755) = 0.680.
    assertEquals(List.of(0.68, 0.68), pooled());
  }

  @Test
  void anAcceptedNameIsFoundWhereverItStands() {
    proposals.accept("泓睿电子", 0.8);

    assertEquals(List.of("14..18", "19..23"), repeats());
  }

  @Test
  void unsureAndShortNamesAreNotRepeated() {
    proposals.accept("泓睿", 0.9);
    proposals.accept("泓睿电子", 0.6);

    assertEquals(List.of(), repeats());
  }

  @Test
  void aLatinNameIsNotFoundWithinAWord() {
    proposals.accept("hongrui", 0.9);

    int at = draft.article().body().text().toString().lastIndexOf("hongrui");
    assertEquals(List.of(at + ".." + (at + 7)), repeats());
  }
}
