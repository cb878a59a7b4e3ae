package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StoriesProperties {
  @Property(tries = 400)
  void storiesAreCountedInOrderOfTheBodyWithoutGaps(
      @ForAll("titles") String title, @ForAll("bodies") String body) {
    Stories stories = Stories.of(title, body);
    int last = 0;
    for (int i = 0; i < body.length(); i++) {
      int story = stories.atBody(i);
      assertTrue(story == last || story == last + 1, () -> title + "\n" + body);
      last = story;
    }
    assertEquals(stories.inBody(), body.isEmpty() ? stories.inBody() : last);
  }

  @Property(tries = 400)
  void everyOffsetOfATitleHasAStory(@ForAll("titles") String title, @ForAll("bodies") String body) {
    Stories stories = Stories.of(title, body);
    for (int i = 0; i < title.length(); i++) {
      int at = i;
      stories
          .ofHeadlineAt(i)
          .ifPresent(story -> assertTrue(story >= 1 && story <= stories.inBody(), title));
      assertTrue(
          stories.areMany()
              ? stories.ownOfHeadlineAt(at) > stories.inBody()
              : stories.ownOfHeadlineAt(at) == 0,
          title);
    }
  }

  @Provide
  Arbitrary<String> titles() {
    return pieces(
        "国内联播快讯", "8点1氪", "早报", "｜", "；", "：", " ", "合肥投产", "/", "西安发布新材料", "\uD83D\uDE00");
  }

  @Provide
  Arbitrary<String> bodies() {
    return pieces(
        "合肥高新区三条产线下月投产",
        "。",
        "\n",
        "1、",
        "2、",
        "◆",
        "【西安发布储能新材料】",
        "；",
        " ",
        "：",
        "西安交通大学发布储能新材料，循环寿命提高四成",
        "一、",
        "”");
  }

  private static Arbitrary<String> pieces(String... pieces) {
    return Arbitraries.of(pieces).list().ofMaxSize(14).map(list -> String.join("", list));
  }
}
