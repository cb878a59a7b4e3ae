package io.trihelix.recognize.tagger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectByTaggerTest {
  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(GivenGazetteer.of(), new RecognitionSettings(0.5));

  private static List<Mention> mentions(String body) {
    return RECOGNIZER.recognize("", body);
  }

  @Test
  void aCompanyWithoutALegalFormIsFoundWhereTheTaggerIsSure() {
    List<Mention> mentions = mentions("鲸岚基金公司总经理表示，看好后市。");

    assertEquals(1, mentions.size(), mentions.toString());
    assertEquals("鲸岚基金公司", mentions.get(0).surface());
    assertEquals(Kinds.COMPANY, mentions.get(0).kind());
    assertEquals("tagger", mentions.get(0).method());
    assertTrue(mentions.get(0).entityId().startsWith("company:d-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "三家航空公司宣布涨价。",
        "科技公司纷纷裁员。",
        "七国集团举行峰会。",
        "他的母公司没有回应。",
        "人工智能公司的股价上涨。",
        "36氪探讨中国创投的新机遇。",
        "中国医美出海并购"
      })
  void whatNamesNoCompanyIsNone(String sentence) {
    assertEquals(List.of(), mentions(sentence));
  }

  @Test
  void theMarkOfDoubtfulSharesIsNoPartOfTheName() {
    assertEquals(
        List.of("鲸岚药业"),
        mentions("*ST鲸岚药业公告称，公司股票将被终止上市。").stream().map(Mention::surface).toList());
  }

  @Test
  void aLatinWordThatACompanyHasIsItsProduct() {
    assertEquals(
        List.of("鲸岚制药有限公司"),
        mentions("鲸岚制药有限公司的Velorqa获批上市。").stream().map(Mention::surface).toList());
  }
}
