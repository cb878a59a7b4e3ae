package io.trihelix.interpret.html;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Who wrote an article and which medium it is from. What its own lines say behind a label and what
 * the page declares count first, then elements that are named for it, then names that stand beside
 * the date without a label, and last what only tells the site.
 *
 * <p>Made before furniture is removed from the page, asked when the article is known.
 */
final class PageNames {
  private static final int LONGEST_NAME = 40;
  private static final int LONGEST_SITE = 200;
  private static final int FOOT = 800;
  private static final Pattern CAPTION =
      Pattern.compile(
          "^(?:作者|来源|來源|来自|来源于|记者|文|By)\\s*(?:[:：|｜/]\\s*|(?<=来自|来源于)\\s*)",
          Pattern.CASE_INSENSITIVE);

  /** Boxes named for a source hold dates and counters, too. */
  private static final Pattern NO_SOURCE =
      Pattern.compile("[0-9][:：/-][0-9]|时间|時間|日期|阅读|评论|[:：]$|^[0-9\\s]+$");

  /** What kind of medium, but not which. */
  private static final Set<String> KINDS =
      Set.of("微信公众号", "公众号", "客户端", "新闻客户端", "互联网", "网站", "本网", "本报", "自媒体平台");

  private static final Pattern OWNER =
      Pattern.compile(
          "(?:©|Copyright|版权所有|版權所有)[\\s©:：0-9–—-]{0,20}(?:by\\s)?(?<behind>\\p{IsHan}{3,12})"
              + "|(?<front>\\p{IsHan}{3,12})\\s?(?:版权所有|版權所有)");
  private static final Pattern SLOGAN =
      Pattern.compile("\\s?[－—|｜–]\\s?.*$|\\s-\\s.*$|(?<=\\p{IsHan}{3})\\s[A-Za-z][A-Za-z .]*$");

  /** Who took the pictures is the author of what shows nothing else. */
  private static final Pattern OF_PICTURES =
      Pattern.compile("^[【\\[]?(?:组图|組圖|图集|圖集|高清|影像|光影|图片故事|摄影报道)");

  private final PageMetadata metadata;
  private final ShownParts shown;
  private final HtmlRules rules;
  private final String pageTitle;
  private final String owner;
  private final List<ShownParts.Part> authors;
  private final List<ShownParts.Part> members;
  private final List<ShownParts.Part> cards;
  private final List<ShownParts.Part> sources;
  private final List<ShownParts.Part> looseSources;
  private final List<String> scripts;

  PageNames(Document page, PageMetadata metadata, ShownParts shown, HtmlRules rules) {
    this.metadata = metadata;
    this.shown = shown;
    this.rules = rules;
    this.pageTitle = page.title().strip();
    this.owner = owner(page, rules);
    this.authors = shown.at(page, rules.authors);
    this.members = shown.at(page, rules.members);
    this.cards = shown.at(page, rules.authorCards);
    this.sources = shown.at(page, rules.sources);
    this.looseSources = shown.at(page, rules.looseSources);
    this.scripts = ScriptValues.in(page, rules.scriptSources);
  }

  /** The two names; either may be empty. */
  record Names(String author, String source) {}

  /**
   * What the article's own lines tell.
   *
   * @param between the title and the text
   * @param above the title
   * @param below the text, the nearest
   * @param credits at the begin and at the end of the text
   * @param text without head and credits
   */
  record Lines(
      ArticleHead between,
      ArticleHead above,
      ArticleHead below,
      ArticleHead credits,
      List<String> text) {
    boolean show(String name) {
      return between.shows(name) || above.shows(name);
    }
  }

  /**
   * @param article the element that holds the text
   * @param siteInTitle the site that stood in place of a title, or empty
   */
  Names of(Element article, Lines lines, Headline headline, String title, String siteInTitle) {
    String site = siteName(first(metadata.site(), siteInTitle, headline.site(pageTitle)));
    UnlabelledNames beside = lines.between().unlabelled(pageTitle, metadata.site());
    String source =
        first(
            lines.between().source(),
            metadata.source(),
            source(shown.of(article, sources)),
            beside.medium(),
            source(
                shown.of(article, looseSources).stream()
                    .filter(part -> !part.lines().isEmpty() && lines.show(part.lines().get(0)))
                    .toList()),
            scripts.stream().filter(name -> isMedium(name, lines)).findFirst().orElse(""),
            lines.above().source(),
            lines.credits().source(),
            TextEdges.medium(lines.text()),
            site,
            owner,
            siteName(headline.unnamedSite(pageTitle, title)));
    String author = author(article, lines, beside, title);
    // A medium wrote what it published: that is no author beside it.
    return new Names(
        author.equals(source) && BylineName.isOrganisation(author) ? "" : author, source);
  }

  private String author(Element article, Lines lines, UnlabelledNames beside, String title) {
    String declared = declared(metadata.author());
    String named = declared(metadata.owner());
    return first(
        BylineName.isOrganisation(declared) ? "" : declared,
        lines.between().author(),
        TextEdges.reporters(lines.text()),
        lines.between().shows(named) && BylineName.isPerson(named) ? named : "",
        author(shown.of(article, authors)),
        author(
            shown.of(article, members).stream()
                .filter(part -> !part.lines().isEmpty() && lines.show(part.lines().get(0)))
                .toList()),
        lines.above().author(),
        lines.credits().author(),
        beside.person(),
        lines.below().author(),
        onlyAuthor(shown.behind(article, cards)),
        lines.show(named) ? named : "",
        OF_PICTURES.matcher(title).find() ? lines.between().photographer() : "",
        declared);
  }

  /** Whether a script's name of a medium is one: shown in the head, or the name of a site. */
  private boolean isMedium(String name, Lines lines) {
    return ArticleHead.isMedium(name)
        && !KINDS.contains(name)
        && !NO_SOURCE.matcher(name).find()
        && (lines.show(name) || rules.isSiteName(name));
  }

  /** A declared author, unless it is the site: 网易 on a page of 网易订阅. */
  private String declared(String author) {
    LastPart last = LastPart.of(pageTitle, pageTitle.length());
    return BylineName.of(author)
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

  /** A site's name without its slogan, or the same in English: 明報新聞網 - 每日明報, 科技新報 TechNews. */
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

  private static String withoutCaption(String name) {
    return CAPTION.matcher(name).replaceFirst("").replaceAll("^《|》$", "").strip();
  }

  private static String first(String... values) {
    return Arrays.stream(values)
        .map(PageNames::withoutCaption)
        .filter(value -> !value.isEmpty())
        .findFirst()
        .orElse("");
  }
}
