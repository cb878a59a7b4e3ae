package io.trihelix.interpret.html;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The texts of a page that may hold the day its article was published, by where they stand, each
 * kind with the likeliest first.
 *
 * @param declared by metadata and attributes, in any form
 * @param shown between title and text, or where a name says that it is a date
 * @param scripts in scripts, in any form
 * @param aside above the title, or below the text behind a label
 * @param updated of the last change, in any form: no day of publication, but better than none
 */
public record PageDates(
    List<String> declared,
    List<String> shown,
    List<String> scripts,
    List<String> aside,
    List<String> updated) {

  private static final int LONGEST = 120;
  private static final Pattern TODAY = Pattern.compile("今天|今日|现在是|現在");
  private static final Pattern UPDATED = Pattern.compile("修改|更新|編輯於|编辑于|Updated|updated");
  private static final Predicate<String> PUBLISHED =
      Pattern.compile("发布|發佈|發布|发表|發表|刊登|出版|发稿").asPredicate();

  /** A day alone may be any: of a registration, of an event. */
  private static final Predicate<String> CLOCK =
      Pattern.compile("[0-2]?[0-9][:：][0-5][0-9]").asPredicate();

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:发布|發佈|發布|发表|發表|刊登|出版|上传|发稿|(?<=[0-9])\\s?[楼樓]|日期|时间|時間)(?:日期|时间|時間|于|於)?\\s*[:：]?\\s*(?=[0-9])");

  public PageDates {
    declared = List.copyOf(declared);
    shown = List.copyOf(shown);
    scripts = List.copyOf(scripts);
    aside = List.copyOf(aside);
    updated = List.copyOf(updated);
  }

  static PageDates of(
      List<String> declared,
      List<ShownParts.Part> parts,
      PageLines lines,
      List<String> scripts,
      String updated) {
    List<String> named =
        parts.stream()
            .map(part -> (part.attributes() + " " + String.join(" ", part.lines())).strip())
            .toList();
    return new PageDates(
        declared,
        Stream.of(
                without(UPDATED, lines.between()).filter(PUBLISHED),
                without(UPDATED, lines.between()).filter(CLOCK),
                without(UPDATED, named).filter(CLOCK),
                without(UPDATED, lines.between()),
                without(UPDATED, named),
                lines.between().stream(),
                named.stream())
            .flatMap(dates -> dates)
            .filter(PageDates::isShort)
            .distinct()
            .toList(),
        scripts,
        Stream.concat(
                without(TODAY, lines.above()),
                lines.below().stream().filter(line -> LABELLED.matcher(line).find()))
            .filter(PageDates::isShort)
            .toList(),
        Stream.concat(
                Stream.of(updated).filter(day -> !day.isEmpty()),
                Stream.of(lines.between(), lines.below())
                    .flatMap(List::stream)
                    .filter(line -> UPDATED.matcher(line).find()))
            .filter(PageDates::isShort)
            .toList());
  }

  private static boolean isShort(String text) {
    return !text.isEmpty() && text.length() <= LONGEST;
  }

  private static Stream<String> without(Pattern pattern, List<String> lines) {
    return lines.stream().filter(line -> line.length() <= LONGEST && !pattern.matcher(line).find());
  }
}
