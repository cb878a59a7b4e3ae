package io.trihelix.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.model.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnlinkedNamesTest {
  private final UnlinkedNames names = new UnlinkedNames();

  private List<String> in(String body, Mention... mentions) {
    return names.in("", body, List.of(mentions)).stream()
        .map(found -> found.kind().label() + " " + found.name())
        .toList();
  }

  private static Mention mention(String text, String surface) {
    int start = text.indexOf(surface);
    return new Mention(
        TextField.BODY,
        0,
        0,
        start,
        start + surface.length(),
        surface,
        "company:x-a",
        Kinds.COMPANY,
        surface,
        "gazetteer",
        0.9,
        0,
        false,
        false,
        MentionRole.TEXT);
  }

  @Test
  void aCompanysSuffixMakesAName() {
    assertEquals(List.of("company 云深集团"), in("近日，云深集团宣布扩产。"));
    assertEquals(List.of("company 兰友科技有限公司"), in("他来自兰友科技有限公司。"));
  }

  @Test
  void wordsThatCannotStandInsideANameCutIt() {
    assertEquals(List.of("company 瓦轴集团"), in("总理在瓦轴集团考察"));
    assertEquals(List.of("university 文华殿大学"), in("他毕业于文华殿大学"));
  }

  @Test
  void aCommonWordAsSuffixNeedsAWordThatSpeaksOfACompany() {
    assertEquals(List.of("company 库萨科技"), in("库萨科技完成数千万元融资"));
    assertEquals(List.of(), in("推进高水平科技自立自强"));
  }

  @Test
  void genericNamesAreLeftOut() {
    assertEquals(List.of(), in("一家上市公司和多家航空公司，一所综合性大学"));
    assertEquals(List.of(), in("很多文华殿大学生"));
  }

  @Test
  void theWholeSuffixBelongsToTheName() {
    assertEquals(List.of("company 云深集团有限公司"), in("云深集团有限公司"));
  }

  @Test
  void latinNamesNeedACapitalAndTwoLetters() {
    assertEquals(
        List.of("latin Physical Intelligence", "latin Figure"),
        in("机器人公司 Physical Intelligence 与Figure、x和 iphone、AI"));
  }

  @Test
  void quotationsCountBesideAWordThatSpeaksOfABrand() {
    assertEquals(List.of("quoted 云荒新材"), in("电子浆料商「云荒新材」完成融资"));
    assertEquals(List.of(), in("坚持“一国两制”方针"));
  }

  @Test
  void whatAMentionCoversIsNotListed() {
    String text = "云深集团与Figure合作，「云荒新材」完成融资";
    assertEquals(List.of("latin Figure", "quoted 云荒新材"), in(text, mention(text, "云深")));
    assertEquals(List.of("company 云深集团"), in(text, mention(text, "Figure"), mention(text, "云荒新材")));
  }

  @Test
  void mentionsOfTheTitleDoNotCoverTheBody() {
    var inTitle =
        new Mention(
            TextField.TITLE,
            0,
            0,
            0,
            4,
            "云深集团",
            "company:x-a",
            Kinds.COMPANY,
            "云深",
            "gazetteer",
            0.9,
            0,
            false,
            false,
            MentionRole.TEXT);
    assertEquals(1, names.in("云深集团扩产", "云深集团扩产", List.of(inTitle)).size());
  }

  @Test
  void aNameCountsOnceAnArticleWithItsFirstSentence() {
    List<UnlinkedName> found = names.in("", "先说别的。云深集团扩产。云深集团上市。", List.of());
    assertEquals(List.of(new UnlinkedName(UnlinkedKind.COMPANY, "云深集团", "云深集团扩产。")), found);
  }

  @Test
  void anEmptyNameIsRefused() {
    var failure =
        assertThrows(
            IllegalArgumentException.class, () -> new UnlinkedName(UnlinkedKind.LATIN, " ", "句子"));
    assertEquals("Cannot take an empty name from: 句子", failure.getMessage());
  }
}
