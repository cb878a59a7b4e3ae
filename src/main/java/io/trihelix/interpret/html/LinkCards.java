package io.trihelix.interpret.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Lists of other articles, each with its headline and its first sentence: together they may hold
 * more prose than the article beside them.
 *
 * <ol>
 *   <li>A card begins with a link that holds a headline's worth of characters, and has little
 *       prose.
 *   <li>A list has at least {@value #FEWEST} cards of one tag and class, and hardly any text beside
 *       them: the items of a digest stand among paragraphs.
 *   <li>Lists are removed where enough prose is left for an article.
 * </ol>
 */
final class LinkCards {
  private static final int FEWEST = 5;
  private static final int SHORTEST_HEADLINE = 6;
  private static final int MOST_PROSE = 160;
  private static final int LONGEST_CARD = 400;

  /** Of the list's text, the cards' share. */
  private static final double NEARLY_ALL = 0.9;

  /** Characters of prose: less may be the introduction to a digest. */
  private static final int SHORTEST_ARTICLE = 80;

  private static final Evaluator HEADLINE =
      QueryParser.parse("a:matches(\\S{" + SHORTEST_HEADLINE + "})");

  private LinkCards() {}

  /** Removes the lists; {@code prose} is that of the page before. */
  static void removeFrom(Element body, Prose prose) {
    int left = prose.in(body).chars();
    for (Element list : lists(body, prose)) {
      int chars = prose.in(list).chars();
      if (left - chars >= SHORTEST_ARTICLE) {
        list.remove();
        left -= chars;
      }
    }
  }

  private static List<Element> lists(Element body, Prose prose) {
    var lists = new ArrayList<Element>();
    for (Element element : body.getAllElements()) {
      if (element != body
          && element.childrenSize() >= FEWEST
          && prose.in(element).chars() > 0
          && isList(element, prose)
          && Collections.disjoint(element.parents(), lists)) {
        lists.add(element);
      }
    }
    return lists;
  }

  private static boolean isList(Element element, Prose prose) {
    Map<String, int[]> kinds = new HashMap<>();
    for (Element child : element.children()) {
      if (child.childrenSize() > 0 && !child.nameIs("p") && isCard(child, prose)) {
        int[] cards =
            kinds.computeIfAbsent(child.normalName() + "." + child.className(), k -> new int[2]);
        cards[0]++;
        cards[1] += prose.in(child).text();
      }
    }
    return kinds.values().stream()
        .anyMatch(cards -> cards[0] >= FEWEST && cards[1] >= NEARLY_ALL * prose.in(element).text());
  }

  private static boolean isCard(Element element, Prose prose) {
    Prose.Amount amount = prose.in(element);
    return amount.links() >= SHORTEST_HEADLINE
        && amount.text() <= LONGEST_CARD
        && amount.chars() <= MOST_PROSE
        && beginsWithLink(element);
  }

  private static boolean beginsWithLink(Element card) {
    Element link = card.nameIs("a") ? card : card.selectFirst(HEADLINE);
    return link != null
        && (link == card || ArticleHead.squeezed(card.text()).startsWith(squeezed(link)));
  }

  private static String squeezed(Element link) {
    return ArticleHead.squeezed(link.text());
  }
}
