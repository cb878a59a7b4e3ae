package io.trihelix.recognize.name;

import io.trihelix.model.NamingRules;
import java.util.List;

/**
 * The generic words at the end of a name, as classes in which translators exchange one for another.
 */
public enum Ending {
  /** No generic word. */
  NONE,
  /** 科技, 技术, Technology. */
  TECHNOLOGY,
  /** 机器人, Robotics. */
  ROBOTS,
  /** 集团, 公司, 股份: a form and no trade. */
  FORM,
  /** 大学 behind the core alone. */
  UNIVERSITY,
  /** 科技大学, 理工大学, 科学技术大学. */
  TECHNICAL_UNIVERSITY,
  /** 学院 behind the core alone. */
  COLLEGE,
  /** 科技学院, 理工学院, 科学技术学院. */
  TECHNICAL_COLLEGE;

  private static final String SCIENCE_AND_TECHNOLOGY = "科学技术";
  private static final List<String> TECHNICAL = List.of(SCIENCE_AND_TECHNOLOGY, "科技", "理工");
  private static final List<String> FORMS =
      List.of("股份有限公司", "有限责任公司", "有限公司", "公司", "集团", "股份", "控股");

  /** A name taken apart. */
  public record Split(String core, Ending ending) {}

  public static Split split(String name, NamingRules rules) {
    return switch (rules) {
      case CITY -> new Split(name.length() > 2 ? without(name, "市") : name, NONE);
      case COMPANY -> company(name);
      case UNIVERSITY -> university(name);
      case PLAIN -> new Split(name, NONE);
    };
  }

  private static Split company(String name) {
    String rest = name;
    for (String form : FORMS) {
      rest = without(rest, form);
    }
    String core = without(without(rest, "科技"), "技术");
    if (!core.equals(rest)) {
      return new Split(core, TECHNOLOGY);
    }
    core = without(rest, "机器人");
    if (!core.equals(rest)) {
      return new Split(core, ROBOTS);
    }
    return new Split(rest, rest.equals(name) ? NONE : FORM);
  }

  private static Split university(String name) {
    boolean college = name.endsWith("学院");
    if (!college && !name.endsWith("大学")) {
      return new Split(name, NONE);
    }
    String core = name.substring(0, name.length() - 2);
    for (String word : TECHNICAL) {
      if (core.endsWith(word) && core.length() > word.length() + 1) {
        return new Split(without(core, word), college ? TECHNICAL_COLLEGE : TECHNICAL_UNIVERSITY);
      }
    }
    return new Split(core, college ? COLLEGE : UNIVERSITY);
  }

  private static String without(String name, String ending) {
    return name.endsWith(ending) && name.length() > ending.length()
        ? name.substring(0, name.length() - ending.length())
        : name;
  }

  /**
   * A university's name with 科学技术 and its like shortened as usual: two names of one key are
   * paraphrases.
   */
  public static String key(String name) {
    return name.replace(SCIENCE_AND_TECHNOLOGY, "科技").replace("科学与技术", "科技").replace("科学科技", "科技");
  }
}
