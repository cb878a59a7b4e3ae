package io.trihelix.interpret.html;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;

/**
 * What a page shows in elements whose names say what they are ({@code .source}, {@code .pubtime}).
 * Taken before furniture is removed; asked when the article is known, for of such elements only
 * those are its own that stand in it or in front of it: below stand those of other items.
 */
final class ShownParts {
  /** Pages with more show lists of items. */
  private static final int MOST = 60;

  private final Map<Element, Integer> order = new IdentityHashMap<>();

  ShownParts(Document page) {
    for (Element element : page.getAllElements()) {
      order.put(element, order.size());
    }
  }

  /**
   * A part.
   *
   * @param at its place in the order of the page
   */
  record Part(int at, String attributes, List<String> lines) {}

  /** The parts at places of one kind, the best places first. */
  List<Part> at(Document page, List<Evaluator> places) {
    var parts = new ArrayList<Part>();
    for (Evaluator place : places) {
      for (Element element : page.select(place)) {
        if (parts.size() == MOST) {
          return parts;
        }
        String attributes = (element.attr("datetime") + " " + element.attr("content")).strip();
        parts.add(new Part(order.get(element), attributes, PageText.linesOfParts(element)));
      }
    }
    return parts;
  }

  /** Those that stand in the article or in front of it. */
  List<Part> of(Element article, List<Part> parts) {
    int end = end(article);
    return parts.stream().filter(part -> part.at() <= end).toList();
  }

  /** Those that stand behind the article. */
  List<Part> behind(Element article, List<Part> parts) {
    int end = end(article);
    return parts.stream().filter(part -> part.at() > end).toList();
  }

  private int end(Element article) {
    int begin = order.getOrDefault(article, 0);
    Element last = article;
    while (last.childrenSize() > 0) {
      last = last.lastElementChild();
    }
    return Math.max(begin, order.getOrDefault(last, begin));
  }
}
