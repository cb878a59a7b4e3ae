package io.trihelix.interpret.html;

import io.trihelix.text.RuleFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Where titles, dates, authors and bodies stand on the pages of news sites, and by which names site
 * furniture goes. The rules are data: {@code conf/rules/html.tsv}. Thread-safe.
 */
public final class HtmlRules {
  private static final Pattern WORD_BOUNDARY =
      Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])|(?<=[A-Za-z])(?=[0-9])");

  private final List<RuleFile.Row> rows;
  private final Pattern furniture;
  private final Pattern siteWord;
  private final Pattern bodyWord;
  private final Pattern leadWord;
  private final String surnames;
  final List<Evaluator> titles;
  final List<Evaluator> dates;
  final List<Evaluator> authors;
  final List<Evaluator> authorCards;
  final List<Evaluator> members;
  final List<Evaluator> sources;
  final List<Evaluator> looseSources;
  final List<Evaluator> bodies;
  final List<Pattern> scriptDates;
  final List<Pattern> scriptSources;

  private HtmlRules(List<RuleFile.Row> rows) {
    this.rows = rows;
    this.furniture = Pattern.compile(joined("furniture"), Pattern.CASE_INSENSITIVE);
    this.siteWord = Pattern.compile(".*(?:" + joined("site-word") + ")");
    this.bodyWord = Pattern.compile(joined("body-word"), Pattern.CASE_INSENSITIVE);
    this.leadWord = Pattern.compile(joined("lead-word"), Pattern.CASE_INSENSITIVE);
    this.titles = selectors("at-title");
    this.dates = selectors("at-date");
    this.authors = selectors("at-author");
    this.authorCards = selectors("at-author-card");
    this.members = selectors("at-member");
    this.sources = selectors("at-source");
    this.looseSources = selectors("at-loose-source");
    this.bodies = selectors("at-body");
    this.scriptDates = rules("script-date").stream().map(Pattern::compile).toList();
    this.scriptSources = rules("script-source").stream().map(Pattern::compile).toList();
    this.surnames = joined("surnames");
  }

  /** The rules that come with the program. */
  public static HtmlRules bundled() {
    return new HtmlRules(RuleFile.bundled("html.tsv", 3));
  }

  /** These rules but for the places of bodies: the article is where the prose stands. */
  HtmlRules withoutPlaces() {
    return without("at-body");
  }

  /** These rules but for the names of furniture. */
  HtmlRules withoutFurniture() {
    return without("furniture");
  }

  private HtmlRules without(String kind) {
    return new HtmlRules(rows.stream().filter(row -> !row.cell(0).equals(kind)).toList());
  }

  private List<String> rules(String kind) {
    return rows.stream().filter(row -> row.cell(0).equals(kind)).map(row -> row.cell(1)).toList();
  }

  private String joined(String kind) {
    return rules(kind).stream().collect(Collectors.joining("|"));
  }

  private List<Evaluator> selectors(String kind) {
    return rules(kind).stream().map(QueryParser::parse).toList();
  }

  /** Names of {@code <meta>} elements in lower case, the best first. */
  List<String> metaNames(String kind) {
    return rules("meta-" + kind).stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }

  /** Whether the class or id of the element names a piece of furniture. */
  boolean isFurniture(Element element) {
    return names(furniture, element.className()) || names(furniture, element.id());
  }

  /** Whether the class or id of the element names the text of an article. */
  boolean isNamedBody(Element element) {
    return names(bodyWord, element.className())
        || names(bodyWord, element.id())
        || element.nameIs("article");
  }

  /** Whether the class or id of the element names the lead of an article. */
  boolean isNamedLead(Element element) {
    return names(leadWord, element.className()) || names(leadWord, element.id());
  }

  private static boolean names(Pattern words, String attribute) {
    if (attribute.isEmpty()) {
      return false;
    }
    for (String word : WORD_BOUNDARY.split(attribute)) {
      if (!word.isEmpty() && words.matcher(word).matches()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a name is that of a Chinese person with a usual surname and two more characters: 安徽 and
   * 江苏 begin with surnames, too.
   */
  boolean isUsualName(String name) {
    return name.length() == 3 && BylineName.isPerson(name) && surnames.indexOf(name.charAt(0)) >= 0;
  }

  /** Whether the last part of a title looks like the name of a site. */
  boolean isSiteName(String part) {
    return siteWord.matcher(part).matches();
  }
}
