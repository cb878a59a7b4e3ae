package io.trihelix.recognize.veto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonVetoTest {

  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          GivenGazetteer.of(
              "city:cn-220100,长春,,,,吉林,CN",
              "city:cn-610100,西安,,,,陕西,CN",
              "city:cn-410300,洛阳,,,,河南,CN",
              "city:cn-411000,许昌,,,,河南,CN",
              "city:cn-640300,吴忠,,,,宁夏,CN",
              "city:cn-340500,马鞍山,,,,安徽,CN",
              "city:kr-seoul,首尔,,,,,KR",
              "company:sse-600010,包钢,,,,内蒙古,CN",
              "company:x-maersk,马士基,,,,,DK",
              "university:us-jhu,霍普金斯大学,,,,,US"),
          RecognitionSettings.defaults());

  private static List<String> surfaces(String body) {
    return RECOGNIZER.recognize("", body).stream().map(Mention::surface).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会见董事长罗伯特·马士基·乌格拉。",
        "致电让-吕西安·萨维，祝贺他当选。",
        "参加会议的有吴官正、李长春、罗干。",
        "李长春同志出席。",
        "白涛、丛亮、包钢、冯飞、邢善萍（女）出席。",
      })
  void aFormThatIsPartOfAPersonsNameIsNoMention(String sentence) {
    assertEquals(List.of(), surfaces(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "第二十届中国·长春国际汽车博览会开幕。",
        "记者在长春、西安采访，韩首尔高等法院休庭。",
        "包钢、马士基合作。",
        "约翰斯·霍普金斯大学公布数据。",
      })
  void aFormBesideOtherNamesIsOne(String sentence) {
    assertNotEquals(List.of(), surfaces(sentence));
  }

  @Test
  void citiesThatBeginLikeSurnamesAreNoPersons() {
    assertEquals(List.of("洛阳", "许昌", "吴忠", "马鞍山", "长春"), surfaces("走进洛阳、许昌、吴忠、马鞍山、长春。"));
  }
}
