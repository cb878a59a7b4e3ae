package io.trihelix.recognize.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

  @Test
  void buildingOneDictionaryDisturbsNobodyWhoReadsInAnother() throws Exception {
    String sentence = "清华大学的学生把自己写的小程序摆出来，负责校对的是浙大历史系学生。";
    SortedSet<String> expected = WORDS.in(sentence);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> building =
          threads.submit(
              () -> {
                for (int i = 0; i < 30; i++) {
                  new ContentWords(List.of("云深处科技"));
                }
              });
      Callable<Void> reading =
          () -> {
            do {
              assertEquals(expected, WORDS.in(sentence));
            } while (!building.isDone());
            return null;
          };
      threads.submit(reading).get();
      building.get();
    } finally {
      threads.shutdownNow();
    }
  }
}
