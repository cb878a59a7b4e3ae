package io.trihelix.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
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
 * ({@code February 18, 2025 8:15 AM}). CST is China's standard time here. The day of the week is
 * not looked at.
 */
final class EnglishDates {
  private static final String MONTH =
      "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\.?";
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?<d>[0-3]?[0-9])[ -](?<m>" + MONTH + ")[ -](?<y>[12][0-9]{3})(?<rest>.*)");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<m>" + MONTH + ") (?<d>[0-3]?[0-9]),? (?<y>[12][0-9]{3})(?<rest>.*)");
  private static final Pattern YEAR_LAST =
      Pattern.compile(
          "(?<m>"
              + MONTH
              + ") +(?<d>[0-3]?[0-9]) (?<rest>[0-9:]{5,8} [A-Z]{2,4}) (?<y>[12][0-9]{3})");
  private static final Pattern TIME =
      Pattern.compile(
          "[ ,T]{0,3}(?:at )?(?<time>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?)"
              + "(?: ?(?<half>[AP]M))?(?: ?(?<zone>GMT|UTC|UT|Z|CST|[+-][0-9]{2}:?[0-9]{2}))?.*");
  private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
  private static final DateTimeFormatter CLOCK = formatter("H:mm[:ss]");
  private static final DateTimeFormatter HALF_CLOCK = formatter("h:mm[:ss]a");

  private EnglishDates() {}

  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** The first such date; without a time it is midnight. Empty if there is none that exists. */
  static Optional<ZonedDateTime> in(String text, ZoneId zone) {
    for (Pattern form : List.of(DAY_FIRST, MONTH_FIRST, YEAR_LAST)) {
      Matcher m = form.matcher(text);
      if (m.find()) {
        return read(m, zone);
      }
    }
    return Optional.empty();
  }

  private static Optional<ZonedDateTime> read(Matcher m, ZoneId zone) {
    try {
      String month = m.group("m").substring(0, 3);
      LocalDate day = LocalDate.parse(m.group("d") + " " + month + " " + m.group("y"), DAY);
      Matcher time = TIME.matcher(m.group("rest"));
      if (!time.matches()) {
        return Optional.of(day.atStartOfDay(zone));
      }
      LocalTime clock =
          time.group("half") == null
              ? LocalTime.parse(time.group("time"), CLOCK)
              : LocalTime.parse(time.group("time") + time.group("half"), HALF_CLOCK);
      ZoneId at = time.group("zone") == null ? zone : zone(time.group("zone"));
      return Optional.of(LocalDateTime.of(day, clock).atZone(at));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ZoneId zone(String name) {
    return switch (name) {
      case "GMT", "UTC", "UT", "Z" -> ZoneOffset.UTC;
      case "CST" -> ZoneId.of("Asia/Shanghai");
      default -> ZoneOffset.of(name);
    };
  }
}
