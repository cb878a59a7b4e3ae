package io.trihelix.text;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates with English names of months, as feeds, headers and programs write them: RFC 822 ({@code
 * Tue, 18 Feb 2025 08:15:30 +0800}), Java and C ({@code Tue Feb 18 08:15:30 CST 2025}), American
 * ({@code February 18th, 2025 8:15 AM}). The day of the week is not looked at.
 */
final class EnglishDates {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<d>[0-3]?[0-9])(?:st|nd|rd|th)?(?: of)?[ -](?<m>"
              + MONTH
              + "),?[ -](?<y>[12][0-9]{3})(?<rest>.*)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<m>" + MONTH + ") (?<d>[0-3]?[0-9])(?:st|nd|rd|th)?,? (?<y>[12][0-9]{3})(?<rest>.*)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<m>"
              + MONTH
              + ") +(?<d>[0-3]?[0-9]) (?<rest>[0-9:]{5,8}(?: [A-Z]{2,5})?(?:[+-][0-9:]{4,5})?) (?<y>[12][0-9]{3})");
  private static final Pattern TIME =
      Pattern.compile(
          "[ ,T]{0,3}(?:at )?(?<time>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)"
              + "(?: ?(?<half>[AP]M))?(?: ?[(]?(?<zone>"
              + ZoneNames.PATTERN
              + "))?.*");
  private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
  private static final DateTimeFormatter CLOCK = formatter("H:mm[:ss]");
  private static final DateTimeFormatter HALF_CLOCK = formatter("h:mm[:ss]a");

  private EnglishDates() {}

  /**
   * A date that was found.
   *
   * @param instant empty where only the day is known: no time stands behind it, or one in a zone
   *     that nobody knows
   */
  record Found(LocalDate day, Optional<Instant> instant) {}

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The first such date; without a time it is midnight. Empty if there is none that exists. */
  static Optional<Found> in(String text, ZoneId zone) {
    for (Pattern form : List.of(DAY_FIRST, MONTH_FIRST, YEAR_LAST)) {
      Matcher m = form.matcher(text);
      if (m.find()) {
        return read(m, zone);
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> read(Matcher m, ZoneId zone) {
    try {
      String month = m.group("m").substring(0, 3);
      LocalDate day = LocalDate.parse(m.group("d") + " " + month + " " + m.group("y"), DAY);
      Matcher time = TIME.matcher(m.group("rest"));
      if (!time.matches()) {
        return Optional.of(new Found(day, Optional.empty()));
      }
      LocalTime clock =
          time.group("half") == null
              ? LocalTime.parse(time.group("time"), CLOCK)
              : LocalTime.parse(time.group("time") + time.group("half"), HALF_CLOCK);
      String name = time.group("zone");
      Optional<ZoneId> at = name == null ? Optional.of(zone) : ZoneNames.zone(name);
      LocalDateTime clockAndDay = LocalDateTime.of(day, clock);
      return Optional.of(new Found(day, at.map(known -> clockAndDay.atZone(known).toInstant())));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
