package io.trihelix.interpret;

import io.trihelix.model.PublicationDate;
import io.trihelix.model.RejectReason;
import io.trihelix.text.BodyCleaner;
import io.trihelix.text.FurnitureRules;
import io.trihelix.text.PublicationDates;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A plain-text file that holds one scraped page: site name, title, author box, date line, counters,
 * body, links to neighbours, comment box.
 *
 * <ol>
 *   <li>The head is the first lines up to the date line, or up to the first paragraph of prose.
 *   <li>The title is the longest line of the head that is not furniture, author or date.
 *   <li>The author stands in the line behind an author box's caption, or behind 作者/记者/文; the source
 *       behind 来源, else it is the name of the site, a line above the title.
 *   <li>All that follows the head is body, cleaned of furniture like any other.
 * </ol>
 */
public final class PageInterpreter {
  private static final int LONGEST_HEAD = 16;

  /** Navigation of a page with a flash for its text has fewer. */
  private static final int FEWEST_LINES_OF_LIST = 100;

  private static final double LARGEST_SHARE_OF_SENTENCES = 0.02;
  private static final Pattern SENTENCE = Pattern.compile("[^。！？]{6}[。！？]");
  private static final int LONGEST_DATE_LINE = 80;
  private static final int LONGEST_AUTHOR = 30;
  private static final int SHORTEST_PROSE = 60;
  private static final int LONGEST_SITE_NAME = 12;
  private static final Pattern AUTHOR_CAPTION = Pattern.compile("(?:作者)?头像|作者");
  private static final Pattern AUTHOR_LINE =
      Pattern.compile("(?:本文)?(?:作者|记者|撰文|文)\\s*[:：|/丨]\\s*(?<name>[^\\s|，,。]{2,20}).*");
  private static final Pattern SOURCE =
      Pattern.compile("(?:来源|來源)\\s*[:：]\\s*(?<name>[^\\s\\u3000|，,。:：()（）]{2,20})");
  private static final Pattern AUTHOR_ROLE =
      Pattern.compile("\\s*(?:本文)?(?:作者|撰稿人|专栏作家|关注|\\+关注)\\s*$");

  private final FurnitureRules rules;
  private final PublicationDates dates;
  private final ArticleInterpreter articles;

  PageInterpreter(FurnitureRules rules, PublicationDates dates, ArticleInterpreter articles) {
    this.rules = rules;
    this.dates = dates;
    this.articles = articles;
  }

  /**
   * @param page the whole text of the file
   * @param path of the file, a last resort for the date
   */
  public Interpretation interpret(String page, String path) {
    return interpret(page, "", path);
  }

  /**
   * @param url the address that it was fetched from, or empty
   */
  public Interpretation interpret(String page, String url, String path) {
    return MarkdownText.isNamed(path)
        ? ofMarkdown(MarkdownText.of(page), page, url, path)
        : ofText(page, url, path);
  }

  /** What its fields do not tell, the lines in front of the text do. */
  private Interpretation ofMarkdown(MarkdownText page, String raw, String url, String path) {
    if (page.title().isEmpty()) {
      return ofText(page.text(), url, path);
    }
    List<String> lines = BodyCleaner.lines(page.title() + "\n" + page.text());
    Head head = head(lines, path);
    boolean known = head.title.equals(lines.get(0));
    String author = page.field("author", "authors", "作者");
    String source = page.field("source", "media", "来源");
    return articles.interpret(
        new RawArticle(
            "",
            page.title(),
            String.join("\n", lines.subList(known ? Math.max(1, head.length) : 1, lines.size())),
            source.isEmpty() && known ? head.site : source,
            url.isEmpty() ? page.field("url", "link", "链接") : url,
            author.isEmpty() && known ? head.author : author,
            dates.ofField(page.field("date", "published", "pubdate", "日期")).or(() -> head.date)),
        raw);
  }

  private Interpretation ofText(String page, String url, String path) {
    List<String> lines = BodyCleaner.lines(page);
    if (isList(lines)) {
      return Interpretation.rejected(
          RejectReason.NOT_PROSE,
          "none of "
              + lines.size()
              + " lines is a sentence: this is a list, or a table. If each line is a record, make it"
              + " CSV with a header (title,body) or JSON lines",
          page);
    }
    Head head = head(lines, path);
    return articles.interpret(
        new RawArticle(
            "",
            head.title,
            String.join("\n", lines.subList(head.length, lines.size())),
            head.site,
            url,
            head.author,
            head.date),
        page);
  }

  /** A page has sentences, be it as long as it may. */
  private static boolean isList(List<String> lines) {
    return lines.size() >= FEWEST_LINES_OF_LIST
        && lines.stream().filter(line -> SENTENCE.matcher(line).find()).count()
            < LARGEST_SHARE_OF_SENTENCES * lines.size();
  }

  private record Head(
      int length, String site, String title, String author, Optional<PublicationDate> date) {}

  private Head head(List<String> lines, String path) {
    String title = "";
    String site = "";
    String author = "";
    Optional<PublicationDate> date = Optional.empty();
    int length = 0;
    for (int i = 0; i < Math.min(lines.size(), LONGEST_HEAD); i++) {
      String line = lines.get(i);
      Optional<PublicationDate> dated = dateIn(line, !title.isEmpty(), path);
      Matcher byline = AUTHOR_LINE.matcher(line);
      if (dated.isPresent() && !isSentence(line)) {
        date = dated;
        length = i + 1;
        if (author.isEmpty()) {
          author = authorWithin(line);
        }
        if (!title.isEmpty()) {
          break;
        }
      } else if (byline.matches() && line.length() <= LONGEST_AUTHOR) {
        author = byline.group("name");
        length = i + 1;
      } else if (AUTHOR_CAPTION.matcher(line).matches() && i + 1 < lines.size()) {
        author = withoutRole(lines.get(i + 1));
        length = i + 2;
        i++;
      } else if (isSentence(line)
          && !title.isEmpty()
          && !(title.length() <= LONGEST_SITE_NAME && isHeadline(lines, i))) {
        break;
      } else if (!rules.isFurniture(line) && line.length() > title.length()) {
        site = i > 0 && site.isEmpty() ? title : site;
        title = line;
        length = i + 1;
      }
    }
    return new Head(
        length,
        source(lines.subList(0, length)).orElse(site),
        title,
        author,
        date.or(() -> dates.ofPath(path)));
  }

  private static String withoutRole(String author) {
    // Blanks in a long line would be looked at again from each of them.
    return author.length() > LONGEST_DATE_LINE
        ? author
        : AUTHOR_ROLE.matcher(author).replaceFirst("").strip();
  }

  private static Optional<String> source(List<String> head) {
    return head.stream()
        .map(SOURCE::matcher)
        .filter(Matcher::find)
        .map(m -> m.group("name"))
        .findFirst();
  }

  /** A date; behind the title also a day without a year, in the month that the path names. */
  private Optional<PublicationDate> dateIn(String line, boolean behindTitle, String path) {
    if (line.length() > LONGEST_DATE_LINE) {
      return Optional.empty();
    }
    Optional<PublicationDate> date = dates.ofText(line);
    return date.isEmpty() && behindTitle ? dates.ofTextInMonthOf(path, line) : date;
  }

  /** A sentence may be the title, where the next line, or the one behind it, is a date line. */
  private boolean isHeadline(List<String> lines, int at) {
    return lines.get(at).length() < SHORTEST_PROSE
        && lines.subList(at + 1, Math.min(lines.size(), at + 3)).stream()
            .anyMatch(line -> dateIn(line, false, "").isPresent() && !isSentence(line));
  }

  private static String authorWithin(String dateLine) {
    Matcher m =
        Pattern.compile("(?:作者|记者)\\s*[:：]?\\s*(?<name>[^\\s|，,。:：0-9]{2,20})").matcher(dateLine);
    return m.find() ? m.group("name") : "";
  }

  private static boolean isSentence(String line) {
    return line.length() >= SHORTEST_PROSE || line.endsWith("。");
  }
}
