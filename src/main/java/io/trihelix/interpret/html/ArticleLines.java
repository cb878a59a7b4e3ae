package io.trihelix.interpret.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of an article's element without those that a reader takes for no part of the text:
 *
 * <ol>
 *   <li>who edited it, in parentheses behind the last sentence;
 *   <li>a summary that a line of its own announces, a sentence set large that the text repeats;
 *   <li>captions of pictures without an element of their own, by whom they credit;
 *   <li>what the last lines ask of readers, disclaim, or say about the author.
 * </ol>
 */
final class ArticleLines {
  private static final int LONGEST_NAMES = 40;

  /** Who edited, and the day in a count of years of its own, behind the last sentence. */
  private static final Pattern EDITED =
      Pattern.compile(
          "[（(](?:责任编辑|責任編輯|责编|編輯|编辑|編審|核稿|譯者|审校|校对)[:：／/][^（）()]{2,30}[）)]\\s?[0-9]{0,8}$");

  /** Who reports, behind the last sentence: （河北日报记者 张三 李四）. */
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?<=[。！？”」…])\\s?[（(]\\p{IsHan}{0,12}(?:记者|記者|通讯员|通訊員)[:：]?[\\s\\u3000]*[^（）()。，]{2,24}[）)]$"
              + "|(?<=[。！？”」…])\\s?[（(][^（）()。，]{2,14}(?:APP|App|客户端)[）)]$");

  /** Who reports, in front of the first sentence: 〔記者張三／台北報導〕, （德國之聲中文網）. */
  private static final Pattern OPENED =
      Pattern.compile(
          "^[（(〔【](?:[^（）()〔〕【】0-9。]{0,14}(?:记者|記者)[^（）()〔〕【】0-9。]{2,24}|\\p{IsHan}{2,10}(?:網|网|社|報|报))[）)〕】]\\s?(?=.{8})");

  /** Whose picture it is, behind what it shows: a caption without an element of its own. */
  private static final Pattern CREDITED =
      Pattern.compile(
          "(?:图说|圖說)[:：].*|(?:图为|圖為|图片为).*|.*(?:供图|供圖|(?:记者|記者|通讯员)\\s?\\p{IsHan}{2,4}\\s?(?:摄|攝)|(?<=[\\s\\u3000/／（(])(?:摄|攝)|\\s\\p{IsHan}{2,4}\\s(?:摄|攝))[）)]?");

  private static final int LONGEST_CREDITED = 60;

  /** A summary is announced by a line of its own. */
  private static final Pattern SUMMARY =
      Pattern.compile("[【\\[]?(?:导\\s?读|導\\s?讀|摘\\s?要|核心提示|内容提要|內容提要|提\\s?要)[】\\]]?[:：]?");

  private static final int LONGEST_SUMMARY = 200;
  private static final int LINES_OF_SUMMARY = 4;

  /** In longer texts each line would be sought too long. */
  private static final int MOST_LINES = 500;

  private static final int MOST_CHARS = 100_000;

  /** Shorter ones may be headings whose words the text repeats. */
  private static final int SHORTEST_QUOTED = 8;

  /** What a page asks of its readers, or disclaims, behind the text. */
  private static final Pattern INVITATION =
      Pattern.compile(
          "[（(]?关注[:：].{1,20}|关注.{1,24}[,，]\\s?(?:获取|了解|查看).{1,12}|.*(?:欢迎添加|添加)作者微信.*|打印.{0,12}给[:：]?"
              + "|[【\\[（(]?(?:免责声明|免責聲明)[】\\]）)]?[:：]?.*|[【\\[].{0,12}新闻线索.*(?:报料|爆料).*"
              + "|[^。]*[？?]\\s?欢迎(?:在)?(?:评论区|留言区|文末|留言|评论).{0,16}");

  /** Who helped, or what stands in front of a card of the author. */
  private static final Pattern ABOUT_NAMES =
      Pattern.compile(
          "[（(*＊][^（）()]{0,80}(?:亦有贡献|亦有貢獻)[^（）()]{0,20}[）)]?|(?:文章|本文|关于|關於)?作者(?:简介|簡介|介绍|介紹)?[:：]?");

  private static final int LONGEST_INVITATION = 200;
  private static final int LINES_OF_FOOT = 3;

  private ArticleLines() {}

  /** The lines of the text as they stand in it, still with who wrote it. */
  static List<String> of(List<String> lines) {
    return withoutFoot(
        withoutSummary(withoutQuotedSentences(withoutCaptions(withoutEditor(lines)))));
  }

  /** The lines without a summary in front and the line that announces it. */
  private static List<String> withoutSummary(List<String> lines) {
    for (int at = 0; at < Math.min(LINES_OF_SUMMARY, lines.size() - 2); at++) {
      if (SUMMARY.matcher(lines.get(at)).matches()
          && lines.get(at + 1).length() <= LONGEST_SUMMARY) {
        var text = new ArrayList<>(lines);
        text.subList(at, at + 2).clear();
        return text;
      }
    }
    return lines;
  }

  /** The lines without a sentence set large, in a line of its own, that stands in another one. */
  private static List<String> withoutQuotedSentences(List<String> lines) {
    String all = String.join("\n", lines);
    if (lines.size() > MOST_LINES || all.length() > MOST_CHARS) {
      return lines;
    }
    return lines.stream().filter(line -> !isQuoted(line, all)).toList();
  }

  private static boolean isQuoted(String line, String all) {
    return line.length() >= SHORTEST_QUOTED
        && line.length() <= LONGEST_CREDITED
        && "。！？".indexOf(line.charAt(line.length() - 1)) >= 0
        && isWithin(line, all);
  }

  /** Whether a line stands in another, longer one. */
  private static boolean isWithin(String line, String all) {
    for (int at = all.indexOf(line); at >= 0; at = all.indexOf(line, at + 1)) {
      int end = at + line.length();
      if (at > 0 && all.charAt(at - 1) != '\n' || end < all.length() && all.charAt(end) != '\n') {
        return true;
      }
    }
    return false;
  }

  /**
   * The text, its last line without who reports, and so its first; a dateline with a day is text:
   * （中央社記者某某高雄2日電）.
   */
  static List<String> unsigned(List<String> text) {
    var unsigned = new ArrayList<>(withoutAtEnd(text, SIGNED));
    if (!unsigned.isEmpty()) {
      unsigned.set(0, OPENED.matcher(unsigned.get(0)).replaceFirst(""));
      unsigned.removeIf(String::isEmpty);
    }
    return unsigned;
  }

  private static List<String> withoutEditor(List<String> lines) {
    return withoutAtEnd(lines, EDITED);
  }

  /** The lines, the last two of them without what a pattern finds at their ends. */
  private static List<String> withoutAtEnd(List<String> lines, Pattern pattern) {
    var edited = new ArrayList<>(lines);
    for (int i = Math.max(0, lines.size() - 2); i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher m = pattern.matcher(line);
      m.region(Math.max(0, line.length() - LONGEST_NAMES), line.length());
      m.useTransparentBounds(true);
      if (m.find()) {
        edited.set(i, line.substring(0, m.start()).strip());
      }
    }
    edited.removeIf(String::isEmpty);
    return edited;
  }

  private static List<String> withoutCaptions(List<String> lines) {
    return lines.stream()
        .filter(line -> line.length() > LONGEST_CREDITED || !CREDITED.matcher(line).matches())
        .toList();
  }

  private static List<String> withoutFoot(List<String> lines) {
    var text = new ArrayList<>(lines);
    for (int i = text.size() - 1; i > 0 && i >= text.size() - LINES_OF_FOOT; i--) {
      if (isFoot(text.get(i))) {
        text.remove(i);
      }
    }
    return text;
  }

  private static boolean isFoot(String line) {
    return line.length() <= LONGEST_INVITATION
        && (INVITATION.matcher(line).matches() || ABOUT_NAMES.matcher(line).matches());
  }
}
