package io.trihelix.recognize.lexicon;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.gazetteer.District;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.NamingRules;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextNormalizer;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of places that names of companies begin with: cities, districts, provinces, countries; with
 * and without 省, 市. Thread-safe.
 */
public final class Places {
  private static final int LONGEST = 8;

  private final Set<String> all = new HashSet<>();
  private final Set<String> chinese = new HashSet<>();

  public Places(Gazetteer gazetteer, Homelands homelands, TextNormalizer normalizer) {
    for (String name : homelands.provinces()) {
      addChinese(name);
      addChinese(name + "省");
      addChinese(name + "自治区");
    }
    for (String suffix : new String[] {"壮族自治区", "回族自治区", "维吾尔自治区"}) {
      homelands.provinces().forEach(name -> addChinese(name + suffix));
    }
    // No place that is dropped: 中国某某 is not what 某某 is.
    all.add("中国");
    all.addAll(homelands.names());
    for (GazetteerEntry entry : gazetteer.entries()) {
      if (entry.entity().rules() == NamingRules.CITY) {
        boolean home = entry.entity().country().equals("CN");
        for (SurfaceForm form : entry.forms()) {
          add(normalizer.key(form.text()), form.aliasClass(), home);
        }
      }
    }
    for (District district : gazetteer.districts()) {
      for (SurfaceForm form : district.forms()) {
        add(normalizer.key(form.text()), form.aliasClass(), true);
      }
    }
  }

  private void add(String key, AliasClass trust, boolean home) {
    if (trust == AliasClass.UNIQUE && key.length() >= 2 && key.charAt(0) >= 0x2E80) {
      all.add(key);
      if (home) {
        addChinese(key);
        addChinese(key + "市");
      }
    }
  }

  private void addChinese(String name) {
    all.add(name);
    chinese.add(name);
  }

  /** Where the longest place that begins at {@code start} ends, or -1. */
  public int endOf(NormalizedText text, int start, int limit) {
    return longest(all, text, start, limit);
  }

  /** Whether a place begins at {@code start} that lies abroad. */
  public boolean isAbroad(NormalizedText text, int start, int limit) {
    return endOf(text, start, limit) > Math.max(0, longest(chinese, text, start, limit));
  }

  private static int longest(Set<String> names, NormalizedText text, int start, int limit) {
    for (int end = Math.min(limit, start + LONGEST); end >= start + 2; end--) {
      if (names.contains(text.substring(start, end))) {
        return end;
      }
    }
    return -1;
  }

  /** Whether the name is nothing, or one place. */
  public boolean isMadeOf(String name) {
    return name.isEmpty() || all.contains(name);
  }

  /** Whether some place ends at {@code end}. */
  public boolean endsAt(NormalizedText text, int end, int from) {
    for (int start = Math.max(from, end - LONGEST); start <= end - 2; start++) {
      if (all.contains(text.substring(start, end))) {
        return true;
      }
    }
    return false;
  }

  /** The name without the Chinese places that it begins with. */
  public String without(String name) {
    String rest = name;
    for (int end = Math.min(LONGEST, rest.length()); end >= 2; end--) {
      if (chinese.contains(rest.substring(0, end))) {
        rest = rest.substring(end);
        end = Math.min(LONGEST, rest.length()) + 1;
      }
    }
    return rest;
  }
}
