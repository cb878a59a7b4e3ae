package io.trihelix.interpret.html;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The first paragraph of an article where a template sets it apart, in front of the element with
 * the text. A summary of what the text says is none: one that is called so, or has most of its
 * clauses from the text.
 */
final class Lead {
  private static final int SHORTEST = 20;
  private static final int SHORTEST_CLAUSE = 5;
  private static final int MOST_CLAUSES = 40;
  private static final int MOST_LEVELS = 3;
  private static final int MOST_NEIGHBOURS = 6;
  private static final Pattern SUMMARY =
      Pattern.compile("^\\s*[【\\[]?(?:摘要|内容摘要|导读|導讀|导语|核心提示|内容提要|提要|划重点|AI)");
  private static final Pattern CLAUSE_ENDS = Pattern.compile("[。！？；，、!?;,…“”「」\"]");

  private Lead() {}

  /** Puts the lead, if there is one, in front of the text. */
  static void takeInto(Element article, HtmlRules rules, Prose prose) {
    Element at = article;
    for (int level = 0; level < MOST_LEVELS && at.parent() != null; level++) {
      Element before = at.previousElementSibling();
      for (int i = 0; i < MOST_NEIGHBOURS && before != null; i++) {
        if (rules.isNamedLead(before) && prose.in(before).chars() >= SHORTEST) {
          if (isNews(before.text(), article.text())) {
            article.prependChild(before);
          }
          return;
        }
        before = before.previousElementSibling();
      }
      at = at.parent();
    }
  }

  private static boolean isNews(String lead, String text) {
    String said = ArticleHead.squeezed(text);
    List<String> clauses =
        Arrays.stream(CLAUSE_ENDS.split(lead))
            .map(ArticleHead::squeezed)
            .filter(clause -> clause.length() >= SHORTEST_CLAUSE)
            .limit(MOST_CLAUSES)
            .toList();
    return !SUMMARY.matcher(lead).find()
        && 2 * clauses.stream().filter(said::contains).count() < clauses.size();
  }
}
