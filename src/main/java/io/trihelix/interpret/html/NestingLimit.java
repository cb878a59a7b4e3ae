package io.trihelix.interpret.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes pages shallow that are nested deeper than any article, by tags that are never closed, say:
 * elements beyond the limit give way to their text. What walks a page may then recurse.
 */
final class NestingLimit {
  static final int DEEPEST = 256;

  private NestingLimit() {}

  static void apply(Document page) {
    List<Element> deepest = new ArrayList<>();
    page.traverse(
        (node, depth) -> {
          if (depth == DEEPEST && node instanceof Element element && element.childrenSize() > 0) {
            deepest.add(element);
          }
        });
    deepest.forEach(NestingLimit::flatten);
  }

  /** Each text is taken out once, however deep it stands. */
  private static void flatten(Element element) {
    List<Node> contents = new ArrayList<>();
    element.traverse(
        (node, depth) -> {
          if (node instanceof TextNode text) {
            contents.add(new TextNode(text.getWholeText()));
          }
        });
    element.empty();
    element.appendChildren(contents);
  }
}
