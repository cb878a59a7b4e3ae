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
 *   <li>Elements whose class or id names furniture are removed, unless that would leave a page
 *       without prose, or they hold both most of the prose and the headline.
 *   <li>So are the answers of a {@linkplain ForumThread thread}.
 *   <li>{@linkplain LinkCards Lists of other articles} are removed, where an article is left.
 *   <li>Captions of pictures are removed, unless they are most of the prose.
 *   <li>The first place of {@link HtmlRules} for a body counts, if much of the prose stands in it:
 *       its densest part, where nearly all of its prose is.
 *   <li>Else the element with the most prose right in it, and the least other text, unless that is
 *       a widget beside a {@linkplain ShortArticle flash}.
 *   <li>Cards about the author are removed from it.
 *   <li>A {@linkplain Lead lead} that stands in front of it is put into it.
 *   <li>Blocks of links are removed from it.
 * </ol>
 *
 * Thread-safe.
 */
final class ArticleElement {
  private static final Evaluator NEVER_TEXT =
      QueryParser.parse(
          "title, script, style, noscript, template, iframe, object, svg, canvas, button, input, select,"
              + " textarea, nav, footer, aside, dialog, [hidden], [aria-hidden=true]");
  private static final Evaluator STYLED = QueryParser.parse("[style*=display]");
  private static final Evaluator HEADLINE = QueryParser.parse("h1, [itemprop=headline]");
  private static final double MOST = 0.5;
  private static final double MUCH = 0.4;
  private static final double NEARLY_ALL = 0.95;
  private static final int SHORTEST_ARTICLE = 30;
  private static final Evaluator CAPTIONS =
      QueryParser.parse(
          "figcaption, [class*=caption], [class*=img_desc], [class*=image_desc], [class*=pic_desc], [class*=picdesc],"
              + " [class*=img-desc], [class*=image-desc], [class*=pic-desc], .photo, .media_pic, .article-img,"
              + " figure:has(img, amp-img, picture, video):not(:has(table, blockquote, pre))");

  /** A card about the author within the text. */
  private static final Evaluator CARDS =
      QueryParser.parse(
          "[class*=author-card], [class*=author_card], [class*=authorCard], [class*=author-box], [class*=author_box],"
              + " [class*=authorBox], [class*=author-info], [class*=author_info], [class*=author-bio], [class*=author_bio],"
              + " [class*=author-desc], [class*=about-author]");

  private static final int LONGEST_CARD = 200;

  private final HtmlRules rules;

  ArticleElement(HtmlRules rules) {
    this.rules = rules;
  }

  /**
   * The element that holds the article.
   *
   * @param page is changed: furniture is removed from it
   * @param title of the article, or empty
   */
  Element in(Document page, String title) {
    Element body = page.body();
    Prose prose = Prose.of(body);
    removeCaptions(body, prose);
    removeFurniture(body, prose, prose.in(body).chars());
    ForumThread.removeAnswers(body);
    LinkCards.removeFrom(body, Prose.of(body));
    prose = Prose.of(body);
    int left = prose.in(body).chars();
    Element article = place(body, prose, left, title);
    removeCards(article, prose);
    Lead.takeInto(article, rules, prose);
    removeLinks(article, prose);
    return article;
  }

  /** Removes what no reader sees, and what never holds text. */
  static void removeUnseen(Document page) {
    page.body().select(NEVER_TEXT).remove();
    removeInvisible(page.body());
  }

  private static void removeCaptions(Element body, Prose prose) {
    List<Element> captions = body.select(CAPTIONS);
    int chars = captions.stream().mapToInt(caption -> prose.in(caption).chars()).sum();
    if (chars < MOST * prose.in(body).chars()) {
      captions.forEach(Element::remove);
    }
  }

  private static void removeCards(Element article, Prose prose) {
    for (Element card : article.select(CARDS)) {
      int text = prose.in(card).text();
      if (card != article && text > 0 && text <= LONGEST_CARD) {
        card.remove();
      }
    }
  }

  private static void removeInvisible(Element body) {
    for (Element element : body.select(STYLED)) {
      if (element.attr("style").replace(" ", "").contains("display:none")) {
        element.remove();
      }
    }
  }

  /** Returns how much prose of the page is left. */
  private int removeFurniture(Element element, Prose prose, int page) {
    int left = page;
    for (Element child : new ArrayList<>(element.children())) {
      int inside = prose.in(child).chars();
      if (rules.isFurniture(child)
          && (inside == 0 || left - inside >= SHORTEST_ARTICLE)
          && !(inside > MOST * left && child.selectFirst(HEADLINE) != null)) {
        child.remove();
        left -= inside;
      } else {
        left = removeFurniture(child, prose, left);
      }
    }
    return left;
  }

  private Element place(Element body, Prose prose, int all, String title) {
    Element place = body;
    for (Evaluator known : rules.bodies) {
      Element found = body.selectFirst(known);
      if (found != null && prose.in(found).chars() >= MUCH * all) {
        place = found;
        break;
      }
    }
    Element dense = densest(place, prose);
    Element root = place;
    return ShortArticle.beside(dense, root, title, rules, prose)
        .orElseGet(
            () ->
                root == body || prose.in(dense).chars() >= NEARLY_ALL * prose.in(root).chars()
                    ? dense
                    : root);
  }

  private static Element densest(Element body, Prose prose) {
    Element best = body;
    double most = 0;
    for (Element element : body.getAllElements()) {
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

  private static void removeLinks(Element element, Prose prose) {
    for (Element child : new ArrayList<>(element.children())) {
      Prose.Amount amount = prose.in(child);
      if (amount.chars() == 0 && amount.links() * 2 > amount.text()) {
        child.remove();
      } else if (amount.text() > 0) {
        removeLinks(child, prose);
      }
    }
  }
}
