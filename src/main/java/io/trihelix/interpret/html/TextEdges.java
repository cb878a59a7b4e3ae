package io.trihelix.interpret.html;

import io.trihelix.text.Han;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first and the last lines of a text: how many of them are a head, a note of editors or credits
 * rather than paragraphs, and who reports or which medium it is, as a dateline says.
 */
final class TextEdges {
  private static final int LONGEST_HEAD = 8;

  private static final int SHORTEST_SENTENCE = 12;

  /** Who reports, in the parentheses that open or close a text: （记者张三 李四）, 〔記者張三／台北報導〕. */
  private static final Pattern DATELINE =
      Pattern.compile(
          "[（(〔【](?:[^（）()〔〕【】。，]{0,12})?(?:记者|記者)\\s*[:：]?\\s*(?<names>[^（）()〔〕【】/／。，:：]{2,24})[）)〕】/／]");

  /** The dateline of an agency: （中央社記者曾郁婷高雄2日電）. */
  private static final Pattern OF_AGENCY =
      Pattern.compile(
          "^[（(][^（）()，。]{0,8}?(?:记者|記者)(?<names>(?:\\p{IsHan}{2,4}、){0,4})(?<last>\\p{IsHan}{4,8})[0-9]{1,2}日[^）)]{0,6}[电電][）)]");

  /**
   * Longer names of one person and a place cannot be told apart: places have two letters mostly.
   */
  private static final int LONGEST_PERSON = 3;

  /** The medium that the begin of a text names. */
  private static final Pattern MEDIUM =
      Pattern.compile(
          "^(?:[（(〔](?<first>[^（）()〔〕，。本]{2,8}?)(?:记者|記者)|【(?<second>[^】，。本]{2,8}?)(?:專訊|专讯|訊|讯)】"
              + "|(?<third>新华社|中新社|中新网|中央社|路透社|法新社|彭博社)\\p{IsHan}{2,8}(?:[0-9]{1,2}月)?[0-9]{1,2}日)");

  /** What editors say in front of a text. */
  private static final Pattern NOTE =
      Pattern.compile("[（(【\\[]?(?:编者按|編者按|编者注|編者註|编按|編按|小编按|编者的话)[】\\]]?\\s*[:：丨|｜].*");

  private static final int LONGEST_NOTE = 400;

  /** Who wrote and whence it comes, in a line in front of a text or behind it. */
  private static final Pattern CREDITS =
      Pattern.compile(
          "^[(（【\\[〔]?\\s*(?:(?:本文|文章)(?:来自|转自|首发|由|作者|来源)|【(?:作者|来源|記者|记者|编辑|撰文|统筹|策划|校对|摄影)】|作者|撰文|撰稿|采写|採訪|记者|記者|文\\s*[:：|｜丨/／]).*");

  /** Who edited, in a line of its own; when a post of a forum was written. */
  private static final Pattern EDITORS =
      Pattern.compile(
          "(?:(?:来源|來源|责任|責任|值班)?(?:来源|來源|编辑|編輯|责编|審核|审核|校对|校對|监制|統籌|统筹|[初一二三复終终]审|摄影|攝影|图片)\\s*[:：|｜/][^。，]*)"
              + "|.{0,20}[0-9]{1,5}\\s?(?:楼|樓)\\s?(?:19|20)[0-9]{2}-.{5,20}");

  private static final int LINES_OF_CREDITS = 4;

  private static final int LONGEST_CREDITS = 60;

  private static final int LONGEST_DATELINE = 80;

  private static final int LINES_OF_DATELINE = 3;

  private TextEdges() {}

  /** The lines at the begin and at the end of a text that say who wrote it. */
  static List<String> credits(List<String> text) {
    int end = Math.max(Math.min(LINES_OF_CREDITS, text.size()), text.size() - LINES_OF_CREDITS);
    return Stream.concat(
            text.stream().limit(LINES_OF_CREDITS), text.subList(end, text.size()).stream())
        .filter(
            line ->
                line.length() <= ArticleHead.LONGEST_LINE
                    && (CREDITS.matcher(line).matches()
                        || EDITORS.matcher(line).matches()
                        || isSigned(line)))
        .toList();
  }

  /** How many lines there are in front of those at the end that say who wrote it. */
  static int lengthWithoutCredits(List<String> text) {
    int end = text.size();
    while (end > 1
        && text.size() - end < LINES_OF_CREDITS
        && text.get(end - 1).length() <= LONGEST_CREDITS
        && (CREDITS.matcher(text.get(end - 1)).matches() && text.get(end - 1).indexOf('。') < 0
            || EDITORS.matcher(text.get(end - 1)).matches()
            || isSigned(text.get(end - 1)))) {
      end--;
    }
    return end;
  }

  private static boolean isSigned(String line) {
    return ArticleHead.REPORTER.matcher(line).matches()
        || BylineName.OF_DESK.matcher(line).matches();
  }

  /** The medium that the dateline names; else empty. */
  static String medium(List<String> text) {
    Matcher m = MEDIUM.matcher(text.isEmpty() ? "" : text.get(0));
    return m.find()
        ? Stream.of("first", "second", "third")
            .map(m::group)
            .filter(name -> name != null)
            .findFirst()
            .orElse("")
        : "";
  }

  /** Who reports, as the first line of a text says before it begins, or the last behind its end. */
  static String reporters(List<String> text) {
    if (text.isEmpty()) {
      return "";
    }
    String last = text.get(text.size() - 1);
    // A caption may stand in front of the first paragraph.
    return text.stream()
        .limit(LINES_OF_DATELINE)
        .map(line -> reporters(line.substring(0, Math.min(line.length(), LONGEST_DATELINE))))
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElseGet(
            () -> reporters(last.substring(Math.max(0, last.length() - LONGEST_DATELINE / 2))));
  }

  private static String reporters(String edge) {
    Matcher agency = OF_AGENCY.matcher(edge);
    if (agency.find()) {
      String last = agency.group("last");
      return BylineName.persons(
          agency.group("names")
              + last.substring(0, last.length() > 4 ? LONGEST_PERSON : LONGEST_PERSON - 1));
    }
    Matcher m = DATELINE.matcher(edge);
    return m.find()
        ? Stream.of(m.group("names").split("[\\s\\u3000、]+|通讯员|通訊員"))
            .filter(BylineName::isPerson)
            .distinct()
            .collect(Collectors.joining(" "))
        : "";
  }

  /** How many of the first lines of a text repeat its title or are a byline. */
  static int length(List<String> text, String title) {
    int length = 0;
    for (int i = 0; i < Math.min(text.size(), LONGEST_HEAD); i++) {
      String line = text.get(i);
      if (ArticleHead.squeezed(line).equals(ArticleHead.squeezed(title))
          || isByline(line)
          || isNote(text, i)) {
        length = i + 1;
      } else if ((line.indexOf('。') >= 0 || line.length() > ArticleHead.LONGEST_LINE)
          && !isCaption(line)) {
        break;
      }
    }
    return length == text.size() ? lengthBeforeSentence(text) : length;
  }

  /** Whether a line is what editors say in front of a text that is longer than that. */
  private static boolean isNote(List<String> text, int at) {
    String line = text.get(at);
    return line.length() <= LONGEST_NOTE
        && NOTE.matcher(line).matches()
        && text.stream().skip(at + 1L).mapToInt(String::length).sum() > line.length();
  }

  /** A picture with its caption may stand in front of the byline: ▲某某活動現場。（圖／資料照）. */
  private static boolean isCaption(String line) {
    return line.length() <= ArticleHead.LONGEST_LINE && "▲▼△▽".indexOf(line.charAt(0)) >= 0;
  }

  /** Where all lines look like a head, one of them may be the text: a flash of one sentence. */
  private static int lengthBeforeSentence(List<String> text) {
    int last = text.size() - 1;
    return last > 0 && isSentence(text.get(last)) ? last : text.size();
  }

  private static boolean isSentence(String line) {
    return line.endsWith("。")
        || !ArticleHead.SOURCE.matcher(line).find()
            && !ArticleHead.AUTHOR.matcher(line).find()
            && line.codePoints().filter(Han::isHan).count() >= SHORTEST_SENTENCE;
  }

  static boolean isByline(String line) {
    return line.length() <= ArticleHead.LONGEST_LINE
        && line.indexOf('。') < 0
        && line.indexOf('，') < 0
        && (ArticleHead.DATE.matcher(line).find()
            || ArticleHead.SOURCE.matcher(line).find()
            || ArticleHead.AUTHOR.matcher(line).find()
            || ArticleHead.OPENING.matcher(line).matches()
            || isSigned(line));
  }
}
