package io.trihelix.cooccur;

import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.model.TextField;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mentions for tests: every place where one of a few names stands, or one at a time. */
final class MentionsOf {
  static final Map<String, String> NAMES =
      new TreeMap<>(
          Map.of(
              "杭州", "city:hangzhou",
              "阿里巴巴", "company:alibaba",
              "深度求索", "company:deepseek",
              "浙江大学", "university:zju"));

  private MentionsOf() {}

  static List<Mention> article(String title, String body) {
    var mentions = new ArrayList<Mention>();
    NAMES.forEach(
        (name, id) -> {
          for (int at = title.indexOf(name); at >= 0; at = title.indexOf(name, at + 1)) {
            mentions.add(mention(TextField.TITLE, title, at, name, id, 0, false));
          }
          for (int at = body.indexOf(name); at >= 0; at = body.indexOf(name, at + 1)) {
            mentions.add(mention(TextField.BODY, body, at, name, id, 0, false));
          }
        });
    return mentions;
  }

  static Mention body(String body, int start, String surface, String id, int item) {
    return body(body, start, surface, id, item, false);
  }

  static Mention body(
      String body, int start, String surface, String id, int item, boolean negated) {
    return mention(TextField.BODY, body, start, surface, id, item, negated);
  }

  /** A mention in the first sentence of the first paragraph. */
  static Mention body(int start, int end, String surface, String id, int item) {
    return body(" ".repeat(end), start, surface, id, item);
  }

  private static Mention mention(
      TextField field,
      String text,
      int start,
      String surface,
      String id,
      int item,
      boolean negated) {
    TextStructure structure = TextStructure.of(text);
    return new Mention(
        field,
        structure.paragraphAt(start),
        structure.sentenceAt(start),
        start,
        start + surface.length(),
        surface,
        id,
        Kinds.ALL.named(id.substring(0, id.indexOf(':')).toUpperCase(java.util.Locale.ROOT)),
        surface,
        "gazetteer",
        1,
        item,
        false,
        negated,
        MentionRole.TEXT);
  }
}
