package io.trihelix.text;

import io.trihelix.model.DateSource;
import io.trihelix.model.PublicationDate;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads publication dates as they stand in records, pages and paths: ISO dates and instants, {@code
 * 2025/2/18 08:15}, {@code 2025年2月18日（星期二）下午3:15}, {@code 二〇二五年二月十八日}, {@code 民國114年2月18日}, {@code
 * 20250218081500}, RFC 822 and others with English months, seconds or fractions of them since 1970.
 * A date that does not exist, or lies outside the accepted range, is unknown, never "corrected".
 * Zones behind a time are obeyed; of a field with a zone that nobody knows only the day is known.
 *
 * <p>A day without a year ({@code 2月18日}) is read only where a path names that month ({@code
 * /202502/}). Days that are told by their distance (昨日, 3小时前) are not: they count from the day that
 * is looked for. Thread-safe.
 */
public final class PublicationDates {
  private static final String CLOCK =
      "(?<h>[0-2]?[0-9])[:：时点](?<min>[0-5][0-9])(?:[:：分](?<s>[0-5][0-9])(?:[.,][0-9]{1,9})?)?[秒分]?"
          + "(?:\\s?(?<ap>[AaPp])\\.?[Mm]\\.?(?![A-Za-z]))?(?:\\s?[(（]?(?<zone>"
          + ZoneNames.PATTERN
          + "))?";
  private static final String WEEKDAY = "(?:\\s?[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?)?";
  private static final String HALF = "(?<half>凌晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间)?\\s?";
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9])(?<y>(?:19|20)[0-9]{2})\\s?[-/.年]\\s?(?<m>[01]?[0-9])\\s?[-/.月]\\s?(?<d>[0-3]?[0-9])(?![0-9])"
              + ("\\s?[日号]?" + WEEKDAY + "(?:[T\\s\u3000]{0,3}" + HALF + CLOCK + ")?"));
  private static final Pattern MONTH_FOLDER =
      Pattern.compile("(?<![0-9])(?<y>(?:19|20)[0-9]{2})[-/]?(?<m>[01][0-9])(?=[/_])");
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile(
          "(?<![0-9年月.-])(?<m>[01]?[0-9])\\s?(?:月\\s?(?<d>[0-3]?[0-9])\\s?日|-(?<d2>[0-3][0-9])(?=\\s[0-2][0-9]:[0-5][0-9]))");
  private static final Pattern COMPACT =
      Pattern.compile(
          "(?<![0-9])(?<y>(?:19|20)[0-9]{2})[-/]?(?<m>[01][0-9])(?<d>[0-3][0-9])(?![0-9])");
  private static final Pattern COMPACT_CLOCK =
      Pattern.compile(
          "(?<y>(?:19|20)[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])[T ]?(?<h>[0-2][0-9])(?<min>[0-5][0-9])"
              + "(?<s>[0-5][0-9])?(?:[.,][0-9]{1,9})?\\s?(?<zone>"
              + ZoneNames.PATTERN
              + ")?");
  private static final Pattern SHORT_YEAR =
      Pattern.compile("(?<![0-9])(?<y>[0-9]{2})[-/.](?=[01]?[0-9][-/.][0-3]?[0-9](?![0-9]))");
  private static final Pattern TAIWAN_YEAR = Pattern.compile("民[國国]\\s?(?<y>[0-9]{2,3})\\s?(?=年)");
  private static final int TAIWAN_YEAR_0 = 1911;

  /** Seconds, milliseconds, microseconds or nanoseconds since 1970, by their number of digits. */
  private static final Pattern EPOCH =
      Pattern.compile("(?<n>[0-9]{9,10}|[0-9]{12,13}|[0-9]{16}|[0-9]{19})(?:\\.[0-9]{1,9})?");

  private static final long LARGEST_EPOCH_SECOND = 99_999_999_999L;

  private final ZoneId zone;
  private final LocalDate earliest;
  private final LocalDate latest;
  private final boolean shortYears;

  /**
   * Years have four digits.
   *
   * @param zone the zone of dates that bear none, and of {@code published_date}
   * @param earliest the first day accepted
   * @param latest the last day accepted
   */
  public PublicationDates(ZoneId zone, LocalDate earliest, LocalDate latest) {
    this(zone, earliest, latest, false);
  }

  /**
   * @param zone the zone of dates that bear none, and of {@code published_date}
   * @param earliest the first day accepted
   * @param latest the last day accepted
   * @param shortYears whether a field like {@code 25-01-03} is a day of 2025, year first
   */
  public PublicationDates(ZoneId zone, LocalDate earliest, LocalDate latest, boolean shortYears) {
    this.shortYears = shortYears;
    this.zone = zone;
    this.earliest = earliest;
    this.latest = latest;
  }

  /** The date in a field of a record; empty if there is none that can be used. */
  public Optional<PublicationDate> ofField(String value) {
    String text = inAscii(value).strip();
    Matcher compact = COMPACT_CLOCK.matcher(text);
    if (compact.matches()) {
      Optional<PublicationDate> date = read(compact, DateSource.FIELD);
      if (date.isPresent()) {
        return date;
      }
    }
    Matcher epoch = EPOCH.matcher(text);
    if (epoch.matches()) {
      return at(sinceEpoch(epoch.group("n")), DateSource.FIELD);
    }
    String plain = shortYears ? SHORT_YEAR.matcher(text).replaceFirst("20${y}-") : text;
    return first(DATE.matcher(ChineseNumeralDates.inDigits(plain)), DateSource.FIELD)
        .or(() -> first(COMPACT.matcher(text), DateSource.FIELD))
        .or(() -> EnglishDates.in(text, zone).flatMap(this::english));
  }

  /** Of 19 digits some are more than a long holds; as nanoseconds they lie beyond the year 2262. */
  private static Instant sinceEpoch(String digits) {
    long number = new BigDecimal(digits).min(BigDecimal.valueOf(Long.MAX_VALUE)).longValue();
    return switch (digits.length()) {
      case 19 -> Instant.ofEpochSecond(number / 1_000_000_000, number % 1_000_000_000);
      case 16 -> Instant.ofEpochSecond(number / 1_000_000, number % 1_000_000 * 1000);
      default ->
          number > LARGEST_EPOCH_SECOND
              ? Instant.ofEpochMilli(number)
              : Instant.ofEpochSecond(number);
    };
  }

  private Optional<PublicationDate> english(EnglishDates.Found date) {
    return date.instant()
        .map(instant -> at(instant, DateSource.FIELD))
        .orElseGet(() -> dayAlone(date.day(), DateSource.FIELD));
  }

  /** The first date in a line of text. */
  public Optional<PublicationDate> ofText(String line) {
    return first(DATE.matcher(ChineseNumeralDates.inDigits(inAscii(line))), DateSource.TEXT);
  }

  /** Full-width digits and signs as ASCII; years of Taiwan (民國114年) as those of the others. */
  private static String inAscii(String text) {
    var ascii = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      ascii.append(c > '\uFF00' && c < '\uFF5F' ? (char) (c - '\uFF00' + ' ') : c);
    }
    return TAIWAN_YEAR
        .matcher(ascii)
        .replaceAll(year -> Integer.toString(Integer.parseInt(year.group(1)) + TAIWAN_YEAR_0));
  }

  /**
   * The first day without a year in a line of text ({@code 2月18日}, {@code 02-18 08:15}), if it lies
   * in the month that a path or an address names ({@code …/202502/…}).
   */
  public Optional<PublicationDate> ofTextInMonthOf(String path, String line) {
    Matcher month = MONTH_FOLDER.matcher(path);
    if (!month.find()) {
      return Optional.empty();
    }
    Matcher m = DAY_OF_MONTH.matcher(line);
    while (m.find()) {
      if (number(m, "m") == number(month, "m")) {
        return day(
            number(month, "y"),
            number(m, "m"),
            Integer.parseInt(m.group("d") == null ? m.group("d2") : m.group("d")));
      }
    }
    return Optional.empty();
  }

  private Optional<PublicationDate> day(int year, int month, int dayOfMonth) {
    try {
      LocalDate day = LocalDate.of(year, month, dayOfMonth);
      return accept(day.atStartOfDay(zone).toInstant(), day, DateSource.TEXT);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /**
   * The date in an address or the path of a file: {@code …/2025/02/18/…}, {@code 2025-02/18},
   * {@code 2025/0218}, {@code t20250218_1}.
   */
  public Optional<PublicationDate> ofPath(String path) {
    Optional<PublicationDate> date = first(DATE.matcher(path), DateSource.PATH);
    return date.isPresent() ? date : first(COMPACT.matcher(path), DateSource.PATH);
  }

  private Optional<PublicationDate> first(Matcher matcher, DateSource source) {
    while (matcher.find()) {
      Optional<PublicationDate> date = read(matcher, source);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }

  private Optional<PublicationDate> read(Matcher m, DateSource source) {
    try {
      LocalDate day = LocalDate.of(number(m, "y"), number(m, "m"), number(m, "d"));
      boolean timed = m.pattern() == COMPACT_CLOCK || m.pattern() == DATE && m.group("h") != null;
      if (!timed) {
        return dayAlone(day, source);
      }
      LocalTime time =
          LocalTime.of(hour(m), number(m, "min"), m.group("s") == null ? 0 : number(m, "s"));
      String name = m.group("zone");
      Optional<ZoneId> at = name == null ? Optional.of(zone) : ZoneNames.zone(name);
      if (at.isEmpty() && source != DateSource.FIELD) {
        // In a text other words stand behind the time, too.
        at = Optional.of(zone);
      }
      return at.isPresent()
          ? at(day.atTime(time).atZone(at.get()).toInstant(), source)
          : dayAlone(day, source);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Where only the day is known it is that of the configured zone. */
  private Optional<PublicationDate> dayAlone(LocalDate day, DateSource source) {
    return accept(day.atStartOfDay(zone).toInstant(), day, source);
  }

  private static int hour(Matcher m) {
    int hour = number(m, "h");
    if (m.pattern() != DATE) {
      return hour;
    }
    if (m.group("ap") != null) {
      boolean afternoon = m.group("ap").equalsIgnoreCase("p");
      return hour % 12 + (afternoon ? 12 : 0);
    }
    String half = m.group("half");
    boolean isLate = half != null && "下傍晚".contains(half.substring(0, 1));
    return isLate && hour < 12 ? hour + 12 : hour;
  }

  private static int number(Matcher m, String group) {
    return Integer.parseInt(m.group(group));
  }

  private Optional<PublicationDate> at(Instant instant, DateSource source) {
    return accept(instant, instant.atZone(zone).toLocalDate(), source);
  }

  private Optional<PublicationDate> accept(Instant instant, LocalDate day, DateSource source) {
    return day.isBefore(earliest) || day.isAfter(latest)
        ? Optional.empty()
        : Optional.of(new PublicationDate(instant, day, source));
  }
}
