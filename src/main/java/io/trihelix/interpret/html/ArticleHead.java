package io.trihelix.interpret.html;

import io.trihelix.text.Han;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the lines at the head of an article tell: who wrote it and which medium it is from; and how
 * many lines of a text are such a head rather than its first paragraph.
 */
final class ArticleHead {
  private static final int LONGEST_LINE = 120;
  private static final int LONGEST_HEAD = 8;
  private static final int SHORTEST_SENTENCE = 12;
  private static final String NO_CAPTION = "(?!作者|编辑|責任|责编|记者|来源|时间|发布|日期|阅读|浏览|点击|字号|评论|分享)";
  private static final String NAME =
      NO_CAPTION
          + "(?<name>[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){1,3}(?![A-Za-z])"
          + "|[^\\s\\u3000\\u00A0|｜，,。:：;；【】\\[\\]()（）<>《》]{2,20})";
  private static final Pattern SOURCE =
      Pattern.compile(
          "(?<![图圖片据據频頻料])(?:(?:来源|來源|出处|出處|稿源|转自|发布单位|發布單位|发布机构|供稿单位)\\s*[:：/／|｜]|来源于|^来自)[\\s\\u3000《]*"
              + NAME);
  private static final Pattern AUTHOR =
      Pattern.compile(
          "(?:(?:作者|记者|記者|撰文|撰稿|撰稿編輯|撰稿编辑|採訪撰文|采写)(?:\\s*[:：|｜丨/／]\\s*|\\s+|[,，]\\s+)|^(?:文|By|by)\\s*[:：|｜丨/／]\\s*"
              + "|【(?:作者|记者|記者|撰文)】\\s*)"
              + NAME);

  private static final Pattern PHOTOGRAPHER =
      Pattern.compile("(?:摄影|攝影|摄|攝)\\s*[:：|｜丨/／]\\s*" + NAME);

  /** A line that says who reports, for which medium, from where: 記者張三／台北報導. */
  private static final Pattern REPORTER =
      Pattern.compile(
          "^[^，。！？:：]{0,24}(?:记者|記者)\\s?(?<name>\\p{IsHan}{2,4}(?:[ \\u3000、]{1,3}\\p{IsHan}{2,4}){0,4})"
              + "(?:\\s*[／/|｜]\\s*\\S{0,12}|\\s+[^，。]{0,10})?$");

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

  /** Who wrote and whence it comes, in a line in front of a text or behind it. */
  private static final Pattern CREDITS =
      Pattern.compile(
          "^[(（【\\[〔]?\\s*(?:(?:本文|文章)(?:来自|转自|首发|由|作者|来源)|【(?:作者|来源|記者|记者|编辑|撰文|统筹|策划|校对|摄影)】|作者|撰文|撰稿|采写|採訪|记者|記者|文\\s*[:：|｜丨/／]).*");

  /** Who reports from where, or for which account, as a text opens: 张三 发自 北京, 某某 | 公众号 ID. */
  private static final Pattern OPENING =
      Pattern.compile(
          "(?:(?:特約|特约|本报|本刊)?(?:记者|記者|撰稿人)\\s*)?(?<name>[^。，！？:：]{2,30}?)\\s*(?:发自|發自)[^。，！？]{1,16}"
              + "|[^。，！？]{2,20}\\s?[|｜]\\s?(?:微信)?公众号.{0,30}"
              + "|[（(〔【][^（）()〔〕【】。，]{2,20}(?:报道|報道|報導|讯|訊)[）)〕】]");

  /** What editors say in front of a text. */
  private static final Pattern NOTE =
      Pattern.compile("[（(【\\[]?(?:编者按|編者按|编者注|編者註|编按|編按|小编按|编者的话)[】\\]]?\\s*[:：丨|｜].*");

  private static final int LONGEST_NOTE = 400;

  private static final int LONGEST_NEIGHBOUR = 12;
  private static final int LINES_OF_CREDITS = 4;

  /** Who edited, in a line of its own. */
  private static final Pattern EDITORS =
      Pattern.compile(
          "(?:(?:来源|來源|责任|責任|值班)?(?:来源|來源|编辑|編輯|责编|審核|审核|校对|校對|监制|統籌|统筹|[初一二三复終终]审|摄影|攝影|图片)\\s*[:：|｜/][^。，]*)");

  private static final int LONGEST_CREDITS = 60;

  /** 新闻 and 财经 are sections. */
  private static final int SHORTEST_SITE = 3;

  /** What a page was written with is no medium: 来自iPhone. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:iPhone|iPad|Android|安卓|手机|电脑|网页|PC|Web|移动|客户端|小程序).{0,12}");

  private static final int LONGEST_DATELINE = 80;
  private static final int LINES_OF_DATELINE = 3;
  private static final Pattern DATE =
      Pattern.compile("(?:19|20)[0-9]{2}\\s?[-/.年]\\s?[01]?[0-9]|[0-2]?[0-9][:：][0-5][0-9]");

  /** Behind a medium it is the reporter's own, not always the one that publishes. */
  private static final Pattern ROLE = Pattern.compile("记者|記者|通讯员|通訊員");

  /** A label that stands alone. */
  private static final Pattern LABEL =
      Pattern.compile("(?:文|作者|记者|記者|撰文|撰稿|来源|來源|稿源)\\s*[:：|｜丨/／]");

  private static final String BLANKS = "[\\s\\u3000\\u00A0]+";
  private static final Pattern NAME_BEFORE_DATE =
      Pattern.compile(
          "^(?:(?:原创|独家|转载)" + BLANKS + ")?" + NAME + BLANKS + "(?:19|20)[0-9]{2}\\s?[-/.年].*");
  private static final Pattern NAME_BEHIND_DATE =
      Pattern.compile(".*(?:[0-9]日|[0-9]{2}:[0-9]{2})" + BLANKS + NAME + "$");

  private final List<String> lines;
  private final HtmlRules rules;

  /**
   * @param lines in front of the article, and its own first ones
   */
  ArticleHead(List<String> lines, HtmlRules rules) {
    this.rules = rules;
    this.lines = labelled(lines.stream().filter(line -> line.length() <= LONGEST_LINE).toList());
  }

  /** The medium and the person that stand beside the date without a label. */
  UnlabelledNames unlabelled(String pageTitle, String site) {
    return IntStream.range(0, lines.size())
        .filter(at -> DATE.matcher(lines.get(at)).find())
        .mapToObj(this::withNeighbours)
        .filter(line -> line.indexOf('，') < 0 && !ROLE.matcher(line).find())
        .map(line -> UnlabelledNames.in(line, pageTitle, site, rules))
        .filter(names -> !names.equals(UnlabelledNames.NONE))
        .findFirst()
        .orElse(UnlabelledNames.NONE);
  }

  /** A line, and those beside it that are as short as a name. */
  private String withNeighbours(int at) {
    return IntStream.of(at - 1, at, at + 1)
        .filter(i -> i >= 0 && i < lines.size())
        .mapToObj(lines::get)
        .filter(line -> line == lines.get(at) || line.length() <= LONGEST_NEIGHBOUR)
        .collect(Collectors.joining(" "));
  }

  /** The name behind 摄影. */
  String photographer() {
    return named(
        PHOTOGRAPHER, names -> Optional.of(BylineName.persons(names)).filter(n -> !n.isEmpty()));
  }

  /** The lines, a label that has a block of its own joined with the block behind it: 文｜, 李四. */
  private static List<String> labelled(List<String> lines) {
    var joined = new ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      boolean label = i + 1 < lines.size() && LABEL.matcher(lines.get(i)).matches();
      joined.add(label ? lines.get(i) + lines.get(++i) : lines.get(i));
    }
    return joined;
  }

  /** The medium behind 来源, else one whose name stands beside the date. */
  String source() {
    String named = named(SOURCE, name -> Optional.of(name).filter(ArticleHead::isMedium));
    return named.isEmpty()
        ? lines.stream()
            .flatMap(
                line -> Stream.of(NAME_BEFORE_DATE.matcher(line), NAME_BEHIND_DATE.matcher(line)))
            .filter(Matcher::matches)
            .map(m -> m.group("name"))
            .filter(name -> name.length() >= SHORTEST_SITE && rules.isSiteName(name))
            .findFirst()
            .orElse("")
        : named;
  }

  /** Whether a name is not that of a device. */
  static boolean isMedium(String name) {
    return !DEVICE.matcher(name).matches();
  }

  /** The lines at the begin and at the end of a text that say who wrote it. */
  static List<String> credits(List<String> text) {
    int end = Math.max(Math.min(LINES_OF_CREDITS, text.size()), text.size() - LINES_OF_CREDITS);
    return Stream.concat(
            text.stream().limit(LINES_OF_CREDITS), text.subList(end, text.size()).stream())
        .filter(
            line ->
                line.length() <= LONGEST_LINE
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
    return REPORTER.matcher(line).matches() || BylineName.OF_DESK.matcher(line).matches();
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

  /** Whether one of the lines shows a name. */
  boolean shows(String name) {
    return !name.isEmpty() && lines.stream().anyMatch(line -> line.contains(name));
  }

  /** The name behind 作者, 记者 or 文. */
  String author() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher m = AUTHOR.matcher(lines.get(i));
      while (m.find()) {
        String persons = BylineName.persons(lines.get(i).substring(m.start("name")));
        Optional<String> name =
            persons.isEmpty() ? BylineName.of(m.group("name")) : Optional.of(persons);
        if (name.isPresent()) {
          return name.get();
        }
      }
    }
    String signed =
        named(
            REPORTER,
            names -> Optional.of(BylineName.persons(names)).filter(name -> !name.isEmpty()));
    return signed.isEmpty()
        ? Stream.of(BylineName.OF_DESK, OPENING)
            .flatMap(pattern -> lines.stream().map(pattern::matcher))
            .filter(Matcher::matches)
            .flatMap(line -> Optional.ofNullable(line.group("name")).stream())
            .flatMap(name -> BylineName.of(name).stream())
            .findFirst()
            .orElse("")
        : signed;
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

  private String named(Pattern pattern, Function<String, Optional<String>> reading) {
    // The line nearest to the text is the likeliest.
    for (int i = lines.size() - 1; i >= 0; i--) {
      Matcher m = pattern.matcher(lines.get(i));
      while (m.find()) {
        Optional<String> name = reading.apply(m.group("name"));
        if (name.isPresent()) {
          return name.get();
        }
      }
    }
    return "";
  }

  /** How many of the first lines of a text repeat its title or are a byline. */
  static int length(List<String> text, String title) {
    int length = 0;
    for (int i = 0; i < Math.min(text.size(), LONGEST_HEAD); i++) {
      String line = text.get(i);
      if (squeezed(line).equals(squeezed(title)) || isByline(line) || isNote(text, i)) {
        length = i + 1;
      } else if ((line.indexOf('。') >= 0 || line.length() > LONGEST_LINE) && !isCaption(line)) {
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
    return line.length() <= LONGEST_LINE && "▲▼△▽".indexOf(line.charAt(0)) >= 0;
  }

  /** Where all lines look like a head, one of them may be the text: a flash of one sentence. */
  private static int lengthBeforeSentence(List<String> text) {
    int last = text.size() - 1;
    return last > 0 && isSentence(text.get(last)) ? last : text.size();
  }

  private static boolean isSentence(String line) {
    return line.endsWith("。")
        || !SOURCE.matcher(line).find()
            && !AUTHOR.matcher(line).find()
            && line.codePoints().filter(Han::isHan).count() >= SHORTEST_SENTENCE;
  }

  static boolean isByline(String line) {
    return line.length() <= LONGEST_LINE
        && line.indexOf('。') < 0
        && line.indexOf('，') < 0
        && (DATE.matcher(line).find()
            || SOURCE.matcher(line).find()
            || AUTHOR.matcher(line).find()
            || OPENING.matcher(line).matches()
            || isSigned(line));
  }

  /** The text without any blanks: lines that look the same compare equal. */
  static String squeezed(String text) {
    var squeezed = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        squeezed.append(c);
      }
    }
    return squeezed.toString();
  }
}
