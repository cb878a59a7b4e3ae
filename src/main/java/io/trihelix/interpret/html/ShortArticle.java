package io.trihelix.interpret.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A flash of one or two sentences beside a widget with more text (questions of investors, readers'
 * opinions, a list of other flashes): the densest element is the widget then.
 *
 * <ol>
 *   <li>The flash stands behind the headline, in an element whose name says that it is the text.
 *   <li>The dense element stands elsewhere, not between the two.
 *   <li>Most of the dense element's prose stands in several elements of one tag and class, with
 *       blocks of their own: items of a list.
 * </ol>
 */
final class ShortArticle {
  private static final int FEWEST_ITEMS = 3;
  private static final double MOST = 0.5;
  private static final int SHORTEST = 12;
  private static final Set<String> PARAGRAPHS = Set.of("p", "br", "section");

  private final HtmlRules rules;
  private final Prose prose;
  private final Map<Element, Integer> order = new IdentityHashMap<>();

  private ShortArticle(Element root, HtmlRules rules, Prose prose) {
    this.rules = rules;
    this.prose = prose;
    for (Element element : root.getAllElements()) {
      order.put(element, order.size());
    }
  }

  /**
   * The flash, if there is one.
   *
   * @param root where to look
   * @param dense the element with the most prose
   * @param title of the page
   */
  static Optional<Element> beside(
      Element dense, Element root, String title, HtmlRules rules, Prose prose) {
    return dense == root || !isWidget(dense, prose)
        ? Optional.empty()
        : new ShortArticle(root, rules, prose).find(dense, root, ArticleHead.squeezed(title));
  }

  private Optional<Element> find(Element dense, Element root, String title) {
    Element headline = null;
    for (Element element : root.getAllElements()) {
      if (headline == null) {
        headline = isHeadline(element, title) ? element : null;
      } else if (isText(element, title) && apart(element, dense) && !contains(element, headline)) {
        boolean between =
            order.get(headline) < order.get(dense) && order.get(dense) < order.get(element);
        return between ? Optional.empty() : Optional.of(element);
      }
    }
    return Optional.empty();
  }

  private static boolean isHeadline(Element element, String title) {
    return !title.isEmpty()
        && element.childrenSize() <= FEWEST_ITEMS
        && PageText.breaksLine(element)
        && ArticleHead.squeezed(element.text()).equals(title);
  }

  private boolean isText(Element element, String title) {
    Prose.Amount amount = prose.in(element);
    return amount.chars() >= SHORTEST
        && rules.isNamedBody(element)
        && !rules.isFurniture(element)
        && !ArticleHead.squeezed(element.text()).equals(title);
  }

  private boolean apart(Element one, Element other) {
    return one != other && !contains(one, other) && !contains(other, one);
  }

  private static boolean contains(Element outer, Element inner) {
    for (Element parent = inner; parent != null; parent = parent.parent()) {
      if (parent == outer) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWidget(Element element, Prose prose) {
    var items = new HashMap<String, List<Element>>();
    for (Element child : element.children()) {
      if (!PARAGRAPHS.contains(child.normalName()) && child.childrenSize() > 0) {
        items
            .computeIfAbsent(child.normalName() + "." + child.className(), k -> new ArrayList<>())
            .add(child);
      }
    }
    return items.values().stream()
        .filter(alike -> alike.size() >= FEWEST_ITEMS)
        .mapToInt(alike -> alike.stream().mapToInt(item -> prose.in(item).chars()).sum())
        .anyMatch(chars -> chars > MOST * prose.in(element).chars());
  }
}
