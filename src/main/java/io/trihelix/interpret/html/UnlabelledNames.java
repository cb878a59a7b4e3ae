package io.trihelix.interpret.html;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A medium and a person that stand beside the date without a label: {@code 车研社 段鸿羽 2025-05-21
 * 08:00}. The medium is one that the page's title or its site's name begins with, or whose name is
 * that of a site; the person has a usual surname, and counts only beside a medium: alone, two
 * characters may be a section.
 *
 * @param medium empty if there is none
 * @param person empty if there is none
 */
record UnlabelledNames(String medium, String person) {
  private static final int SHORTEST_MEDIUM = 2;

  /** 新闻 and 财经 are sections. */
  private static final int SHORTEST_SITE = 3;

  private static final int LONGEST_NAME = 20;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000\\u00A0|｜·•]+");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[0-9:：，。！？#@/／]|阅读|閱讀|浏览|评论|評論|分享|收藏|原创|字号|正文|频道|頻道|导航|登录|註冊|注册|搜索|关注|首页|编辑|編輯|发布|發布");

  static final UnlabelledNames NONE = new UnlabelledNames("", "");

  /**
   * @param line with a date
   * @param pageTitle what the page calls itself, with the name of the site at its end
   * @param site as the page declares it, or empty
   */
  static UnlabelledNames in(String line, String pageTitle, String site, HtmlRules rules) {
    List<String> names =
        Arrays.stream(BLANKS.split(line.strip()))
            .filter(part -> part.length() >= SHORTEST_MEDIUM && part.length() <= LONGEST_NAME)
            .filter(part -> !NO_NAME.matcher(part).find())
            .toList();
    LastPart last = LastPart.of(pageTitle, pageTitle.length());
    String ending = last == null ? "" : last.text();
    return names.stream()
        .filter(
            name ->
                ending.startsWith(name)
                    || site.startsWith(name)
                    || name.length() >= SHORTEST_SITE && rules.isSiteName(name))
        .findFirst()
        .map(medium -> new UnlabelledNames(medium, person(names, medium, rules)))
        .orElse(NONE);
  }

  private static String person(List<String> names, String medium, HtmlRules rules) {
    return names.stream()
        .filter(name -> !name.equals(medium) && rules.isUsualName(name))
        .findFirst()
        .orElse("");
  }
}
