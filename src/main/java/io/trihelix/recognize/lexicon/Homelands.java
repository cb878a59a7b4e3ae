package io.trihelix.recognize.lexicon;

import io.trihelix.model.Entity;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextNormalizer;
import io.trihelix.text.WordTrie;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The province or country that an entity belongs to, by its Chinese name (countries' names by CLDR,
 * as in Java's locale data): what is named beside a place tells which of several places is meant.
 * Thread-safe.
 */
public final class Homelands {
  private static final int LONGEST_NAME = 6;
  private static final Set<String> PROVINCES =
      Set.of(
          "北京", "天津", "上海", "重庆", "河北", "山西", "辽宁", "吉林", "黑龙江", "江苏", "浙江", "安徽", "福建", "江西", "山东",
          "河南", "湖北", "湖南", "广东", "海南", "四川", "贵州", "云南", "陕西", "甘肃", "青海", "台湾", "内蒙古", "广西", "西藏",
          "宁夏", "新疆", "香港", "澳门");

  private final Map<String, String> countries = new HashMap<>();
  private final Set<String> names = new HashSet<>(PROVINCES);
  private final WordTrie<String> endings;

  public Homelands(TextNormalizer normalizer) {
    for (String code : Locale.getISOCountries()) {
      String name =
          normalizer.key(new Locale("", code).getDisplayCountry(Locale.SIMPLIFIED_CHINESE));
      countries.put(code, name);
      names.add(name);
    }
    endings =
        WordTrie.backward(names.stream().collect(Collectors.toMap(name -> name, name -> name)));
  }

  /** Chinese provinces, in their short forms. */
  Set<String> provinces() {
    return PROVINCES;
  }

  /** Provinces and countries. */
  Set<String> names() {
    return Set.copyOf(names);
  }

  /** The name of the entity's province, abroad of its country; empty if unknown. */
  public String of(Entity entity) {
    return entity.province().isEmpty()
        ? countries.getOrDefault(entity.country(), "")
        : entity.province();
  }

  /** The province or country named right before the offset (浙江 in 浙江省|义乌), or empty. */
  public String before(NormalizedText text, int offset) {
    int end = offset;
    if (end > 0 && "省州的市东西南北中部".indexOf(text.charAt(end - 1)) >= 0) {
      String plain = endingAt(text, end);
      return plain.isEmpty() ? endingAt(text, end - 1) : plain;
    }
    return endingAt(text, end);
  }

  private String endingAt(NormalizedText text, int end) {
    int start = endings.longestBefore(text, end, Math.max(0, end - LONGEST_NAME), name -> true);
    return start < 0 ? "" : text.substring(start, end);
  }
}
