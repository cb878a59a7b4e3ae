package io.trihelix.recognize.lexicon;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.gazetteer.District;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.Entity;
import io.trihelix.model.NamingRules;
import io.trihelix.text.Han;
import io.trihelix.text.TextNormalizer;
import io.trihelix.text.WordTrie;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * All names of places, once: cities, districts, provinces, countries, with and without 省 and 市, and
 * what each says of a name that it begins. Thread-safe.
 */
public final class Places {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 8;
  private static final String[] REGIONS = {"", "省", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区"};

  private final WordTrie<Place> forward;
  private final WordTrie<Place> backward;

  /** What is known of one name. */
  private static final class Place {
    /** Names of companies begin with it, and it means a place without context. */
    private boolean named;

    /** It is one of China. */
    private boolean chinese;

    /** Some place is called so, if only in some context. */
    private boolean possible;

    /** The seat that it says a company has; null where it says none. */
    private Said said;
  }

  /**
   * What a Chinese place in front of a name says.
   *
   * @param city id of the city; empty for a province
   * @param plain the place without 省 and 市
   */
  private record Said(String city, String plain) {
    boolean isProvince() {
      return city.isEmpty();
    }
  }

  /**
   * What places in front of a name say.
   *
   * @param city id of the last city that they name, or empty
   * @param plain the places without 省 and 市, and without a province before a city
   * @param length characters that they take
   */
  public record Seat(String city, String plain, int length) {}

  public Places(Gazetteer gazetteer, Homelands homelands, TextNormalizer normalizer) {
    var names = new Names();
    for (GazetteerEntry entry : gazetteer.entries()) {
      names.addProvince(normalizer.key(entry.entity().province()));
      if (entry.entity().rules() == NamingRules.CITY) {
        for (SurfaceForm form : entry.forms()) {
          names.addCity(normalizer.key(form.text()), form.aliasClass(), entry.entity());
        }
      }
    }
    for (District district : gazetteer.districts()) {
      for (SurfaceForm form : district.forms()) {
        names.addDistrict(normalizer.key(form.text()), form.aliasClass(), district.city());
      }
    }
    names.addHomelands(homelands);
    forward = WordTrie.forward(names.places);
    backward = WordTrie.backward(names.places);
  }

  /** Collects the names. */
  private static final class Names {
    private final Map<String, Place> places = new HashMap<>();

    private Place place(String name) {
      return places.computeIfAbsent(name, ignored -> new Place());
    }

    private void addChinese(String name) {
      Place place = place(name);
      place.named = true;
      place.chinese = true;
    }

    private void addSaid(String name, Said said) {
      Place place = place(name);
      place.said = place.said == null ? said : place.said;
    }

    private static boolean isCertain(String key, AliasClass trust) {
      return trust == AliasClass.UNIQUE
          && key.length() >= SHORTEST
          && !Han.isAlphabetic(key.charAt(0));
    }

    void addProvince(String key) {
      if (!key.isEmpty()) {
        place(key).possible = true;
      }
    }

    void addCity(String key, AliasClass trust, Entity city) {
      if (key.length() >= SHORTEST) {
        place(key).possible = true;
      }
      if (isCertain(key, trust)) {
        place(key).named = true;
        if (city.country().equals("CN")) {
          addChinese(key);
          addChinese(key + "市");
          String plain =
              key.length() > SHORTEST && key.endsWith("市")
                  ? key.substring(0, key.length() - 1)
                  : key;
          addSaid(plain, new Said(city.id(), plain));
          addSaid(plain + "市", new Said(city.id(), plain));
        }
      }
    }

    void addDistrict(String key, AliasClass trust, String city) {
      if (!key.isEmpty()) {
        place(key).possible = true;
      }
      if (isCertain(key, trust)) {
        addChinese(key);
        addChinese(key + "市");
        if (!city.isEmpty()) {
          addSaid(key, new Said(city, key));
        }
      }
    }

    void addHomelands(Homelands homelands) {
      for (String province : homelands.provinces()) {
        for (String suffix : REGIONS) {
          addChinese(province + suffix);
          addSaid(province + suffix, new Said("", province));
        }
      }
      homelands.names().forEach(name -> place(name).named = true);
      // No place that is dropped: 中国某某 is not what 某某 is.
      place("中国").named = true;
    }
  }

  /** Where the longest place that begins at {@code start} ends, or -1. */
  public int endOf(CharSequence text, int start, int limit) {
    return longest(text, start, limit, place -> place.named);
  }

  /** Whether a place begins at {@code start} that lies abroad. */
  public boolean isAbroad(CharSequence text, int start, int limit) {
    return endOf(text, start, limit)
        > Math.max(0, longest(text, start, limit, place -> place.chinese));
  }

  private int longest(CharSequence text, int start, int limit, Predicate<Place> wanted) {
    int end = forward.longestFrom(text, start, Math.min(limit, start + LONGEST), wanted);
    return end - start >= SHORTEST ? end : -1;
  }

  /** Whether the name is nothing, or one place. */
  public boolean isMadeOf(String name) {
    Place place = forward.of(name);
    return name.isEmpty() || (place != null && place.named);
  }

  /** Whether some place is called so, if only in some context. */
  public boolean isPossible(String name) {
    Place place = forward.of(name);
    return place != null && place.possible;
  }

  /**
   * Whether the name begins with what some place is called, if only in some context.
   *
   * @param longest characters of the place, at most
   */
  public boolean mayBegin(String name, int longest) {
    int limit = Math.min(longest, name.length());
    return longest(name, 0, limit, place -> place.possible) > 0;
  }

  /** Whether some place ends at {@code end}. */
  public boolean endsAt(CharSequence text, int end, int from) {
    int start =
        backward.longestBefore(text, end, Math.max(from, end - LONGEST), place -> place.named);
    return start >= 0 && end - start >= SHORTEST;
  }

  /** The name without the Chinese places that it begins with. */
  public String without(String name) {
    int at = 0;
    int end = longest(name, at, name.length(), place -> place.chinese);
    while (end > 0) {
      at = end;
      end = longest(name, at, name.length(), place -> place.chinese);
    }
    return name.substring(at);
  }

  /** What the places that the normalised name begins with say. */
  public Seat seat(String name) {
    String city = "";
    var plain = new StringBuilder();
    int at = 0;
    Said before = null;
    int end = longest(name, at, name.length(), place -> place.said != null);
    while (end > 0) {
      Said said = forward.of(name, at, end).said;
      if (before != null && before.isProvince() && !said.isProvince()) {
        plain.setLength(0);
      }
      plain.append(said.plain());
      city = said.isProvince() ? city : said.city();
      before = said;
      at = end;
      end = longest(name, at, name.length(), place -> place.said != null);
    }
    return new Seat(city, plain.toString(), at);
  }
}
