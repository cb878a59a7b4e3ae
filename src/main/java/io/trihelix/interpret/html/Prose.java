package io.trihelix.interpret.html;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * How much running text each element of a page holds. Prose are the characters, outside links, of a
 * block (a line between two breaks) that is no heading, is long enough, and has the punctuation of
 * a sentence.
 */
final class Prose {
  private static final int SHORTEST_BLOCK = 16;

  /** A container counts what stands in its own containers less than what stands right in it. */
  private static final double DEPTH_DECAY = 0.75;

  /** Containers of one tag and class are pieces of one text rather than columns of a page. */
  private static final double DEPTH_DECAY_OF_ALIKE = 0.9;

  /**
   * @param chars characters of prose
   * @param links characters in links
   * @param text all characters
   * @param near prose, each block weighted by how directly it stands in the element
   */
  record Amount(int chars, int links, int text, double near) {
    /** Share of the text that is prose. */
    double purity() {
      return text == 0 ? 0 : (double) chars / text;
    }
  }

  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  private final Map<Element, Amount> amounts = new IdentityHashMap<>();

  private Prose() {}

  static Prose of(Element root) {
    var prose = new Prose();
    prose.measure(root, false);
    return prose;
  }

  Amount in(Element element) {
    return amounts.getOrDefault(element, new Amount(0, 0, 0, 0));
  }

  /** Runs of inline content between breaks. */
  private static final class Run {
    int text;
    int links;
    int punctuation;

    int prose() {
      return text - links >= SHORTEST_BLOCK && punctuation > 0 && links * 2 <= text
          ? text - links
          : 0;
    }
  }

  private Amount measure(Element element, boolean inLink) {
    int chars = 0;
    int links = 0;
    int text = 0;
    double own = 0;
    double nested = 0;
    int containers = 0;
    String alike = null;
    boolean areAlike = true;
    var run = new Run();
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner && (hasBlocks(inner) || inner.nameIs("br"))) {
        own += run.prose();
        chars += run.prose();
        links += run.links;
        text += run.text;
        run = new Run();
        Amount amount = measure(inner, inLink || isLink(inner));
        chars += amount.chars();
        links += amount.links();
        text += amount.text();
        if (isLeaf(inner)) {
          own += amount.near();
        } else if (amount.near() > 0) {
          nested += amount.near();
          containers++;
          String kind = inner.normalName() + "." + inner.className();
          areAlike &= alike == null || alike.equals(kind);
          alike = kind;
        }
      } else {
        add(child, run, inLink);
      }
    }
    own += run.prose();
    chars += run.prose();
    links += run.links;
    text += run.text;
    if (HEADING.matcher(element.normalName()).matches()) {
      chars = 0;
      own = 0;
    }
    double decay = areAlike ? DEPTH_DECAY_OF_ALIKE : DEPTH_DECAY;
    double near = containers == 1 && own == 0 ? nested : own + decay * nested;
    var amount = new Amount(chars, links, text, near);
    amounts.put(element, amount);
    return amount;
  }

  /** Whether the element leads elsewhere: an anchor that is only a place does not. */
  private static boolean isLink(Element element) {
    return element.nameIs("a")
        && (element.hasAttr("href") || !element.hasAttr("name") && !element.hasAttr("id"));
  }

  /** Whether the element is a block, or an inline element around blocks. */
  private static boolean hasBlocks(Element element) {
    if (element.isBlock()) {
      return true;
    }
    for (Element child : element.children()) {
      if (child.nameIs("br") || hasBlocks(child)) {
        return true;
      }
    }
    return false;
  }

  /** A block of inline content only: a paragraph. */
  private static boolean isLeaf(Element block) {
    for (Element child : block.children()) {
      if (child.nameIs("br") || hasBlocks(child)) {
        return false;
      }
    }
    return true;
  }

  private static void add(Node node, Run run, boolean inLink) {
    if (node instanceof TextNode text) {
      String chars = text.getWholeText();
      for (int i = 0; i < chars.length(); i++) {
        char c = chars.charAt(i);
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          run.text++;
          if (inLink) {
            run.links++;
          } else if ("，。；！？,;".indexOf(c) >= 0) {
            run.punctuation++;
          }
        }
      }
    } else if (node instanceof Element element) {
      boolean link = inLink || isLink(element);
      for (Node child : element.childNodes()) {
        add(child, run, link);
      }
    }
  }
}
