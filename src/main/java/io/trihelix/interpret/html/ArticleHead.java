package io.trihelix.interpret.html;

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
  static final int LONGEST_LINE = 120;
  private static final String NO_CAPTION = "(?!作者|编辑|責任|责编|记者|来源|时间|发布|日期|阅读|浏览|点击|字号|评论|分享)";
  private static final String NAME =
      NO_CAPTION
          + "(?<name>[A-Z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){1,3}(?![A-Za-z])"
          + "|[^\\s\\u3000\\u00A0|｜，,。:：;；【】\\[\\]()（）<>《》]{2,20})";
  static final Pattern SOURCE =
      Pattern.compile(
          "(?<![图圖片据據频頻料])(?:(?:来源|來源|出处|出處|稿源|转自|发布单位|發布單位|发布机构|供稿单位)\\s*[:：/／|｜]|来源于|^来自)[\\s\\u3000《]*"
              + NAME);
  static final Pattern AUTHOR =
      Pattern.compile(
          "(?:(?:作者|记者|記者|撰文|撰稿|编译|編譯|撰稿編輯|撰稿编辑|採訪撰文|采写)(?:\\s*[:：|｜丨/／]\\s*|\\s+|[,，]\\s+)|^(?:文|By|by)\\s*[:：|｜丨/／]\\s*"
              + "|【(?:作者|记者|記者|撰文)】\\s*)"
              + NAME);

  private static final Pattern PHOTOGRAPHER =
      Pattern.compile("(?:摄影|攝影|摄|攝)\\s*[:：|｜丨/／]\\s*" + NAME);

  /** A line that says who reports, for which medium, from where: 記者張三／台北報導. */
  static final Pattern REPORTER =
      Pattern.compile(
          "^[^，。！？:：]{0,24}(?:记者|記者)\\s?(?<name>\\p{IsHan}{2,4}(?:[ \\u3000、]{1,3}\\p{IsHan}{2,4}){0,4})"
              + "(?:\\s*[／/|｜]\\s*\\S{0,12}|\\s+[^，。]{0,10})?$");

  /** Who reports from where, or for which account, as a text opens: 张三 发自 北京, 某某 | 公众号 ID. */
  static final Pattern OPENING =
      Pattern.compile(
          "(?:(?:特約|特约|本报|本刊)?(?:记者|記者|撰稿人)\\s*)?(?<name>[^。，！？:：]{2,30}?)\\s*(?:发自|發自)(?!内心|內心|肺腑|心底)[^。，！？]{1,16}"
              + "|[^。，！？]{2,20}\\s?[|｜]\\s?(?:微信)?公众号.{0,30}"
              + "|[（(〔【][^（）()〔〕【】。，]{2,20}(?:报道|報道|報導|讯|訊)[）)〕】]");

  private static final int LONGEST_NEIGHBOUR = 12;

  /** 新闻 and 财经 are sections. */
  private static final int SHORTEST_SITE = 3;

  /** What a page was written with is no medium: 来自iPhone. */
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(?:iPhone|iPad|Android|安卓|手机|电脑|网页|PC|Web|移动|客户端|小程序).{0,12}");

  static final Pattern DATE =
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
