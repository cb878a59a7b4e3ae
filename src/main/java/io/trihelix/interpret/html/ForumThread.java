package io.trihelix.interpret.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A thread of a forum: its first post is the article, the others answer it. Posts are alike
 * siblings, at least {@value #FEWEST}, most of which tell the floor that they stand on (2楼, #3).
 * The entries of a live report tell times alone.
 */
final class ForumThread {
  private static final int FEWEST = 3;
  private static final Pattern FLOOR =
      Pattern.compile(
          "(?<![0-9])[0-9]{1,5}\\s?(?:楼|樓)(?!\\p{IsHan})|(?<!\\S)#\\s?[0-9]{1,5}(?!\\S)");

  private ForumThread() {}

  /** Removes the answers from a page. */
  static void removeAnswers(Element body) {
    for (Element element : body.getAllElements()) {
      if (element.childrenSize() >= FEWEST) {
        alike(element).values().stream()
            .filter(ForumThread::arePosts)
            .forEach(posts -> posts.stream().skip(1).forEach(Element::remove));
      }
    }
  }

  private static Map<String, List<Element>> alike(Element parent) {
    var alike = new LinkedHashMap<String, List<Element>>();
    for (Element child : parent.children()) {
      if (!child.className().isEmpty() && !child.nameIs("p")) {
        alike
            .computeIfAbsent(child.normalName() + "." + child.className(), k -> new ArrayList<>())
            .add(child);
      }
    }
    return alike;
  }

  private static boolean arePosts(List<Element> posts) {
    return posts.size() >= FEWEST
        && 2 * posts.stream().filter(post -> FLOOR.matcher(PageText.line(post)).find()).count()
            > posts.size();
  }
}
