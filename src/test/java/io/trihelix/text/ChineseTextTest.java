package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseTextTest {
  private final ChineseText chinese = new ChineseText(0.2);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合肥高新区发布消息，三条产线将于下月投产。",
        "台積電高雄廠進入設備安裝階段，今年預計招募兩千名工程師。",
        "Liang Wenfeng毕业于Zhejiang University，Wang Xingxing创办了Yushu Technology，两家都在Hangzhou。",
        "读懂AI、AGI、AIGC、AI Agent、Prompt、LLM、GPTs等名词",
        "トヨタ在中国的工厂将扩产，丰田汽车称“カイゼン”文化不变，天津工厂年内新增两条产线，员工八千人。",
        "Release 4.1",
        "",
      })
  void chineseWithForeignNamesIsChineseAndSoIsTooLittleToTell(String text) {
    assertEquals(Optional.empty(), chinese.objection("", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DeepSeek, a startup from Hangzhou (杭州), released a new model on Monday, the company said.",
        "東京の大学と企業が協力し、新しい半導体の研究所を作ることになりました。",
        "삼성전자는 서울에서 새로운 반도체 공장을 짓겠다고 월요일에 발표했다고 현지 언론이 보도했다.",
        "Компания из Ханчжоу представила новую модель, сообщили в понедельник местные СМИ страны.",
      })
  void otherLanguagesAreNot(String text) {
    assertTrue(chinese.objection("", text).isPresent());
  }

  @Test
  void theObjectionSaysTheShareAndTheLimit() {
    assertEquals(
        Optional.of("0.10 of its characters and words are Han characters, less than 0.20"),
        chinese.objection("one two three four five six seven eight nine", "杭"));
  }

  @Test
  void titleAndBodyAreJudgedTogether() {
    assertEquals(Optional.empty(), chinese.objection("one two three four five six seven", "杭州的企业"));
  }

  @Test
  void atShareZeroEveryLanguageIsAccepted() {
    assertEquals(
        Optional.empty(), new ChineseText(0).objection("", "東京の大学と企業が協力し、研究所を作ることになりました。"));
  }
}
