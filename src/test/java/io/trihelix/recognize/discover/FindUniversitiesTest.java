package io.trihelix.recognize.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.recognize.MentionRecognizer;
import io.trihelix.recognize.RecognitionSettings;
import io.trihelix.recognize.words.HanLpText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindUniversitiesTest {
  private static final MentionRecognizer RECOGNIZER =
      new MentionRecognizer(
          Gazetteer.load(Kinds.ALL, List.of(), HanLpText.normalizer()),
          RecognitionSettings.defaults());

  private static List<Mention> universities(String body) {
    return RECOGNIZER.recognize("", body).stream()
        .filter(mention -> mention.kind() == Kinds.UNIVERSITY)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "他毕业于塔什干国立经济大学，现居北京。, 塔什干国立经济大学",
    "双方与赞比亚职业技术大学签约。, 赞比亚职业技术大学",
  })
  void aPlaceAbroadWithWordsOfStudyIsAUniversity(String sentence, String name) {
    List<Mention> found = universities(sentence);

    assertEquals(List.of(name), found.stream().map(Mention::surface).toList());
    assertEquals("structure", found.get(0).method());
    assertTrue(found.get(0).entityId().startsWith("university:d-"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "上海行政学院举办培训。",
        "他考上了北京的大学。",
        "杭州老年大学开学。",
        "浙江多所大学扩招。",
        "塔什干大学生来华交流。",
        "赞比亚孔子学院揭牌。",
        "湖北两所学院合并。",
        "他在杭州电子科学技术大学读书。"
      })
  void whatIsNoUniversityIsNone(String sentence) {
    assertEquals(List.of(), universities(sentence));
  }

  @Test
  void aFacultyIsNoUniversityOfItsOwn() {
    assertEquals(
        List.of("浙江大学"),
        universities("浙江大学上海高等研究院、浙江大学生物工程学院发布成果。").stream()
            .map(Mention::surface)
            .distinct()
            .toList());
  }
}
