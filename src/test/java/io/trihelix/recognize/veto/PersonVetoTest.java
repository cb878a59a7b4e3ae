package io.trihelix.recognize.veto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonVetoTest {
  private static final String HEADER = "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n";

  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          Gazetteer.of(
              Kinds.ALL,
              Map.of(
                  Kinds.CITY,
                  HEADER
                      + "city:cn-220100\t长春\t\t\t\t吉林\tCN\n"
                      + "city:cn-610100\t西安\t\t\t\t陕西\tCN\n"
                      + "city:cn-410300\t洛阳\t\t\t\t河南\tCN\n"
                      + "city:cn-411000\t许昌\t\t\t\t河南\tCN\n"
                      + "city:cn-640300\t吴忠\t\t\t\t宁夏\tCN\n"
                      + "city:cn-340500\t马鞍山\t\t\t\t安徽\tCN\n"
                      + "city:kr-seoul\t首尔\t\t\t\t\tKR\n",
                  Kinds.COMPANY,
                  HEADER
                      + "company:sse-600010\t包钢\t\t\t\t内蒙古\tCN\n"
                      + "company:x-maersk\t马士基\t\t\t\t\tDK\n",
                  Kinds.UNIVERSITY,
                  HEADER + "university:us-jhu\t霍普金斯大学\t\t\t\t\tUS\n"),
              HanLpText.normalizer()),
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
