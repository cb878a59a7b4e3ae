package io.trihelix.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparableNameTest {
  @ParameterizedTest
  @CsvSource({
    "DeepSeek, deepseek",
    "Deep Seek, deepseek",
    "A.B-C·D•E, abcde",
    "圣·路易斯, 圣路易斯",
    "'宇树　科技', 宇树科技",
    "X_1, x_1",
  })
  void blanksDotsHyphensAndCaseDoNotCount(String name, String compared) {
    assertEquals(compared, ComparableName.of(name));
  }
}
