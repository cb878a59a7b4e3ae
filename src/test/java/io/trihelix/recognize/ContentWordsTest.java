package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class ContentWordsTest {
  private static final ContentWords WORDS = new ContentWords(List.of("云深处科技", "扎波罗热"));

  @Test
  void wordsThatTellWhatASentenceIsAboutAreKept() {
    SortedSet<String> words = WORDS.in("这家公司的人形机器人昨天在杭州登台表演，机器人会跳舞。");
    assertTrue(words.containsAll(List.of("机器人", "杭州", "表演", "跳舞")), words.toString());
    assertEquals(words.stream().distinct().count(), words.size());
  }

  @Test
  void wordsOfTheTradeAndParticlesAreDropped() {
    SortedSet<String> words = WORDS.in("记者从会上获悉，有关部门已经开始进行3项相关工作。");
    for (String dropped : List.of("记者", "获悉", "有关", "部门", "进行", "相关", "工作", "已经", "3")) {
      assertFalse(words.contains(dropped), words.toString());
    }
  }

  @Test
  void givenNamesAreNotSplit() {
    assertTrue(WORDS.in("云深处科技的机器狗在扎波罗热排雷。").containsAll(List.of("云深处科技", "扎波罗热")));
  }

  @Test
  void whatHoldsNoWordsGivesNone() {
    assertTrue(WORDS.in("").isEmpty());
    assertTrue(WORDS.in("，。！ 123 abc").isEmpty());
  }
}
