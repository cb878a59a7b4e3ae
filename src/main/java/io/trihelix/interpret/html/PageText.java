package io.trihelix.interpret.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The lines of an element as a reader sees them: a block begins a line, {@code <br>} breaks one,
 * the cells of a table's row stand in one. Blanks are collapsed; a line feed in the source between
 * two Chinese characters is nothing, elsewhere a blank. Lines without text are left out.
 */
final class PageText implements NodeVisitor {
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final boolean apart;
  private boolean pendingBreak;
  private boolean pendingBlank;
  private boolean pendingPart;

  private PageText(boolean apart) {
    this.apart = apart;
  }

  static List<String> lines(Element element) {
    return new PageText(false).read(element);
  }

  /** The same with a blank between any two elements: the parts of a head stand side by side. */
  static List<String> linesOfParts(Element element) {
    return new PageText(true).read(element);
  }

  private List<String> read(Element element) {
    element.traverse(this);
    endLine();
    return lines;
  }

  /** The lines joined by a blank. */
  static String line(Element element) {
    return String.join(" ", linesOfParts(element));
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText(), isPreformatted(node));
    } else if (node instanceof Element element) {
      if (element.nameIs("br") || breaksLine(element)) {
        endLine();
      } else if (apart || element.nameIs("td") || element.nameIs("th")) {
        pendingPart = true;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      pendingPart |= apart;
      if (breaksLine(element)) {
        endLine();
      }
    }
  }

  static boolean breaksLine(Element element) {
    return element.isBlock() && !element.nameIs("td") && !element.nameIs("th");
  }

  private static boolean isPreformatted(Node text) {
    return text.parent() instanceof Element parent
        && (parent.nameIs("pre") || parent.closest("pre") != null);
  }

  private void append(String text, boolean preformatted) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && preformatted) {
        endLine();
      } else if (c == '\n' || c == '\r') {
        pendingBreak = true;
      } else if (c == ' ' || c == '\t' || c == '\u00A0') {
        pendingBlank = true;
      } else {
        separate(c);
        line.append(c);
      }
    }
  }

  private void separate(char next) {
    if (line.length() > 0) {
      boolean joined = isWide(line.charAt(line.length() - 1)) && isWide(next);
      if (pendingPart || pendingBlank && !(pendingBreak && joined) || pendingBreak && !joined) {
        line.append(' ');
      }
    }
    pendingPart = false;
    pendingBlank = false;
    pendingBreak = false;
  }

  private static boolean isWide(char c) {
    return c >= '\u2E80' && c <= '\uD7FF' || c >= '\uF900' && c <= '\uFAFF' || c >= '\uFF00';
  }

  private void endLine() {
    String text = line.toString().strip();
    if (!text.isEmpty()) {
      lines.add(text);
    }
    line.setLength(0);
    pendingPart = false;
    pendingBlank = false;
    pendingBreak = false;
  }
}
