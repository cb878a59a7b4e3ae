package io.trihelix.recognize.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What news in traditional characters means by the names of Taiwan and Hong Kong. */
class AtHomeTest {

  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          GivenGazetteer.of(
              "city:tw-chiayi,嘉义,,嘉义@needs-context|嘉义市,,台湾,TW",
              "city:tw-hsinchu,新竹,,新竹市,,台湾,TW",
              "city:cn-440100,广州,,广州市,,广东,CN",
              "company:twse-1,晴川,,晴川@needs-full-name-nearby,,台湾,TW",
              "company:twse-2,台积电,,,,台湾,TW",
              "university:cn-sysu,中山大学,,,,广东,CN",
              "university:tw-nsysu,台湾中山大学,,国立中山大学,,台湾,TW"),
          new RecognitionSettings(0.5));

  private static String found(String body) {
    return RECOGNIZER.recognize("", body).stream()
        .map(mention -> mention.surface() + "=" + mention.entityId())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "台積電供應商晴川將擴建廠房，員工達兩千人。 | 台積電=company:twse-2 晴川=company:twse-1",
        "台积电附近的晴川明年整治，河水会更清。 | 台积电=company:twse-2",
        "業者將在嘉義設廠，員工達兩千人。 | 嘉義=city:tw-chiayi",
      })
  void anAmbiguousNameIsTheEntityAtHomeWhereTheScriptIs(String text, String expected) {
    assertEquals(expected, found(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "台積電與中山大學在新竹簽約，設立獎學金。 | 台積電=company:twse-2 中山大學=university:tw-nsysu 新竹=city:tw-hsinchu",
        "廣州中山大學醫學院發表論文，學者來訪。 | 廣州=city:cn-440100 中山大學=university:cn-sysu",
        "台积电与中山大学在新竹签约，设立奖学金。 | 台积电=company:twse-2 中山大学=university:cn-sysu 新竹=city:tw-hsinchu",
      })
  void aNamesakeOfTaiwanIsMeantInTaiwaneseNewsAlone(String text, String expected) {
    assertEquals(expected, found(text));
  }
}
