package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RuleUnionProperties {
  private static final List<RuleFile.Row> ROWS = RuleFile.bundled("furniture.tsv", 3);
  private static final List<String> RULES = ROWS.stream().map(row -> row.cell(1)).toList();

  private final RuleUnion union = new RuleUnion(RULES);
  private final List<Pattern> each =
      RULES.stream().map(r -> Pattern.compile(r, Pattern.UNICODE_CHARACTER_CLASS)).toList();

  @Property(tries = 300)
  void theUnionMatchesWhatAnyOfItsRulesMatches(@ForAll("lines") String line) {
    assertEquals(
        each.stream().anyMatch(rule -> rule.matcher(line).matches()), union.matches(line), line);
  }

  @Property(tries = 200)
  void aLineThatBeginsLikeNoFurnitureMeetsNoRule(
      @ForAll("beginnings") String beginning, @ForAll("lines") String line) {
    assertFalse(union.matches(beginning + line));
  }

  /** Examples of the rules, whole, cut, or with something in front or behind. */
  @Provide
  Arbitrary<String> lines() {
    Arbitrary<String> example = Arbitraries.of(ROWS).map(row -> row.cell(2));
    Arbitrary<String> more =
        Arbitraries.of("", " ", "：", "杭州", "0", "(", "【", "\uD83D\uDE00", "责任编辑：");
    return Combinators.combine(more, example, more, Arbitraries.integers().between(0, 30))
        .as((front, body, behind, cut) -> (front + body + behind))
        .flatMap(
            line ->
                Arbitraries.integers()
                    .between(0, line.length())
                    .map(start -> line.substring(start))
                    .injectDuplicates(0.3));
  }

  @Provide
  Arbitrary<String> beginnings() {
    return Arbitraries.of("杭", "“浙", "腾讯", "浙江大学", "《");
  }
}
