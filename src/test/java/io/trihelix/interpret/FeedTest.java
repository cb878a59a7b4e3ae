package io.trihelix.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeedTest {
  private static List<String> values(Feed feed, ColumnRole role) {
    return feed.items().stream().map(item -> item.values().get(role)).toList();
  }

  @Test
  void itemsWhoseEndIsMissingAreItemsOfTheirOwn() {
    Feed feed =
        Feed.of(
            "<rss><channel><title>样报</title>"
                + "<item><title>甲</title><description>杭州<item><title>乙</title>"
                + "<description>深圳</description><item><title>丙</title></rss>");
    assertEquals(List.of("甲", "乙", "丙"), values(feed, ColumnRole.TITLE));
    assertEquals(List.of("杭州", "深圳"), values(feed, ColumnRole.BODY).subList(0, 2));
    assertEquals(List.of("样报", "样报", "样报"), values(feed, ColumnRole.SOURCE));
    assertEquals(
        List.of("甲杭州", "乙深圳", "<item><title>丙</title></item>"),
        feed.items().stream().map(item -> item.raw().get()).toList());
  }

  @Test
  void theTextsOfAllItemsTogetherAreNoLongerThanTheFeedHoweverDeepItIs() {
    for (String begin : List.of("<item>", "<item><description>x", "<entry><content><p>x</p>y")) {
      int depth = 3000;
      Feed feed = Feed.of("<rss><channel>" + begin.repeat(depth));
      long chars = 0;
      for (Feed.Item item : feed.items()) {
        chars += item.raw().get().length();
        chars += item.values().values().stream().mapToInt(String::length).sum();
      }
      assertEquals(depth, feed.items().size());
      assertTrue(chars <= 2L * begin.length() * depth, begin + ": " + chars);
    }
  }
}
