package io.trihelix.interpret.html;

import io.trihelix.text.Han;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
  private static final Pattern BEHIND =
      Pattern.compile("\\s*(?:[|｜丨/／·].*|(?:综合|专电|台北|台南)?(?:报道|報導|報道|撰文|编辑|發佈|发布).*)$");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "[@＠]|https?:|www\\.|[。，,；;！!？?：:“”\"<>{}]|^[0-9\\s.:：/年月日-]+$"
              + "|获悉|了解到|报道|報導|发布于|發布於|发表于|表示|浏览|阅读|评论|收藏|分享|举报|关注|点击|来源|转载|未经|编辑于|更新|修改");
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
          "互联网",
          "编辑",
          "记者",
          "责任编辑",
          "name",
          "佚 名",
          "-",
          "--",
          "无",
          "暂无");

  private BylineName() {}

  /** The name in a text that says nothing else; empty if there is none. */
  static Optional<String> of(String text) {
    if (text.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String name = ROLE.matcher(text.strip()).replaceFirst("");
    name = BEHIND.matcher(name).replaceFirst("").strip();
    return name.isEmpty()
            || name.length() > LONGEST
            || NO_NAME.matcher(name).find()
            || PLACEHOLDERS.contains(name.toLowerCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(name);
  }

  /** A person's name alone: two to four Chinese characters, or words of other scripts. */
  static boolean isPerson(String name) {
    long han = name.codePoints().filter(Han::isHan).count();
    return han == 0
        ? name.codePoints().anyMatch(Character::isLetter)
        : han >= 2 && han <= 4 && han == name.replace("·", "").length();
  }
}
