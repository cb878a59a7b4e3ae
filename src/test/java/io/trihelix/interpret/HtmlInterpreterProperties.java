package io.trihelix.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HtmlInterpreterProperties {
  private final HtmlInterpreter interpreter = PageInterpreters.usual().html();

  @Property(tries = 300)
  void anyTextBecomesAnArticleOrARejectAlwaysTheSame(@ForAll("pages") String html) {
    Interpretation once = interpreter.interpret(html, "", "/a.html");

    assertNotNull(once);
    assertEquals(once, interpreter.interpret(html, "", "/a.html"));
  }

  @Property(tries = 200)
  void theBodyHasNoEmptyLinesNoTagsAndNoScript(@ForAll("pages") String html) {
    if (interpreter.interpret(html, "", "/a.html") instanceof Interpretation.Accepted accepted) {
      String body = accepted.article().body();
      assertFalse(body.contains("\n\n") || body.startsWith("\n") || body.endsWith("\n"), body);
      assertFalse(body.contains("alert("), body);
    }
  }

  @Example
  void aPageNestedWithoutEndIsRead() {
    for (String tag : List.of("div", "span", "table", "b", "section")) {
      String html = ("<" + tag + ">").repeat(50_000) + "合肥正在成为存储芯片的重镇，高校的毕业生是招聘的主力。";
      assertNotNull(interpreter.interpret(html, "", "/a.html"), tag);
    }
  }

  @Provide
  Arbitrary<String> pages() {
    Arbitrary<String> markup =
        Arbitraries.of(
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "<br>",
            "<a href='x'>",
            "</a>",
            "<table><tr><td>",
            "</table>",
            "<h1>",
            "</h1>",
            "<script>alert(1)</script>",
            "<!--",
            "-->",
            "<pre>",
            "</pre>",
            "<div class='share'>",
            "<title>",
            "</title>",
            "<meta name='author' content='周某'>",
            "<script"
                + " type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":1}</script>",
            "<script type='application/ld+json'>{\"@type\"",
            "<article>",
            "&nbsp;",
            "&#0;",
            "<",
            "2025-02-18 08:15",
            "\n",
            "\u0000",
            "\uD83D",
            "责任编辑：王某");
    Arbitrary<String> prose =
        Arbitraries.of("合肥正在成为存储芯片的重镇，高校的毕业生是招聘的主力。", "浙江大学与云深处科技签约，双方将在杭州共建实验室。");
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(4, markup),
            net.jqwik.api.Tuple.of(2, prose),
            net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(12)))
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }
}
