package io.trihelix.recognize.lexicon;

import io.trihelix.gazetteer.AliasClass;
import io.trihelix.gazetteer.District;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.gazetteer.SurfaceForm;
import io.trihelix.model.Entity;
import io.trihelix.model.NamingRules;
import io.trihelix.text.TextNormalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The Chinese places that full names begin with, and the city that each says: 杭州, 杭州市, 余杭区, or none
 * (浙江, 浙江省). Thread-safe.
 */
public final class NamedSeats {
  private static final int LONGEST = 8;

  /**
   * What places in front of a name say.
   *
   * @param city id of the last city that they name, or empty
   * @param plain the places without 省 and 市, and without a province before a city
   * @param length characters that they take
   */
  public record Seat(String city, String plain, int length) {}

  private record Place(String city, String plain) {
    boolean isProvince() {
      return city.isEmpty();
    }
  }

  private final Map<String, Place> places = new HashMap<>();

  public NamedSeats(Gazetteer gazetteer, Homelands homelands, TextNormalizer normalizer) {
    for (GazetteerEntry entry : gazetteer.entries()) {
      Entity city = entry.entity();
      if (city.rules() == NamingRules.CITY && city.country().equals("CN")) {
        for (SurfaceForm form : entry.forms()) {
          String key = normalizer.key(form.text());
          if (form.aliasClass() == AliasClass.UNIQUE && isHan(key)) {
            String plain = without(key, "市");
            var place = new Place(city.id(), plain);
            places.putIfAbsent(plain, place);
            places.putIfAbsent(plain + "市", place);
          }
        }
      }
    }
    for (District district : gazetteer.districts()) {
      for (SurfaceForm form : district.forms()) {
        String key = normalizer.key(form.text());
        if (form.aliasClass() == AliasClass.UNIQUE && isHan(key) && !district.city().isEmpty()) {
          places.putIfAbsent(key, new Place(district.city(), key));
        }
      }
    }
    for (String province : homelands.provinces()) {
      var place = new Place("", province);
      for (String suffix : new String[] {"", "省", "自治区", "壮族自治区", "回族自治区", "维吾尔自治区"}) {
        places.putIfAbsent(province + suffix, place);
      }
    }
  }

  private static boolean isHan(String key) {
    return key.length() >= 2 && key.charAt(0) >= 0x2E80;
  }

  private static String without(String key, String ending) {
    return key.length() > 2 && key.endsWith(ending)
        ? key.substring(0, key.length() - ending.length())
        : key;
  }

  /** What the places that the normalised name begins with say. */
  public Seat before(String name) {
    String city = "";
    var plain = new StringBuilder();
    int at = 0;
    Place before = null;
    for (String form = longest(name, at); form != null; form = longest(name, at)) {
      Place place = places.get(form);
      if (before != null && before.isProvince() && !place.isProvince()) {
        plain.setLength(0);
      }
      plain.append(place.plain());
      city = place.isProvince() ? city : place.city();
      at += form.length();
      before = place;
    }
    return new Seat(city, plain.toString(), at);
  }

  /** The longest place at this offset, or null. */
  private String longest(String name, int at) {
    for (int end = Math.min(name.length(), at + LONGEST); end >= at + 2; end--) {
      String form = name.substring(at, end);
      if (places.containsKey(form)) {
        return form;
      }
    }
    return null;
  }
}
