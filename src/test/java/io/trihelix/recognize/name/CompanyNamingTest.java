package io.trihelix.recognize.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.TextNormalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyNamingTest {
  private static final TextNormalizer NORMALIZER = HanLpText.normalizer();
  private static final Gazetteer GAZETTEER =
      GivenGazetteer.of(
          "company:x-lan,岚鲸集团,,岚鲸",
          "company:x-xing,星禾电器,,星禾@needs-context",
          "company:x-exim,进出口银行",
          "company:x-mu,木棠软件,,木棠@needs-context",
          "company:x-mu2,木棠传媒,,木棠@needs-context");
  private static final CompanyNaming NAMES =
      new CompanyNaming(
          Kinds.COMPANY, GAZETTEER, new NameParser(GAZETTEER, NORMALIZER), NORMALIZER);

  /** What a tagger's name means that covers the mentions of the known companies in it. */
  private static Mention tagged(String text, String name) {
    ArticleText article = ArticleText.of("", text, NORMALIZER);
    List<Mention> covered =
        new MentionRecognizer(GAZETTEER, new RecognitionSettings(0.5, false, false))
            .recognize("", text).stream()
                .filter(mention -> !mention.surface().equals(name))
                .toList();
    int begin = text.indexOf(name);
    ArticleText.Field field = article.field(TextField.BODY);
    int end = begin + name.length();
    return NAMES.objection(field, begin, end, covered) != null
        ? null
        : NAMES.mention(field, begin, end, covered, "tagger", 0.6);
  }

  @Test
  void aLongerNameAroundAKnownCompanysIsThatCompanysSoThatItsMentionIsNotLost() {
    Mention mention = tagged("据岚鲸影音频道报道", "岚鲸影音频道");

    assertEquals("岚鲸影音频道", mention.surface());
    assertEquals("company:x-lan", mention.entityId());
    assertEquals("岚鲸集团", mention.name());
  }

  @Test
  void aLegalFormTellsThatALongerNameIsAnotherCompanys() {
    Mention mention = tagged("据岚鲸影音有限公司公告", "岚鲸影音有限公司");

    assertTrue(mention.entityId().startsWith("company:d-"), mention.toString());
  }

  @Test
  void aKnownNameOfWordsOfTradeIsNoPartOfAnothersName() {
    assertTrue(tagged("据岚山进出口银行公告", "岚山进出口银行").entityId().startsWith("company:d-"));
  }

  @Test
  void aFormThatNeedsItsContextMeansTheOnlyCompanyThatHasIt() {
    assertEquals("company:x-xing", tagged("星禾发布财报", "星禾").entityId());
  }

  @Test
  void aFormThatSeveralCompaniesHaveMeansNoneOfThem() {
    assertTrue(tagged("木棠发布财报", "木棠").entityId().startsWith("company:d-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"国有商业银行", "律师事务所", "金融资产管理公司", "跨国集团", "石油公司", "六大商业银行", "股份制银行"})
  void wordsOfKindNameNoCompany(String words) {
    assertNull(tagged("由" + words + "参与", words));
  }

  @ParameterizedTest
  @ValueSource(strings = {"中国航空集团", "岚鲸银行", "北方重工"})
  void aNameWithMoreThanWordsOfKindIsOne(String name) {
    assertEquals(name, tagged("由" + name + "参与", name).surface());
  }

  @ParameterizedTest
  @ValueSource(strings = {"总经理", "根据", "某", "记者近日", "根据甲乙公司"})
  void whatEndsOrBreaksNamesIsNone(String words) {
    assertNull(tagged("据" + words + "说", words));
  }

  @ParameterizedTest
  @CsvSource({
    "鑫岚半导体科技有限公司, 鑫岚半导体",
    "鲸木科技有限公司, 鲸木科技",
    "鲸木公司, 鲸木",
    "上海鲸木, 上海鲸木",
  })
  void aNewCompanyIsCalledWhatItIsUsuallyCalled(String surface, String name) {
    ArticleText.Field field = ArticleText.of("", surface, NORMALIZER).body();

    assertEquals(name, NAMES.mention(field, 0, surface.length(), List.of(), "tagger", 0.9).name());
  }
}
