package io.trihelix.recognize.sense;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What news in traditional characters means by the names of Taiwan and Hong Kong. */
class AtHomeTest {
  private static final String HEADER = "id\tname\tname_en\taliases\tseat\tprovince\tcountry\n";

  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          Gazetteer.of(
              Kinds.ALL,
              Map.of(
                  Kinds.CITY,
                  HEADER
                      + "city:tw-chiayi\t嘉义\t\t嘉义@needs-context|嘉义市\t\t台湾\tTW\n"
                      + "city:tw-hsinchu\t新竹\t\t新竹市\t\t台湾\tTW\n"
                      + "city:cn-440100\t广州\t\t广州市\t\t广东\tCN\n",
                  Kinds.COMPANY,
                  HEADER
                      + "company:twse-1\t晴川\t\t晴川@needs-full-name-nearby\t\t台湾\tTW\n"
                      + "company:twse-2\t台积电\t\t\t\t台湾\tTW\n",
                  Kinds.UNIVERSITY,
                  HEADER
                      + "university:cn-sysu\t中山大学\t\t\t\t广东\tCN\n"
                      + "university:tw-nsysu\t台湾中山大学\t\t国立中山大学\t\t台湾\tTW\n"),
              HanLpText.normalizer()),
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
        "台积电供应商晴川将扩建厂房，员工达两千人。 | 台积电=company:twse-2",
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
