package io.trihelix.recognize.discover;

import io.trihelix.model.EntityType;
import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds companies that the text introduces by name: 一家名为“某某”的公司, 某某是一家…公司 is not enough, for 某某 may
 * be anything. Thread-safe.
 */
public final class IntroducedNameFinder implements MentionExtender {
  public static final String METHOD = "introduced";

  /** An estimate: of those read in development all were right, but there were few. */
  private static final double CONFIDENCE = 0.9;

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?:名为|名叫|叫做|叫作|取名|取名为|称为)"
              + "(?:[“\"「『](?<quoted>[\\p{IsHan}a-z0-9·.&' -]{2,20})[”\"」』]"
              + "|(?<plain>[\\p{IsHan}a-z0-9·.&' -]{2,16}?))"
              + "的[\\p{IsHan}a-z]{0,10}?(?:公司|企业|初创|厂商|工作室|创企)");

  private final CompanyNaming names;

  IntroducedNameFinder(CompanyNaming names) {
    this.names = names;
  }

  @Override
  public List<Mention> extend(ArticleText article, List<Mention> found) {
    var added = new ArrayList<Mention>();
    for (ArticleText.Field field : List.of(article.title(), article.body())) {
      NormalizedText text = field.text();
      for (int at = 0; at + 1 < text.length(); at++) {
        if (mayIntroduce(text, at)) {
          add(field, at, found, added);
        }
      }
    }
    if (added.isEmpty()) {
      return found;
    }
    var result = new ArrayList<>(found);
    result.addAll(added);
    result.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    return result;
  }

  private static boolean mayIntroduce(NormalizedText text, int at) {
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    return (c == '名' && (next == '为' || next == '叫'))
        || (c == '叫' && (next == '做' || next == '作'))
        || (c == '取' && next == '名')
        || (c == '称' && next == '为');
  }

  private void add(ArticleText.Field field, int at, List<Mention> found, List<Mention> added) {
    NormalizedText text = field.text();
    Matcher matcher = INTRODUCTION.matcher(text.substring(at, Math.min(text.length(), at + 48)));
    if (!matcher.lookingAt()) {
      return;
    }
    String group = matcher.group("quoted") != null ? "quoted" : "plain";
    int start = at + matcher.start(group);
    int end = at + matcher.end(group);
    int from = text.originalStart(start);
    int to = text.originalEnd(end);
    boolean free =
        found.stream()
            .noneMatch(m -> m.field() == field.field() && m.start() < to && from < m.end());
    boolean sure = group.equals("quoted") || isLatin(text.substring(start, end));
    if (free && (sure || names.isCoined(text.substring(start, end)))) {
      Mention name = names.tagged(field, start, end, List.of(), METHOD, CONFIDENCE);
      if (name != null && name.type() == EntityType.COMPANY) {
        added.add(name);
      }
    }
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c < 0x2E80);
  }
}
