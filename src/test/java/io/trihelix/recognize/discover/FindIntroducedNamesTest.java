package io.trihelix.recognize.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.GivenGazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindIntroducedNamesTest {
  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(GivenGazetteer.of(), RecognitionSettings.defaults());

  @ParameterizedTest
  @CsvSource({
    "他创办了一家名为“鲸岚”的机器人公司。, 鲸岚",
    "一家名叫岚鲸智造的初创企业获得投资。, 岚鲸智造",
    "这家叫做Lanjing AI的公司成立于2023年。, Lanjing AI",
  })
  void aNameThatIsIntroducedAsACompanysIsOne(String sentence, String name) {
    List<Mention> found = RECOGNIZER.recognize("", sentence);

    assertEquals(List.of(name), found.stream().map(Mention::surface).toList());
    assertTrue(found.get(0).entityId().startsWith("company:d-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"一部名为“鲸岚”的电影上映。", "被称为行业龙头的公司很多。", "一个名为鲸岚的村庄。"})
  void whatIsIntroducedAsSomethingElseIsNone(String sentence) {
    assertEquals(List.of(), RECOGNIZER.recognize("", sentence));
  }

  @Test
  void theMethodTellsTheEvidence() {
    assertEquals("introduced", RECOGNIZER.recognize("", "一家名为“鲸岚”的机器人公司成立。").get(0).method());
  }
}
