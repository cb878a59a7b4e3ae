package io.trihelix.similar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ConnectedArticlesTest {
  @Test
  void articlesAreNumberedByTheLeastThatTheyAreConnectedWith() {
    var articles = new ConnectedArticles();
    articles.connect(9, 4);
    articles.connect(7, 8);
    articles.connect(-3, 20);
    articles.connect(8, 9);
    var found = new TreeMap<Long, Long>();
    articles.forEach(found::put);
    assertEquals(Map.of(4L, 4L, 7L, 4L, 8L, 4L, 9L, 4L, -3L, -3L, 20L, -3L), found);
    assertEquals(5, articles.of(5), "one without an edge is alone");
  }
}
