package io.trihelix.relate;

import io.trihelix.model.EntityKind;
import io.trihelix.model.Kinds;
import io.trihelix.model.Mention;
import io.trihelix.model.MentionRole;
import io.trihelix.model.TextField;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Mentions for tests: every place in a text where one of a few names stands. */
final class Sentences {
  static final Map<String, EntityKind> NAMES = new TreeMap<>();

  static {
    for (String city : List.of("杭州", "深圳", "北京", "上海", "西雅图")) {
      NAMES.put(city, Kinds.CITY);
    }
    for (String company : List.of("米哈游", "深度求索", "特斯拉", "阿里巴巴", "小米", "华为", "腾讯", "美团")) {
      NAMES.put(company, Kinds.COMPANY);
    }
    for (String university : List.of("浙江大学", "清华大学", "复旦大学")) {
      NAMES.put(university, Kinds.UNIVERSITY);
    }
  }

  private Sentences() {}

  static List<Mention> mentions(String body) {
    TextStructure structure = TextStructure.of(body);
    var mentions = new ArrayList<Mention>();
    for (int at = 0; at < body.length(); at++) {
      for (Map.Entry<String, EntityKind> name : NAMES.entrySet()) {
        if (body.startsWith(name.getKey(), at)) {
          mentions.add(mention(structure, at, name.getKey(), name.getValue()));
        }
      }
    }
    return mentions;
  }

  private static Mention mention(TextStructure structure, int at, String name, EntityKind type) {
    return new Mention(
        TextField.BODY,
        structure.paragraphAt(at),
        structure.sentenceAt(at),
        at,
        at + name.length(),
        name,
        type.name().toLowerCase(Locale.ROOT) + ":" + name,
        type,
        name,
        "gazetteer",
        1,
        0,
        false,
        false,
        MentionRole.TEXT);
  }
}
