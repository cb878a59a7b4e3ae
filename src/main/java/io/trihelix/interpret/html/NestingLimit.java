package io.trihelix.interpret.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes pages shallow that are nested deeper than any article, by tags that are never closed, say:
 * elements beyond the limit give way to their contents. What walks a page may then recurse.
 */
final class NestingLimit {
  static final int DEEPEST = 256;

  private NestingLimit() {}

  static void apply(Document page) {
    List<Element> beyond = new ArrayList<>();
    page.traverse(
        (node, depth) -> {
          if (depth > DEEPEST && node instanceof Element element) {
            beyond.add(element);
          }
        });
    // The innermost first, so that every content is moved once a level at most.
    Collections.reverse(beyond);
    beyond.forEach(Element::unwrap);
  }
}
