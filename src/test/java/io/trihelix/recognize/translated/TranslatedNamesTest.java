package io.trihelix.recognize.translated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.Mention;
import io.trihelix.recognize.LinkedText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranslatedNamesTest {
  private static final String SIGNS = "作者Chen Xiaoming和Li Dawei从Hangzhou来。";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "他们去了Yushu技术的办公室。 | Yushu技术=宇树科技",
        "他们去了Yushu Technology的办公室。 | Yushu Technology=宇树科技",
        "他们看见了Yushu机器人。 | Yushu=宇树科技",
        "他们喜欢Mihayou的音乐。 | Mihayou=米哈游",
        "他们在Zhejiang大学见面。 | Zhejiang大学=浙江大学",
        "他们在Hangzhou Dianzi见面,Zhejing University在旁边。 | Zhejing University=浙江大学",
        "他们买了Jianghuai汽车的卡车。 | Jianghuai汽车=江淮汽车",
        "他们参观了Yun Shen Chu Technology的仓库。 | Yun Shen Chu Technology=云深处科技",
      })
  void namesInPinyinAreLinkedInATranslation(String sentence, String expected) {
    assertTrue(
        LinkedText.linked(SIGNS + sentence).contains(expected),
        () -> LinkedText.linked(SIGNS + sentence).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "杭州电子科学技术大学的食堂很大。 | 杭州电子科学技术大学=杭州电子科技大学",
        "杭州的折姜大学很老。 | 折姜大学=浙江大学",
        "云深技术,以及它的狗。 | 云深技术=云深处科技",
        "杭州有语树科技和别的公司。 | 语树科技=宇树科技",
      })
  void garbledNamesAreResolvedInATranslation(String sentence, String expected) {
    assertTrue(
        LinkedText.linked(SIGNS + sentence).contains(expected),
        () -> LinkedText.linked(SIGNS + sentence).toString());
  }

  @Test
  void aFarSoundNeedsTheUniversityToBeNamedOtherwise() {
    assertEquals(List.of(), LinkedText.linked(SIGNS + "他毕业于宣教大学。"));
    assertEquals(
        List.of("宣教大学=浙江大学"), LinkedText.linked(SIGNS + "他毕业于宣教大学。后来Zhejiang University给了他奖学金。"));
  }

  @Test
  void aDroppedCharacterOfTwoNeedsAnEnumerationOfNeighbours() {
    assertEquals(List.of(), LinkedText.linked(SIGNS + "杭州的公司是脑技术。"));
    assertTrue(LinkedText.linked(SIGNS + "杭州的公司是宇树科技,脑技术和群核科技。").contains("脑技术=强脑科技"));
  }

  @Test
  void whatTwoUniversitiesMayBeIsLeftAlone() {
    // 浙江理工大学 and 浙江科技大学 are both universities of science and technology.
    assertEquals(List.of(), LinkedText.linked(SIGNS + "他毕业于这姜科学技术大学。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "这些大学都很老。",
        "许多顶尖大学在这里。",
        "他上了一流大学。",
        "核心技术和芯片技术都很贵。",
        "当地技术,硬件技术。",
        "Chen Hangzhoux没有来。",
        "Jilin的冬天很冷。",
        "Qunkuxx Technology没有人知道。",
      })
  void commonWordsAndUnknownNamesAreNotLinked(String sentence) {
    assertEquals(List.of(), LinkedText.linked(SIGNS + "浙江大学在杭州。" + sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "他毕业于千江大学,在杭州工作,后来又去了浙江大学。",
        "杭州的云深技术,与宇树科技同城。",
        "杭州电子科学技术大学在杭州。",
        "OpenAI发布GPT,Yushu技术没有参加。",
      })
  void nothingIsLinkedWithoutSignsOfTranslation(String body) {
    assertEquals(List.of(), LinkedText.linked(body));
  }

  @Test
  void ofTwoCitiesOfOneSoundTheOneThatTheArticleNamesIsMeant() {
    assertTrue(LinkedText.linked(SIGNS + "江苏的苏州市很美。Suzhou City的河很多。").contains("Suzhou City=苏州"));
  }

  @Test
  void methodAndConfidenceTellHowItWasFound() {
    Mention garbled =
        LinkedText.mentions(SIGNS + "折姜大学在杭州。").stream()
            .filter(m -> m.surface().equals("折姜大学"))
            .findFirst()
            .orElseThrow();

    assertEquals("garbled", garbled.method());
    assertTrue(garbled.confidence() >= 0.6 && garbled.confidence() <= 0.9);
  }

  @Test
  void mentionsStayInOrderWithoutOverlap() {
    String body = SIGNS + "杭州的Yushu技术、云深技术和折姜大学。Zhejiang University与Mihayou。";
    int end = 0;
    for (Mention mention : LinkedText.mentions(body)) {
      assertTrue(mention.start() >= end, mention::toString);
      assertEquals(mention.surface(), body.substring(mention.start(), mention.end()));
      end = mention.end();
    }
  }
}
