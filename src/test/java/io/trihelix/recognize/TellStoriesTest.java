package io.trihelix.recognize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.trihelix.cooccur.CooccurrenceCounter;
import io.trihelix.cooccur.StoryLimit;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellStoriesTest {
  private static final String BODY =
      "阿里巴巴在杭州建设数据中心\n阿里巴巴今天宣布，将在杭州建设数据中心。\n"
          + "北京大学与上海签约\n北京大学与上海市政府签约，共建研究院。\n"
          + "南京地铁新线开通\n南京地铁新线今天开通，复旦大学专家参与设计。";

  private static List<Mention> mentions(String title) {
    return MentionRecognizerTest.RECOGNIZER.recognize(title, BODY);
  }

  private static List<String> pairs(String title) {
    return new CooccurrenceCounter(300, StoryLimit.none())
        .count(title, BODY, mentions(title)).pairs().stream()
            .map(found -> found.pair().a().id() + " " + found.pair().b().id())
            .toList();
  }

  private static List<Integer> titleItems(String title) {
    return mentions(title).stream()
        .filter(mention -> mention.field() == TextField.TITLE)
        .map(Mention::item)
        .toList();
  }

  @Test
  void entitiesOfTwoStoriesDoNotPair() {
    assertEquals(
        List.of(
            "city:cn-310000 university:cn-pku",
            "city:cn-320100 university:cn-fudan",
            "city:cn-330100 company:x-alibaba"),
        pairs("国内联播快讯"));
    assertEquals(15, pairs("三地产业观察").size(), "in one story all six pair");
  }

  @Test
  void aHeadlineOfTheTitleJoinsTheStoryThatTellsIt() {
    assertEquals(List.of(2, 2, 1, 1), titleItems("科技早报｜北京大学与上海签约；阿里巴巴在杭州建设数据中心"));
  }

  @Test
  void aHeadlineThatNoStoryTellsJoinsTheStoryOfItsEntityOrStandsAlone() {
    assertEquals(List.of(3, 5), titleItems("科技早报｜南京大雪封路航班全部取消；中国深度求索发布推理模型"));
  }
}
