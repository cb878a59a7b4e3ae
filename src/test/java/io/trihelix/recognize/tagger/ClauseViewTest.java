package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClauseViewTest {
  private static List<String> clauses(String text) {
    NormalizedText normal = HanLpText.normalizer().normalize(text);
    return Clauses.of(normal).stream().map(c -> normal.substring(c[0], c[1])).toList();
  }

  @Test
  void clausesEndAtPunctuationButNotInsideNumbersAndLists() {
    assertEquals(
        List.of("鲸岚、海岚涨了1,000点", "客户说", "好极了", "“再见”"), clauses("鲸岚、海岚涨了1,000点，客户说：好极了！“再见”"));
  }

  @Test
  void aClauseHasAtLeastTwoCharacters() {
    assertEquals(List.of("好的"), clauses("嗯，好的。"));
  }

  @Test
  void everyCandidateIsInItsOwnClause() {
    NormalizedText text = HanLpText.normalizer().normalize("甲乙丙，丁戊己，庚辛");
    var candidates =
        List.of(
            new Candidate(0, 2, List.of()),
            new Candidate(1, 3, List.of()),
            new Candidate(5, 7, List.of()),
            new Candidate(8, 10, List.of()));
    var found = new ArrayList<List<Candidate>>();
    ClauseView.forEach(text, candidates, List.of(), clause -> found.add(clause.candidates()));

    assertEquals(
        List.of(candidates.subList(0, 2), candidates.subList(2, 3), candidates.subList(3, 4)),
        found);
  }
}
