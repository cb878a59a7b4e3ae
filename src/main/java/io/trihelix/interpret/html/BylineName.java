package io.trihelix.interpret.html;

import io.trihelix.text.Han;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an author, from what a page declares or shows as one: without a caption or a role
 * (作者：, 本报记者), and none at all where it is an address, a number, a placeholder or a phrase.
 */
final class BylineName {
  private static final int LONGEST = 40;
  private static final Pattern ROLE =
      Pattern.compile(
          "^(?:(?:本文)?(?:作者|撰文|撰稿|文|来源|來源|By|BY|by)\\s*[:：|｜丨/／]\\s*|(?:作者|By|by)\\s+"
              + "|(?:本报|本网|本刊|特约|见习|实习|首席)?(?:记者|記者|通讯员)\\s*[:：|｜丨/／]?\\s*)+");

  /** As papers of Taiwan sign: 財經中心／張三報導, 記者張三／台北報導. */
  static final Pattern OF_DESK =
      Pattern.compile(
          "(?:\\p{IsHan}{2,8}(?:中心|組|部|網)\\s?[／/]\\s?)?(?:實習|特約)?(?:記者)?\\s?(?<name>\\p{IsHan}{2,4}?)"
              + "\\s?(?:[／/]\\s?\\p{IsHan}{2,6}?)?(?:報導|報道)");

  /** A reporter between the medium and the place: 竹塹財經記者簡妤庭 台北. */
  private static final Pattern OF_MEDIUM =
      Pattern.compile(
          "\\p{IsHan}{2,10}?(?:记者|記者)\\s?(?<name>\\p{IsHan}{2,4})(?:[\\s／/]+\\p{IsHan}{2,4})?");

  /** Whoever edited is no author. */
  private static final Pattern EDITOR =
      Pattern.compile(
          "\\s*[(（【\\[]?(?:责任|責任|值班|本文|网络)?(?:编辑|編輯|责编|編審|编审|校对|审核|监制|摄影)\\s*[:：丨|／/\\s]");

  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s*(?:[|｜丨/／·].*|(?:发自|發自).*|(?:综合|专电|台北|台南|责任|責任)?(?:报道|報導|報道|撰文|编辑|發佈(?=.)|发布(?=.)).*)$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[@＠]|https?:|www\\.|[。，,；;！!？?：:“”\"<>{}]|^[0-9\\s.:：/年月日-]+$"
              + "|获悉|了解到|授权|我已|报道|報導|发布于|發布於|发表于|表示|浏览|阅读|评论|收藏|分享|举报|关注|点击|来源|转载|网友|網友|未经|编辑于|更新|修改");
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "null",
          "undefined",
          "none",
          "nan",
          "admin",
          "administrator",
          "root",
          "author",
          "user",
          "作者",
          "来源",
          "佚名",
          "匿名",
          "未知",
          "管理员",
          "小编",
          "本站",
          "原创",
          "转载",
          "网络",
          "网络整理",
          "综合整理",
          "互联网",
          "编辑",
          "记者",
          "责任编辑",
          "name",
          "佚 名",
          "-",
          "--",
          "无",
          "暂无",
          "登录",
          "注册",
          "登录/注册",
          "立即登录",
          "立即注册",
          "免费注册",
          "退出",
          "我的",
          "用户名",
          "用户",
          "账号",
          "帐号",
          "帳號",
          "密码",
          "手机号",
          "邮箱",
          "会员",
          "个人中心",
          "昵称",
          "游客",
          "作者头像",
          "头像");

  private static final Pattern ORGANISATION =
      Pattern.compile(
          "(?:[^\\s]{1,20}(?:社|报|報|网|網|台|臺|刊|新闻|新聞|新闻云|新聞雲|传媒|傳媒|媒体|媒體|编辑部|編輯部|中心|公司|集团|集團|研究院|研究所"
              + "|频道|頻道|官方|财经|財經|科技|政府|委员会|大学|学院|周刊|週刊|杂志|雜誌|客户端|融媒|发布|發布)|.*(?:News|Media|NEWS|\\.com|\\.COM|\\.cn).*)$");
  private static final Pattern PARTS = Pattern.compile("[\\s\\u3000\\u00A0、,，;；/／&]+");
  private static final Pattern TITLED =
      Pattern.compile("(?:\\S{0,16}(?:实习生|记者|記者|通讯员|通訊員|撰稿人))?[:：]?(?<name>.*?)(?:（[^（）]{0,12}）)?");
  private static final Pattern REPORTER = Pattern.compile("(?:记者|記者|撰稿人)[:：]?$");
  private static final Pattern NO_PERSON =
      Pattern.compile(
          "编辑|編輯|责编|校对|审核|摄影|攝影|摄|图片|视频|制图|报道|報導|報道|綜合|综合|发自|發自|来源|來源|阅读|评论|收藏|分享|转载|原创|专电|专稿|通讯|整理|发布|点击|打印|字号|时间|日期|监制|统筹|执笔|出品|策划|文字");

  private BylineName() {}

  /** The name in a text that says nothing else; empty if there is none. */
  static Optional<String> of(String text) {
    if (text.length() > 2 * LONGEST || EDITOR.matcher(text).lookingAt()) {
      return Optional.empty();
    }
    Matcher desk = OF_DESK.matcher(text.strip());
    if (desk.matches()) {
      return Optional.of(desk.group("name"));
    }
    Matcher reporter = OF_MEDIUM.matcher(text.strip());
    if (reporter.matches()) {
      return Optional.of(reporter.group("name"));
    }
    String name = ROLE.matcher(withoutMedium(text.strip())).replaceFirst("");
    name = BEHIND.matcher(name).replaceFirst("").strip();
    return name.isEmpty()
            || name.length() > LONGEST
            || NO_NAME.matcher(name).find()
            || PLACEHOLDERS.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(name);
  }

  /** A person behind a medium's name: 某某报 张三. */
  private static String withoutMedium(String text) {
    int blank = text.indexOf(' ');
    return blank > 0
            && isOrganisation(text.substring(0, blank))
            && isPerson(text.substring(blank + 1).strip())
            && Han.isHan(text.codePointAt(text.length() - 1))
        ? text.substring(blank + 1).strip()
        : text;
  }

  /** Whether a name is that of a medium, an office or a company rather than a person's. */
  static boolean isOrganisation(String name) {
    return ORGANISATION.matcher(name).find();
  }

  /**
   * The persons that stand behind one another, with blanks or 、 between them, at the begin of a
   * text; what is none ends them: 张三 李四 北京报道.
   */
  static String persons(String text) {
    var persons = new LinkedHashSet<String>();
    String last = "";
    for (String part : PARTS.split(text.substring(0, Math.min(text.length(), LONGEST)).strip())) {
      Matcher titled = TITLED.matcher(part);
      String name = titled.matches() ? titled.group("name") : part;
      if (name.isEmpty() && persons.isEmpty() && REPORTER.matcher(part).find()) {
        // With the medium in front of it: 青年报·青年网记者 张三.
        continue;
      }
      if (isSurnameBehindEnglish(name, last)) {
        persons.remove(last);
        last = last + " " + name;
        persons.add(last);
        continue;
      }
      if (!isPerson(name)
          || PLACEHOLDERS.contains(name.toLowerCase(Locale.ROOT))
          || NO_PERSON.matcher(name).find()) {
        break;
      }
      persons.add(name);
      last = name;
    }
    return String.join(" ", persons);
  }

  /** As people of Taiwan and Hong Kong sign: Amber 陳. */
  private static boolean isSurnameBehindEnglish(String name, String last) {
    return name.length() == 1
        && Han.isHan(name.codePointAt(0))
        && !last.isEmpty()
        && last.codePoints().noneMatch(Han::isHan);
  }

  /** A person's name alone: two to four Chinese characters, or words of other scripts. */
  static boolean isPerson(String name) {
    long han = name.codePoints().filter(Han::isHan).count();
    return han == 0
        ? name.codePoints().anyMatch(Character::isLetter)
        : han >= 2 && han <= 4 && han == name.replace("·", "").length();
  }
}
