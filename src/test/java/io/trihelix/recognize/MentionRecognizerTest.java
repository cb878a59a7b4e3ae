package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MentionRecognizerTest {
  static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          GivenGazetteer.of(
              "city:cn-110000,北京,Beijing,北京市",
              "city:cn-310000,上海,Shanghai,上海市",
              "city:cn-320100,南京,Nanjing,南京市",
              "city:cn-330100,杭州,Hangzhou,杭州市",
              "city:cn-442000,中山,Zhongshan,中山@needs-context|中山市",
              "company:x-deepseek,深度求索,DeepSeek",
              "company:x-meta,Meta",
              "company:x-alibaba,阿里巴巴,Alibaba",
              "university:cn-pku,北京大学,Peking University",
              "university:cn-shu,上海大学",
              "university:cn-fudan,复旦大学,,复旦@needs-context",
              "university:cn-zju,浙江大学,,浙大"),
          new RecognitionSettings(0.5));

  private static List<Mention> mentions(String body) {
    return RECOGNIZER.recognize("", body);
  }

  private static List<String> surfaces(String body) {
    return mentions(body).stream().map(Mention::surface).toList();
  }

  @Test
  void namesAreFoundInTitleAndBody() {
    List<Mention> mentions = RECOGNIZER.recognize("杭州的阿里巴巴", "深度求索在杭州。\n北京大学很远。");

    assertEquals(
        List.of("杭州", "阿里巴巴", "深度求索", "杭州", "北京大学"),
        mentions.stream().map(Mention::surface).toList());
    assertEquals(TextField.TITLE, mentions.get(0).field());
    assertEquals(TextField.BODY, mentions.get(2).field());
    assertEquals(1, mentions.get(4).paragraph());
    assertEquals("university:cn-pku", mentions.get(4).entityId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "北京大学生就业率上升。 | university:cn-pku",
        "上海大学城迎来新生。 | university:cn-shu",
      })
  void aNameThatCutsAWordIsNone(String sentence, String wrong) {
    assertTrue(
        mentions(sentence).stream().noneMatch(mention -> mention.entityId().equals(wrong)),
        surfaces(sentence).toString());
  }

  @Test
  void thePlaceInAStudentsNameIsMeant() {
    assertEquals(List.of("北京"), surfaces("北京大学生就业率上升。"));
  }

  @Test
  void aYearMayBeWrittenRightBehindALatinName() {
    assertEquals(List.of("Meta"), surfaces("看看Meta2025大会。"));
    assertEquals(List.of(), surfaces("看看Meta20251和Meta3。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"它第一次参加北京车展，某某集团也在。", "中央巡视组进驻中国北京干部学院。", "北京车展深度求索集团亮相。"})
  void aCityInTheNameOfAFairOrOfASchoolOfCadresIsAMention(String sentence) {
    assertTrue(surfaces(sentence).contains("北京"), surfaces(sentence).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "杭州市长会见客人。,杭州",
    "杭州市中心人头攒动。,杭州",
    "杭州市民政局公布数据。,杭州市",
    "杭州市区今天有雨。,杭州",
    "杭州市长兴县迎来丰收。,杭州市",
  })
  void whatBelongsToAMayorOrACentreIsNoPartOfTheCitysName(String sentence, String city) {
    assertEquals(List.of(city), surfaces(sentence));
  }

  @Test
  void aBridgeIsNoMayor() {
    assertEquals(List.of("南京市"), surfaces("南京市长江大桥今天通车。"));
  }

  @Test
  void aUniversityInTheNameOfItsHospitalIsMeantAndSunYatSensNameIsNoCity() {
    assertEquals(List.of("复旦大学"), surfaces("复旦大学附属中山医院发布成果。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"有限公司", "有限责任公司", "股份有限公司", "集团公司"})
  void aCityThatBeginsTheNameOfACompanyIsNoMention(String form) {
    List<String> found = surfaces("杭州云帆信息科技" + form + "在上海成立。");
    assertTrue(found.contains("上海"), found.toString());
    assertFalse(found.contains("杭州"), found.toString());
    assertTrue(surfaces("杭州有一家公司，来自云帆" + form + "。").contains("杭州"));
  }

  @Test
  void aCityThatBeginsAnotherNameIsNested() {
    List<Mention> mentions = mentions("上海证券交易所今天休市，上海天气晴。");

    assertEquals(List.of("上海", "上海"), mentions.stream().map(Mention::surface).toList());
    assertTrue(mentions.get(0).nested());
    assertTrue(!mentions.get(1).nested());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Metadata很重要。", "使用Metaverse技术。", "xMeta", "meta_data", "Meta2"})
  void aLatinNameInsideALongerWordIsNone(String sentence) {
    assertEquals(List.of(), surfaces(sentence));
  }

  @ParameterizedTest
  @CsvSource({
    "社交巨头Meta发布财报。, Meta",
    "ＤｅｅｐＳｅｅｋ发布新模型。, ＤｅｅｐＳｅｅｋ",
    "DEEPSEEK发布新模型。, DEEPSEEK",
    "浙江大學發布成果。, 浙江大學",
    "深度\u200B求索发布新模型。, 深度\u200B求索",
  })
  void variantsAreFoundAsTheyStand(String sentence, String surface) {
    assertEquals(List.of(surface), surfaces(sentence));
  }

  @Test
  void theEmptyArticleHasNoMentions() {
    assertEquals(List.of(), RECOGNIZER.recognize("", ""));
  }

  @Test
  void whatTheSentenceDeniesIsMarked() {
    List<Mention> denied =
        RECOGNIZER.recognize("杭州没有Meta", "DeepSeek并非来自北京，而是来自杭州。").stream()
            .filter(Mention::negated)
            .toList();

    assertEquals(List.of("Meta", "北京"), denied.stream().map(Mention::surface).toList());
  }
}
