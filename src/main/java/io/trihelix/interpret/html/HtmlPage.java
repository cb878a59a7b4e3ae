package io.trihelix.interpret.html;

import io.trihelix.text.FurnitureRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page of a news site, read: its metadata, what it shows about its article, and the lines of the
 * element that holds the text. Every part may be empty.
 *
 * @param title without the name of the site
 * @param author as declared, else as shown
 * @param source the medium: as declared, else as shown, else the name of the site
 * @param url the canonical address
 * @param dates what may tell when it was published
 * @param lines of the article, as a reader sees them, without title and byline
 */
public record HtmlPage(
    String title, String author, String source, String url, PageDates dates, List<String> lines) {

  private static final int LONGEST_NAME = 40;
  private static final Pattern OF_A_SITE = Pattern.compile("(?:数字报|电子报|官网|首页|正文)$");
  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:作者|来源|來源|来自|记者|文|By)\\s*(?:[:：|｜/]\\s*|(?<=来自))", Pattern.CASE_INSENSITIVE);

  /** Boxes named for a source hold dates and counters, too. */
  private static final Pattern NO_SOURCE =
      Pattern.compile("[0-9][:：/-][0-9]|时间|時間|日期|阅读|评论|^[0-9\\s]+$");

  /** Who edited, and the day in a count of years of its own, behind the last sentence. */
  private static final Pattern EDITED =
      Pattern.compile(
          "[（(](?:责任编辑|責任編輯|责编|編輯|编辑|編審|核稿|譯者|审校|校对)[:：／/][^（）()]{2,30}[）)]\\s?[0-9]{0,8}$");

  /** Whose picture it is, behind what it shows: a caption without an element of its own. */
  private static final Pattern CREDITED =
      Pattern.compile(
          "(?:图说|圖說)[:：].*|.*(?:供图|供圖|(?<=[\\s\\u3000/／（(])(?:摄|攝)|\\s\\p{IsHan}{2,4}\\s(?:摄|攝))[）)]?");

  private static final int LONGEST_CREDITED = 60;
  private static final int LONGEST_INVITATION = 200;
  private static final int LINES_OF_FOOT = 3;

  /** What a page asks of its readers, or disclaims, behind the text. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "[（(]?关注[:：].{1,20}|关注.{1,24}[,，]\\s?(?:获取|了解|查看).{1,12}|.*(?:欢迎添加|添加)作者微信.*|打印.{0,12}给[:：]?"
              + "|[【\\[（(]?(?:免责声明|免責聲明)[】\\]）)]?[:：]?.*|[【\\[].{0,12}新闻线索.*(?:报料|爆料).*");

  private static final int FOOT = 800;
  private static final int LONGEST_SITE = 200;
  private static final Pattern OWNER =
      Pattern.compile(
          "(?:©|Copyright|版权所有|版權所有)[\\s©:：0-9–—-]{0,20}(?:by\\s)?(?<behind>\\p{IsHan}{3,12})"
              + "|(?<front>\\p{IsHan}{3,12})\\s?(?:版权所有|版權所有)");
  private static final Pattern SLOGAN = Pattern.compile("\\s?[－—|｜–]\\s?.*$|\\s-\\s.*$");

  public HtmlPage {
    lines = List.copyOf(lines);
  }

  /**
   * Reads the page.
   *
   * @param url the address that relative links lead from, or empty
   */
  public static HtmlPage read(String html, String url, HtmlRules rules, FurnitureRules furniture) {
    Document page = Jsoup.parse(AttributeQuotes.mended(html), url);
    NestingLimit.apply(page);
    PageMetadata metadata = PageMetadata.of(page, rules);
    List<String> declaredDates = declaredDates(page, metadata);
    List<String> scripts = ScriptDates.in(page, rules.scriptDates);
    var shown = new ShownParts(page);
    List<ShownParts.Part> authors = shown.at(page, rules.authors);
    List<ShownParts.Part> cards = shown.at(page, rules.authorCards);
    List<ShownParts.Part> sources = shown.at(page, rules.sources);
    List<ShownParts.Part> dates = shown.at(page, rules.dates);
    String owner = owner(page, rules);
    ArticleElement.removeUnseen(page);
    List<String> all = PageText.linesOfParts(page.body());
    var headline = new Headline(rules);
    String title = headline.of(page, metadata, all);
    Element article = new ArticleElement(rules).in(page, title);
    removeFurniture(article, furniture);

    List<String> text = withoutCaptions(withoutEditor(PageText.lines(article)));
    String siteInTitle = "";
    if (headline.isDoubtful(title)) {
      siteInTitle = OF_A_SITE.matcher(title).replaceFirst("");
      title = headline.among(front(withoutLinks(page.body()), text)).orElse(title);
    }
    List<String> signed = text.subList(ArticleHead.length(text, title), text.size());
    List<String> body = signed.subList(0, ArticleHead.lengthWithoutCredits(signed));
    PageLines lines = PageLines.of(all, title, body.isEmpty() ? text : body);
    var head = new ArticleHead(lines.between(), rules);
    var above = new ArticleHead(lines.above(), rules);
    var credits = new ArticleHead(ArticleHead.credits(signed), rules);
    String declared = author(metadata.author(), page, metadata, rules);
    String declaredAuthor = BylineName.isOrganisation(declared) ? "" : declared;
    String named = author(metadata.owner(), page, metadata, rules);
    String source =
        first(
            head.source(),
            metadata.source(),
            source(shown.of(article, sources)),
            above.source(),
            ArticleHead.medium(body),
            siteName(metadata.site()),
            siteName(siteInTitle),
            siteName(headline.site(page.title())),
            owner);
    String author =
        first(
            declaredAuthor,
            head.author(),
            ArticleHead.reporters(body),
            head.shows(named) && BylineName.isPerson(named) ? named : "",
            author(shown.of(article, authors)),
            above.author(),
            credits.author(),
            onlyAuthor(shown.behind(article, cards)),
            head.shows(named) || above.shows(named) ? named : "",
            declared);
    return new HtmlPage(
        title,
        // A medium wrote what it published: that is no author beside it.
        author.equals(source) && BylineName.isOrganisation(author) ? "" : author,
        source,
        metadata.url(),
        PageDates.of(declaredDates, shown.of(article, dates), lines, scripts, metadata.updated()),
        chars(body) * 2 < metadata.body().length() ? metadata.body().lines().toList() : body);
  }

  private static List<String> declaredDates(Document page, PageMetadata metadata) {
    var dates = new ArrayList<>(List.of(metadata.published()));
    Element timed = page.selectFirst("[data-publishtime], [data-publish-time], [data-pubtime]");
    if (timed != null) {
      dates.add(timed.attr("data-publishtime"));
      dates.add(timed.attr("data-publish-time"));
      dates.add(timed.attr("data-pubtime"));
    }
    return dates;
  }

  /** A declared author, unless it is the site: 网易 on a page of 网易订阅. */
  private static String author(
      String declared, Document page, PageMetadata metadata, HtmlRules rules) {
    String title = page.title().strip();
    LastPart last = LastPart.of(title, title.length());
    return BylineName.of(declared)
        .filter(name -> !rules.isSiteName(name) && !metadata.site().startsWith(name))
        .filter(name -> last == null || !last.text().startsWith(name))
        .orElse("");
  }

  private static String author(List<ShownParts.Part> parts) {
    return parts.stream()
        .filter(part -> !part.lines().isEmpty())
        .flatMap(part -> BylineName.of(part.lines().get(0)).stream())
        .findFirst()
        .orElse("");
  }

  /** The author whom a box behind the text shows, if all such boxes show one. */
  private static String onlyAuthor(List<ShownParts.Part> parts) {
    List<String> names =
        parts.stream()
            .filter(part -> !part.lines().isEmpty())
            .flatMap(part -> BylineName.of(part.lines().get(0)).stream())
            .distinct()
            .toList();
    return names.size() == 1 ? names.get(0) : "";
  }

  /** A site's name without its slogan: 明報新聞網 - 每日明報. */
  private static String siteName(String name) {
    if (name.length() > LONGEST_SITE) {
      return name;
    }
    String bare = SLOGAN.matcher(name).replaceFirst("").strip();
    return bare.isEmpty() ? name : bare;
  }

  /** Who has the rights in a page, as its last lines say. */
  private static String owner(Document page, HtmlRules rules) {
    String text = page.body().text();
    Matcher m = OWNER.matcher(text.substring(Math.max(0, text.length() - FOOT)));
    while (m.find()) {
      String name = m.group("behind") == null ? m.group("front") : m.group("behind");
      if (rules.isSiteName(name)) {
        return name;
      }
    }
    return "";
  }

  private static String source(List<ShownParts.Part> parts) {
    return parts.stream()
        .filter(part -> !part.lines().isEmpty())
        .map(part -> withoutCaption(part.lines().get(0)))
        .filter(name -> !name.isEmpty() && name.length() <= LONGEST_NAME)
        .filter(name -> !NO_SOURCE.matcher(name).find() && ArticleHead.isMedium(name))
        .findFirst()
        .orElse("");
  }

  /** The lines, the last of them without who edited it. */
  private static List<String> withoutEditor(List<String> lines) {
    var edited = new ArrayList<>(lines);
    for (int i = Math.max(0, lines.size() - 2); i < lines.size(); i++) {
      String line = lines.get(i);
      int end = Math.max(0, line.length() - LONGEST_NAME);
      edited.set(
          i, line.substring(0, end) + EDITED.matcher(line.substring(end)).replaceFirst("").strip());
    }
    edited.removeIf(String::isEmpty);
    return edited;
  }

  /** The lines without those of pictures, and the last ones without invitations. */
  private static List<String> withoutCaptions(List<String> lines) {
    var text =
        new ArrayList<>(
            lines.stream()
                .filter(
                    line -> line.length() > LONGEST_CREDITED || !CREDITED.matcher(line).matches())
                .toList());
    for (int i = text.size() - 1; i > 0 && i >= text.size() - LINES_OF_FOOT; i--) {
      if (text.get(i).length() <= LONGEST_INVITATION && INVITATION.matcher(text.get(i)).matches()) {
        text.remove(i);
      }
    }
    return text;
  }

  private static long chars(List<String> lines) {
    return lines.stream().mapToLong(String::length).sum();
  }

  /** Links and captions inside a paragraph that are furniture as a whole. */
  private static void removeFurniture(Element article, FurnitureRules furniture) {
    for (Element inline : article.select("a, span")) {
      if (inline.childrenSize() <= 2 && furniture.isFurniture(inline.text())) {
        inline.remove();
      }
    }
  }

  /** The lines of the page in front of the text. */
  private static List<String> front(Element body, List<String> text) {
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> all = PageText.linesOfParts(body);
    String first = ArticleHead.squeezed(text.get(0));
    for (int at = 0; at < all.size(); at++) {
      if (ArticleHead.squeezed(all.get(at)).equals(first)) {
        return all.subList(0, at);
      }
    }
    return List.of();
  }

  private static Element withoutLinks(Element body) {
    Element copy = body.clone();
    copy.select("a").remove();
    return copy;
  }

  private static String withoutCaption(String name) {
    return CAPTION.matcher(name).replaceFirst("").strip();
  }

  private static String first(String... values) {
    return Arrays.stream(values)
        .map(HtmlPage::withoutCaption)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
