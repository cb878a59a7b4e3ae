package io.trihelix.text;

import io.trihelix.model.DateSource;
import io.trihelix.model.PublicationDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads publication dates as they stand in records, pages and paths: ISO dates and instants, {@code
 * 2025/2/18 08:15}, {@code 2025年2月18日（星期二）下午3:15}, {@code 二〇二五年二月十八日}, RFC 822 and others with
 * English months, seconds or milliseconds since 1970. A date that does not exist, or lies outside
 * the accepted range, is unknown, never "corrected".
 *
 * <p>A day without a year ({@code 2月18日}) is read only where a path names that month ({@code
 * /202502/}). Days that are told by their distance (昨日, 3小时前) are not: they count from the day that
 * is looked for. Thread-safe.
 */
public final class PublicationDates {
  private static final String CLOCK =
      "(?<h>[0-2]?[0-9])[:：时点](?<min>[0-5][0-9])(?:[:：分](?<s>[0-5][0-9])(?:[.,][0-9]{1,9})?)?[秒分]?"
          + "\\s?(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?";
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
  private static final Pattern EPOCH = Pattern.compile("[0-9]{9,10}|[0-9]{12,13}");
  private static final long LARGEST_EPOCH_SECOND = 99_999_999_999L;

  private final ZoneId zone;
  private final LocalDate earliest;
  private final LocalDate latest;

  /**
   * @param zone the zone of dates that bear none, and of {@code published_date}
   * @param earliest the first day accepted
   * @param latest the last day accepted
   */
  public PublicationDates(ZoneId zone, LocalDate earliest, LocalDate latest) {
    this.zone = zone;
    this.earliest = earliest;
    this.latest = latest;
  }

  /** The date in a field of a record; empty if there is none that can be used. */
  public Optional<PublicationDate> ofField(String value) {
    String text = value.strip();
    if (EPOCH.matcher(text).matches()) {
      long number = Long.parseLong(text);
      return at(
          number > LARGEST_EPOCH_SECOND
              ? Instant.ofEpochMilli(number)
              : Instant.ofEpochSecond(number),
          DateSource.FIELD);
    }
    return first(DATE.matcher(ChineseNumeralDates.inDigits(text)), DateSource.FIELD)
        .or(() -> first(COMPACT.matcher(text), DateSource.FIELD))
        .or(
            () ->
                EnglishDates.in(text, zone)
                    .flatMap(date -> at(date.toInstant(), DateSource.FIELD)));
  }

  /** The first date in a line of text. */
  public Optional<PublicationDate> ofText(String line) {
    return first(DATE.matcher(ChineseNumeralDates.inDigits(line)), DateSource.TEXT);
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
      boolean timed = m.pattern() == DATE && m.group("h") != null;
      if (!timed) {
        return accept(day.atStartOfDay(zone).toInstant(), day, source);
      }
      LocalTime time =
          LocalTime.of(hour(m), number(m, "min"), m.group("s") == null ? 0 : number(m, "s"));
      ZoneId at = m.group("zone") == null ? zone : ZoneOffset.of(m.group("zone"));
      return at(day.atTime(time).atZone(at).toInstant(), source);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int hour(Matcher m) {
    int hour = number(m, "h");
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
