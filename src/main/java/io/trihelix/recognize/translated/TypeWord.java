package io.trihelix.recognize.translated;

import io.trihelix.model.NamingRules;
import io.trihelix.recognize.name.Ending;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A generic word behind a core in Latin letters: Technology, 技术, 大学.
 *
 * @param type what it says the name is of
 * @param word in lower case
 * @param end where the name ends with it, in UTF-16 code units of the text
 */
record TypeWord(NamingRules type, String word, int end) {
  private static final String PRODUCT = "机器人";
  private static final Map<String, NamingRules> LATIN_TYPES =
      Map.ofEntries(
          Map.entry("technology", NamingRules.COMPANY),
          Map.entry("technologies", NamingRules.COMPANY),
          Map.entry("tech", NamingRules.COMPANY),
          Map.entry("robotics", NamingRules.COMPANY),
          Map.entry("robot", NamingRules.COMPANY),
          Map.entry("group", NamingRules.COMPANY),
          Map.entry("company", NamingRules.COMPANY),
          Map.entry("university", NamingRules.UNIVERSITY),
          Map.entry("city", NamingRules.CITY));
  private static final Map<String, NamingRules> HAN_TYPES =
      Map.of(
          "技术", NamingRules.COMPANY,
          "科技", NamingRules.COMPANY,
          "机器人", NamingRules.COMPANY,
          "公司", NamingRules.COMPANY,
          "集团", NamingRules.COMPANY,
          "大学", NamingRules.UNIVERSITY,
          "市", NamingRules.CITY);
  private static final int LONGEST_TAIL = 8;

  /** The one behind so many words of a phrase; null if none stands there. */
  static TypeWord behind(LatinPhrase phrase, int at) {
    List<LatinPhrase.Word> words = phrase.words();
    if (at < words.size()) {
      LatinPhrase.Word word = words.get(at);
      NamingRules type = LATIN_TYPES.get(word.text().toLowerCase(Locale.ROOT));
      boolean another =
          at + 1 == words.size() && (phrase.isFollowedBy("大学") || phrase.isFollowedBy("学院"));
      return type == null || another
          ? null
          : new TypeWord(type, word.text().toLowerCase(Locale.ROOT), word.end());
    }
    if (phrase.hanBehind(LONGEST_TAIL).indexOf("大学") > 0) {
      return null;
    }
    for (String blank : List.of("", " ")) {
      for (var entry : HAN_TYPES.entrySet()) {
        if (phrase.isFollowedBy(blank + entry.getKey())) {
          // What a company makes is no part of its name.
          int end = phrase.end() + blank.length() + entry.getKey().length();
          return new TypeWord(
              entry.getValue(),
              entry.getKey(),
              entry.getKey().equals(PRODUCT) ? phrase.end() : end);
        }
      }
    }
    return null;
  }

  /** The class of endings that it belongs to, as far as names of companies go. */
  Ending ending() {
    return switch (word) {
      case "group", "company", "集团", "公司" -> Ending.FORM;
      case "robotics", "robot", PRODUCT -> Ending.ROBOTS;
      default -> Ending.TECHNOLOGY;
    };
  }
}
