package io.trihelix.interpret.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Finds the element that holds the article's text.
 *
 * <ol>
 *   <li>What no reader sees or no article holds (scripts, forms, navigation, footers) is removed
 *       from the page.
 *   <li>Elements whose class or id names furniture are removed, unless they hold most of the prose.
 *   <li>The first place of {@link HtmlRules} for a body counts, if most of the prose stands in it.
 *   <li>Else the element with the most prose right in it, and the least other text.
 * </ol>
 *
 * Thread-safe.
 */
public final class ArticleElement {
  private static final Evaluator NEVER_TEXT =
      QueryParser.parse(
          "script, style, noscript, template, iframe, object, svg, canvas, button, input, select,"
              + " textarea, nav, footer, aside, dialog, [hidden], [aria-hidden=true]");
  private static final Evaluator INVISIBLE = QueryParser.parse("[style*=display]");
  private static final double MOST = 0.5;
  private static final double ENOUGH = 0.4;

  private final HtmlRules rules;

  public ArticleElement(HtmlRules rules) {
    this.rules = rules;
  }

  /**
   * The element that holds the article.
   *
   * @param page is changed: furniture is removed from it
   */
  public Element in(Document page) {
    Element body = page.body();
    body.select(NEVER_TEXT).remove();
    removeInvisible(body);
    removeFurniture(body, Prose.of(body));
    Prose prose = Prose.of(body);
    for (Evaluator place : rules.bodies) {
      Element found = body.selectFirst(place);
      if (found != null && prose.in(found).chars() >= ENOUGH * prose.in(body).chars()) {
        return found;
      }
    }
    return densest(body, prose);
  }

  private static void removeInvisible(Element body) {
    for (Element element : body.select(INVISIBLE)) {
      if (element.attr("style").replace(" ", "").contains("display:none")) {
        element.remove();
      }
    }
  }

  private void removeFurniture(Element element, Prose prose) {
    int all = prose.in(element).chars();
    for (Element child : new ArrayList<>(element.children())) {
      if (rules.isFurniture(child) && prose.in(child).chars() <= MOST * all) {
        child.remove();
      } else {
        removeFurniture(child, prose);
      }
    }
  }

  private static Element densest(Element body, Prose prose) {
    Element best = body;
    double most = 0;
    List<Element> elements = body.getAllElements();
    for (Element element : elements) {
      Prose.Amount amount = prose.in(element);
      double score = amount.near() * amount.purity();
      // Of equals the innermost, which comes later in document order.
      if (score > 0 && score >= most) {
        best = element;
        most = score;
      }
    }
    return best;
  }
}
