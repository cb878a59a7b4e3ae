package io.trihelix.interpret.html;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A thread of a forum: its first post is the article, the others answer it. Posts are siblings of
 * one tag and class, at least {@value #FEWEST}, most of which tell the floor that they stand on
 * (2楼, #3). The entries of a live report tell times alone.
 */
final class ForumThread {
  private static final int FEWEST = 3;
  private static final int LONGEST_FLOOR = 40;
  private static final Pattern FLOOR =
      Pattern.compile(
          "(?<![0-9])[0-9]{1,5}\\s?(?:楼|樓)(?!\\p{IsHan})|(?<!\\S)#\\s?[0-9]{1,5}(?!\\S)");

  private ForumThread() {}

  /** Removes the answers from a page. */
  static void removeAnswers(Element body) {
    Map<Element, Set<Element>> told = new LinkedHashMap<>();
    for (TextNode text : (Iterable<TextNode>) body.nodeStream(TextNode.class)::iterator) {
      if (tellsFloor(text.getWholeText())) {
        Element post = text.parent();
        // Where a post is known, so are those around it.
        while (post != null
            && post != body
            && post.parent() != null
            && told.computeIfAbsent(post.parent(), parent -> new LinkedHashSet<>()).add(post)) {
          post = post.parent();
        }
      }
    }
    told.forEach(ForumThread::removeAnswers);
  }

  private static boolean tellsFloor(String text) {
    return text.length() <= LONGEST_FLOOR && !text.isBlank() && FLOOR.matcher(text).find();
  }

  private static void removeAnswers(Element parent, Set<Element> floors) {
    if (floors.size() < FEWEST) {
      return;
    }
    Element any = floors.iterator().next();
    List<Element> posts = parent.children().stream().filter(child -> isAlike(child, any)).toList();
    if (posts.size() >= FEWEST && 2 * floors.size() > posts.size() && !any.className().isEmpty()) {
      posts.stream().skip(1).forEach(Element::remove);
    }
  }

  private static boolean isAlike(Element one, Element other) {
    return one.normalName().equals(other.normalName()) && one.className().equals(other.className());
  }
}
