package io.trihelix.interpret;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.interpret.html.NewsPages;
import io.trihelix.model.Article;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/**
 * Measures what is found on 132 pages after the patterns of sites of today, most of which the
 * extractor was not developed on at first, beside Readability4J and what jsoup alone gives. {@code
 * mvn test -Dtest=SitePagesTest} prints the table, {@code -Dpages=wide} the misses of one set as
 * well, {@code -Dpages=all} each miss.
 */
class SitePagesTest {
  private static final List<String> SETS =
      List.of("dev", "blind", "fresh", "unseen", "open", "sealed", "wide", "locked", "late");

  private static final double BODY = 0.985;
  private static final double TITLE = 0.95;
  private static final double DAY = 0.97;
  private static final double NAMES = 0.9;

  private final HtmlInterpreter interpreter = PageInterpreters.usual().html();

  /** What an extractor says of a page; an empty text where it says nothing. */
  private record Found(String title, String body, String day, String author, String source) {}

  /** Means and shares over pages. Of names only those count that are present in the page. */
  private static final class Figures {
    private double f1;
    private int pages;
    private int titles;
    private int days;
    private int wrongDays;
    private int authors;
    private int authorsFound;
    private int authorsWrong;
    private int sources;
    private int sourcesFound;
    private int sourcesWrong;
    private final List<String> misses = new ArrayList<>();

    void add(NewsPages.Page page, Found found) {
      double quality = f1(page.expected("body"), found.body);
      pages++;
      f1 += quality;
      if (quality < 1) {
        misses.add("%s body %.3f: %s".formatted(page.name(), quality, difference(page, found)));
      }
      titles += hit(page, "title", found.title) ? 1 : 0;
      boolean right = hit(page, "date", found.day);
      days += right ? 1 : 0;
      wrongDays += right || found.day.isEmpty() ? 0 : 1;
      if (page.expected("author").isEmpty()) {
        authorsWrong += hit(page, "author", found.author) ? 0 : 1;
      } else {
        authors++;
        authorsFound += hit(page, "author", found.author) ? 1 : 0;
      }
      if (page.expected("source").isEmpty()) {
        sourcesWrong += hit(page, "source", found.source) ? 0 : 1;
      } else {
        sources++;
        sourcesFound += hit(page, "source", found.source) ? 1 : 0;
      }
    }

    private boolean hit(NewsPages.Page page, String part, String found) {
      // Between names there is a blank, whatever the page has.
      boolean hit = page.expected(part).replace('、', ' ').equals(found);
      if (!hit) {
        misses.add("%s %s: %s, not %s".formatted(page.name(), part, found, page.expected(part)));
      }
      return hit;
    }

    String line(String name) {
      return "%-16s %6.3f %3d of %d %3d of %d %5d %6d of %d %6d %5d of %d %5d%n"
          .formatted(
              name,
              f1 / pages,
              titles,
              pages,
              days,
              pages,
              wrongDays,
              authorsFound,
              authors,
              authorsWrong,
              sourcesFound,
              sources,
              sourcesWrong);
    }
  }

  private static String difference(NewsPages.Page page, Found found) {
    List<String> wanted = page.expected("body").lines().toList();
    List<String> got = found.body.lines().toList();
    return "lacks "
        + wanted.stream().filter(line -> !got.contains(line)).toList()
        + ", has "
        + got.stream().filter(line -> !wanted.contains(line)).toList();
  }

  private Found ours(NewsPages.Page page) {
    if (interpreter.interpret(page.html(), "", page.path())
        instanceof Interpretation.Accepted accepted) {
      Article article = accepted.article();
      return new Found(
          article.title(),
          article.body(),
          article.published().map(date -> date.day().toString()).orElse(""),
          article.author(),
          article.source());
    }
    return new Found("", "", "", "", "");
  }

  private static Found readability(NewsPages.Page page) {
    var article = new Readability4J("https://news.example/a.html", page.html()).parse();
    return new Found(
        said(article.getTitle()),
        said(article.getTextContent()),
        "",
        said(article.getByline()),
        "");
  }

  private static Found jsoup(NewsPages.Page page) {
    Document document = Jsoup.parse(page.html());
    return new Found(document.title(), document.text(), "", "", "");
  }

  private static String said(String text) {
    return text == null ? "" : text.strip();
  }

  private static Figures figures(
      List<NewsPages.Page> pages, Function<NewsPages.Page, Found> extractor) {
    var figures = new Figures();
    pages.forEach(page -> figures.add(page, extractor.apply(page)));
    return figures;
  }

  @Test
  void pagesOfTodayAreReadAsTheirReadersSeeThem() {
    var table = new StringBuilder();
    var ours = new HashMap<String, Figures>();
    for (Map.Entry<String, List<NewsPages.Page>> half : halves().entrySet()) {
      Figures own = figures(half.getValue(), this::ours);
      ours.put(half.getKey(), own);
      table.append(own.line("ours, " + half.getKey()));
      table.append(figures(half.getValue(), SitePagesTest::readability).line("readability4j"));
      table.append(figures(half.getValue(), SitePagesTest::jsoup).line("jsoup alone"));
      if (half.getKey().equals(System.getProperty("pages"))) {
        own.misses.forEach(miss -> table.append("  ").append(miss).append('\n'));
      }
    }
    System.out.printf(
        "%n%-16s %6s %8s %8s %5s %9s %6s %8s %6s%n%s%n",
        "pages", "body", "title", "day", "wrong", "author", "wrong", "source", "wrong", table);

    Figures all = ours.get("all");
    assertAll(
        () -> assertEquals(132, all.pages),
        () -> assertTrue(all.f1 / all.pages >= BODY, "body"),
        () -> assertTrue(all.titles >= TITLE * all.pages, "titles"),
        () -> assertTrue(all.days >= DAY * all.pages, "days"),
        () -> assertEquals(0, all.wrongDays, "wrong days"),
        () -> assertTrue(all.authorsFound >= NAMES * all.authors, "authors"),
        () -> assertTrue(all.sourcesFound >= NAMES * all.sources, "sources"));
  }

  private static Map<String, List<NewsPages.Page>> halves() {
    var halves = new LinkedHashMap<String, List<NewsPages.Page>>();
    SETS.forEach(set -> halves.put(set, NewsPages.ofSites(set)));
    halves.put("all", halves.values().stream().flatMap(List::stream).toList());
    return halves;
  }

  private static double f1(String expected, String found) {
    List<String> wanted = NewsPages.tokens(expected);
    List<String> got = NewsPages.tokens(found);
    var left = new HashMap<String, Integer>();
    wanted.forEach(token -> left.merge(token, 1, Integer::sum));
    long common = got.stream().filter(token -> left.merge(token, -1, Integer::sum) >= 0).count();
    return common == 0 ? 0 : 2.0 * common / (got.size() + wanted.size());
  }
}
