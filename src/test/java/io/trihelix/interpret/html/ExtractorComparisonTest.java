package io.trihelix.interpret.html;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.text.BodyCleaner;
import io.trihelix.text.FurnitureRules;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * Compares extractors on the pages of {@link NewsPages}: precision, recall and F1 of the body's
 * tokens, each page counting alike. {@code mvn test -Dtest=ExtractorComparisonTest} prints the
 * table.
 */
class ExtractorComparisonTest {
  private record Quality(double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private final HtmlRules rules = HtmlRules.bundled();
  private final FurnitureRules furniture = FurnitureRules.bundled();
  private final BodyCleaner cleaner = new BodyCleaner(furniture);

  private Map<String, UnaryOperator<String>> extractors() {
    var extractors = new LinkedHashMap<String, UnaryOperator<String>>();
    extractors.put("all text (jsoup)", html -> Jsoup.parse(html).text());
    extractors.put("readability4j", ExtractorComparisonTest::readability);
    extractors.put("readability4j, line rules", html -> cleaner.clean(readability(html)));
    extractors.put(
        "density alone",
        html -> cleaner.clean(own(html, rules.withoutPlaces().withoutFurniture())));
    extractors.put(
        "density, furniture rules", html -> cleaner.clean(own(html, rules.withoutPlaces())));
    extractors.put("all of ours", html -> cleaner.clean(own(html, rules)));
    return extractors;
  }

  private static String readability(String html) {
    var article = new Readability4J("https://news.example/a.html", html).parse();
    return article.getArticleContent() == null
        ? ""
        : String.join("\n", PageText.lines(article.getArticleContent()));
  }

  private String own(String html, HtmlRules rules) {
    return String.join("\n", HtmlPage.read(html, "", rules, furniture).lines());
  }

  @Test
  void theExtractorInUseIsTheBestOfThoseCompared() {
    List<NewsPages.Page> pages = NewsPages.all();
    Map<String, UnaryOperator<String>> extractors = extractors();
    var means = new HashMap<String, Double>();
    var table = new StringBuilder();
    extractors.forEach(
        (name, extractor) -> {
          double precision = 0;
          double recall = 0;
          double f1 = 0;
          double worst = 1;
          for (NewsPages.Page page : pages) {
            Quality quality = quality(page.expected("body"), extractor.apply(page.html()));
            precision += quality.precision() / pages.size();
            recall += quality.recall() / pages.size();
            f1 += quality.f1() / pages.size();
            worst = Math.min(worst, quality.f1());
          }
          means.put(name, f1);
          table.append(
              String.format("%-28s %9.3f %7.3f %7.3f %7.3f%n", name, precision, recall, f1, worst));
        });
    System.out.printf(
        "%n%d pages%n%-28s %9s %7s %7s %7s%n%s%n",
        pages.size(), "extractor", "precision", "recall", "F1", "worst", table);
    if (Boolean.getBoolean("pages")) {
      printPages(pages);
    }

    assertTrue(means.values().stream().allMatch(f1 -> f1 <= means.get("all of ours") + 1e-9));
    assertTrue(means.get("all of ours") > 0.99, () -> means.toString());
  }

  private void printPages(List<NewsPages.Page> pages) {
    for (NewsPages.Page page : pages) {
      System.out.printf("%-26s", page.name());
      extractors()
          .values()
          .forEach(
              extractor ->
                  System.out.printf(
                      " %6.3f", quality(page.expected("body"), extractor.apply(page.html())).f1()));
      System.out.println();
    }
  }

  private static Quality quality(String expected, String found) {
    List<String> wanted = NewsPages.tokens(expected);
    List<String> got = NewsPages.tokens(found);
    var left = new HashMap<String, Integer>();
    wanted.forEach(token -> left.merge(token, 1, Integer::sum));
    long common = got.stream().filter(token -> left.merge(token, -1, Integer::sum) >= 0).count();
    return new Quality(
        got.isEmpty() ? 0 : (double) common / got.size(), (double) common / wanted.size());
  }
}
