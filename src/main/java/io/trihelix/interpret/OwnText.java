package io.trihelix.interpret;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * What the elements of a feed hold without the items that stand in them. Each character belongs to
 * one item, so that the texts of all are no longer than the feed, however deep they are nested.
 */
final class OwnText {
  private final Set<Element> items = Collections.newSetFromMap(new IdentityHashMap<>());
  // Those that have an item in them.
  private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

  OwnText(List<Element> items) {
    this.items.addAll(items);
    for (Element item : items) {
      Element parent = item.parent();
      while (parent != null && around.add(parent)) {
        parent = parent.parent();
      }
    }
  }

  /** As a line. */
  String text(Element element) {
    return around.contains(element) ? without(element) : element.text();
  }

  /** With its line feeds. */
  String wholeText(Element element) {
    return around.contains(element) ? without(element) : element.wholeText();
  }

  /** A text in CDATA or with entities is HTML as it stands, XHTML is elements. */
  String content(Element element) {
    if (around.contains(element)) {
      return without(element);
    }
    return element.childrenSize() > 0 ? element.html() : element.wholeText();
  }

  /** As it stands in the feed; of an element around others the text alone. */
  String markup(Element element) {
    return around.contains(element) ? without(element) : element.outerHtml();
  }

  private String without(Element element) {
    var text = new StringBuilder();
    element.filter(
        (node, depth) -> {
          if (depth > 0 && node instanceof Element child && items.contains(child)) {
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode part) {
            text.append(part.getWholeText());
          }
          return NodeFilter.FilterResult.CONTINUE;
        });
    return text.toString();
  }
}
