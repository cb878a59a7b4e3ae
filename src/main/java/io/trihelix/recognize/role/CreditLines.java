package io.trihelix.recognize.role;

import io.trihelix.model.MentionRole;
import io.trihelix.text.NormalizedText;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a text says from where and by whom it was sent.
 *
 * <ol>
 *   <li>A dateline begins a sentence: an agency, paper or site, perhaps who and where, a day, and 电
 *       or 讯 (新华社洛杉矶2月18日电, 中央社记者王五台北5日电); or the place alone (本报北京讯).
 *   <li>A byline begins or ends a line, or stands in brackets: 记者 张三 杭州报道, 张三 发自北京.
 *   <li>A credit is a word such as 来源 or 作者 with a mark and what follows up to a blank; or what
 *       brackets say of the author (作者系浙江大学教授).
 * </ol>
 *
 * No pattern looks at more than {@value #WINDOW} characters from where it begins. Thread-safe.
 */
final class CreditLines {
  /** Longer datelines are none. */
  private static final int WINDOW = 100;

  /** Behind these a sentence begins. */
  private static final String BEGINNINGS = "\n。!?;";

  /** Behind these a credit may begin. */
  private static final String GAPS = BEGINNINGS + "([〔【 ";

  /** The first characters of the words that credits begin with. */
  private static final String FIRST_OF_CREDITS = "文图消资数内来稿转作责编审校摄撰整出监供值本";

  private static final String DAY = "(?:\\d{2,4}年)?(?:\\d{1,2}月)?\\d{1,2}日";

  private static final String AGENCY =
      "(?:据)?(?:[\\p{IsHan}a-z0-9·]{1,12}?(?:社|网|报|台|通讯|电讯|新闻|在线|客户端)|路透|彭博|美联|法新" + "|本[报刊台网站])";

  /** Names of people and places, but no news of its own. */
  private static final String WHO_AND_WHERE = "(?:(?!消息|报道|讯|电|日)[\\p{IsHan}·、/ ()]){0,24}?";

  /** 电 begins other words. */
  private static final String SENT = "[专急快外]?(?:综合)?(?:讯|电(?![力动气子商网影视信量价池话脑器源缆台费车机梯站召函]))";

  private static final String NAMES = "(?:(?![从在获了看昨今采])[^\\n。,!?;:]){1,24}?";

  private static final List<Credit> BEHIND_A_STOP =
      List.of(
          new Credit(
              MentionRole.DATELINE,
              "[\\[(〔【]?" + AGENCY + WHO_AND_WHERE + DAY + "[早上中下午晚间]{0,2}" + SENT),
          new Credit(
              MentionRole.DATELINE,
              "[\\[(〔【]?"
                  + AGENCY
                  + "[\\p{IsHan}、]{0,8}?"
                  + "[专急快外]?(?:讯|电)(?=[ (:,\\[〔【\\])〕】|]|记者|通讯员|\\n|$)"),
          new Credit(
              MentionRole.BYLINE,
              "[\\[(〔【]?[\\p{IsHan}a-z0-9]{0,14}?(?:记者|特派员|通讯员|实习生|撰稿人?|编译)"
                  + NAMES
                  + "(?:报道|报导|发自[\\p{IsHan}、 ]{1,8}?)(?=[ \\])〕】|/,。:]|\\n|$)"),
          new Credit(
              MentionRole.BYLINE,
              "[\\[(〔【]?(?:[\\p{IsHan}·]{2,6}[/| ]{1,3}[\\p{IsHan}]{2,6}?报[道导]"
                  + "|[\\p{IsHan}a-z0-9·、 ]{2,14}?发自 ?[\\p{IsHan}]{2,6})(?=[ \\])〕】|]|\\n|$)"));

  private static final List<Credit> BEHIND_A_GAP =
      List.of(
          new Credit(
              MentionRole.BYLINE,
              "(?:(?:文字|图片|消息|资料|数据|内容)?来源|稿源|转自|图源|作者|责编|责任编辑|编辑|审核|校对|摄影|撰文|撰稿"
                  + "|整理|编译|出品|监制|供稿|供图|值班编辑) ?[:/|丨] ?[^ \\n。)\\]】]{1,40}"),
          new Credit(MentionRole.BYLINE, "(?:文|图|图文) ?[/|丨] ?[^ \\n。)\\]】]{1,30}"),
          new Credit(MentionRole.BYLINE, "(?:本文)?作者(?:系|为|是|单位|来自|简介)[^\\n。)\\]】]{1,60}"));

  private record Credit(MentionRole role, Pattern pattern) {
    Credit(MentionRole role, String pattern) {
      this(role, Pattern.compile(pattern));
    }
  }

  /** Is told where a credit stands. */
  @FunctionalInterface
  interface Visitor {
    /**
     * @param start offset into the normalised text
     * @param end offset, exclusive
     */
    void visit(int start, int end, MentionRole role);
  }

  /**
   * Visits the datelines, bylines and credits near mentions, from left to right.
   *
   * @param mentions where they begin in the normalised text, in order
   */
  void forEach(NormalizedText text, int[] mentions, Visitor visitor) {
    int next = 0;
    int behind = 0;
    for (int at = 0; at < text.length(); at++) {
      while (next < mentions.length && mentions[next] < at) {
        next++;
      }
      if (next == mentions.length) {
        return;
      }
      if (mentions[next] >= at + WINDOW) {
        at = mentions[next] - WINDOW;
      } else if (at >= behind) {
        char before = text.neighbour(at - 1);
        if (BEGINNINGS.indexOf(before) >= 0) {
          behind = visit(text, at, BEHIND_A_STOP, visitor);
        }
        if (at >= behind
            && GAPS.indexOf(before) >= 0
            && FIRST_OF_CREDITS.indexOf(text.charAt(at)) >= 0) {
          behind = visit(text, at, BEHIND_A_GAP, visitor);
        }
      }
    }
  }

  /** Where the credit that begins there ends; 0 if none does. */
  private static int visit(NormalizedText text, int at, List<Credit> credits, Visitor visitor) {
    for (Credit credit : credits) {
      Matcher matcher =
          credit
              .pattern()
              .matcher(text)
              .region(at, Math.min(text.length(), at + WINDOW))
              .useAnchoringBounds(false)
              .useTransparentBounds(true);
      if (matcher.lookingAt()) {
        visitor.visit(at, matcher.end(), credit.role());
        return matcher.end();
      }
    }
    return 0;
  }
}
