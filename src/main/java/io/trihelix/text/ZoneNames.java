package io.trihelix.text;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Zones as they stand behind a time: offsets, and the abbreviations that mean one thing where news
 * are read. CST is China's standard time. IST and BST mean several zones and are not known.
 */
final class ZoneNames {
  /** An offset or a name; whether the name is one has to be looked up. */
  static final String PATTERN =
      "(?:(?:UTC|GMT)\\s?[+-][0-9]{1,2}(?::?[0-9]{2})?|[+-][0-9]{2}(?::?[0-9]{2})?|[A-Z]{1,5}"
          + "|[A-Z][a-z]{2,12}/[A-Z][A-Za-z_]{2,20})(?![A-Za-z0-9:])";

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?(?<sign>[+-])(?<h>[0-9]{1,2}):?(?<min>[0-9]{2})?");

  /** Hours ahead of UTC. */
  private static final Map<String, Integer> HOURS =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("WET", 0),
          Map.entry("CET", 1),
          Map.entry("CEST", 2),
          Map.entry("EET", 2),
          Map.entry("EEST", 3),
          Map.entry("MSK", 3),
          Map.entry("CST", 8),
          Map.entry("BJT", 8),
          Map.entry("HKT", 8),
          Map.entry("SGT", 8),
          Map.entry("JST", 9),
          Map.entry("KST", 9),
          Map.entry("AEST", 10),
          Map.entry("AEDT", 11),
          Map.entry("NZST", 12),
          Map.entry("NZDT", 13),
          Map.entry("EDT", -4),
          Map.entry("EST", -5),
          Map.entry("CDT", -5),
          Map.entry("MDT", -6),
          Map.entry("MST", -7),
          Map.entry("PDT", -7),
          Map.entry("PST", -8));

  private ZoneNames() {}

  /** The zone that a name or an offset stands for; empty if nobody can know. */
  static Optional<ZoneId> zone(String name) {
    Integer hours = HOURS.get(name);
    if (hours != null) {
      return Optional.of(ZoneOffset.ofHours(hours));
    }
    try {
      Matcher offset = OFFSET.matcher(name);
      if (offset.matches()) {
        int sign = offset.group("sign").equals("-") ? -1 : 1;
        int minutes = offset.group("min") == null ? 0 : Integer.parseInt(offset.group("min"));
        return Optional.of(
            ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(offset.group("h")), sign * minutes));
      }
      return name.indexOf('/') > 0 ? Optional.of(ZoneId.of(name)) : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
