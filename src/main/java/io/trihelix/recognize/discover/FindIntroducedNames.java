package io.trihelix.recognize.discover;

import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds companies that the text introduces by name: 一家名为“某某”的公司, 某某是一家…公司 is not enough, for 某某 may
 * be anything. Thread-safe.
 */
public final class FindIntroducedNames implements Stage {
  public static final String NAME = "introduced";
  public static final String METHOD = "introduced";

  /** An estimate: of those read in development all were right, but there were few. */
  private static final double CONFIDENCE = 0.9;

  /** The introduction and the name, in characters. */
  private static final int LONGEST = 48;

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?<say>名为|名叫|叫做|叫作|取名|取名为|称为)"
              + "(?:[“\"「『](?<quoted>[\\p{IsHan}a-z0-9·.&' -]{2,20})[”\"」』]"
              + "|(?<plain>[\\p{IsHan}a-z0-9·.&' -]{2,16}?))"
              + "的[\\p{IsHan}a-z]{0,10}?(?:公司|企业|初创|厂商|工作室|创企)");

  private final CompanyNaming names;

  public FindIntroducedNames(CompanyNaming names) {
    this.names = names;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.ADDS);
  }

  @Override
  public void apply(Draft draft) {
    for (ArticleText.Field field : draft.article().fields()) {
      NormalizedText text = field.text();
      for (int at = 0; at + 1 < text.length(); at++) {
        if (mayIntroduce(text, at)) {
          find(field, at, draft);
        }
      }
    }
  }

  private static boolean mayIntroduce(NormalizedText text, int at) {
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    return (c == '名' && (next == '为' || next == '叫'))
        || (c == '叫' && (next == '做' || next == '作'))
        || (c == '取' && next == '名')
        || (c == '称' && next == '为');
  }

  private void find(ArticleText.Field field, int at, Draft draft) {
    NormalizedText text = field.text();
    Matcher matcher =
        INTRODUCTION.matcher(text.substring(at, Math.min(text.length(), at + LONGEST)));
    if (!matcher.lookingAt()) {
      return;
    }
    boolean quoted = matcher.group("quoted") != null;
    String group = quoted ? "quoted" : "plain";
    int start = at + matcher.start(group);
    int end = at + matcher.end(group);
    Span span = field.span(start, end);
    if (!draft.mentions().isFree(span)) {
      return;
    }
    String name = text.substring(start, end);
    String objection =
        quoted || isLatin(name) || names.isCoined(name)
            ? names.objection(field, start, end, List.of())
            : "common words, and in no quotation marks";
    if (objection != null) {
      draft.trace().declined(span, () -> objection);
    } else {
      draft
          .mentions()
          .put(
              names.mention(field, start, end, List.of(), METHOD, CONFIDENCE),
              "called a company by " + matcher.group("say"));
    }
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> Han.isAlphabetic((char) c));
  }
}
