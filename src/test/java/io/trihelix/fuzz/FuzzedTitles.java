package io.trihelix.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trihelix.interpret.AcceptanceRules;
import io.trihelix.interpret.FieldMapping;
import io.trihelix.interpret.Interpretation;
import io.trihelix.interpret.Interpreters;
import io.trihelix.text.ChineseText;
import io.trihelix.text.PublicationDates;
import io.trihelix.text.TextNormalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** Whatever stands in the title of a page, in its metadata and its headline, or on a first line. */
public final class FuzzedTitles implements Consumer<byte[]> {
  private static final String BODY = "深度求索在杭州发布新模型，浙江大学的研究者参与了测试。";

  private final Interpreters interpreters;

  public FuzzedTitles() {
    List<String> none = List.of("none");
    interpreters =
        new Interpreters(
            new FieldMapping(none, List.of("title"), List.of("body"), none, none, none, none),
            new PublicationDates(
                ZoneId.of("Asia/Shanghai"), LocalDate.of(1990, 1, 1), LocalDate.of(2030, 1, 1)),
            TextNormalizer.with(c -> c),
            30,
            new AcceptanceRules(false, true, new ChineseText(0)));
  }

  @Override
  public void accept(byte[] input) {
    String text = new String(input, UTF_8);
    int end = text.indexOf('\n');
    String title = end < 0 ? text : text.substring(0, end);
    String headline = end < 0 ? "" : text.substring(end + 1);
    String page =
        "<html><head><title>"
            + title
            + "</title><meta property=\"og:title\" content=\""
            + headline
            + "\"></head><body><h1>"
            + headline
            + "</h1><p>"
            + BODY
            + "</p></body></html>";
    check(interpreters.html().interpret(page, "", ""));
    check(interpreters.html().interpret(page, text, text));
    check(interpreters.page().interpret(text + "\n" + BODY, text));
  }

  private static void check(Interpretation interpretation) {
    if (interpretation instanceof Interpretation.Accepted accepted
        && (accepted.article().title() + accepted.article().body()).isBlank()) {
      throw new AssertionError("An article without a text");
    }
  }
}
