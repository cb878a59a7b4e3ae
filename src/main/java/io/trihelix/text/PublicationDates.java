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
 * 2025/2/18 08:15}, {@code 2025年2月18日}, seconds or milliseconds since 1970. A date that does not
 * exist, or lies outside the accepted range, is unknown, never "corrected". Thread-safe.
 */
public final class PublicationDates {
  private static final Pattern DATE =
      Pattern.compile(
          "(?<![0-9])(?<y>(?:19|20)[0-9]{2})\\s?[-/.年]\\s?(?<m>[01]?[0-9])\\s?[-/.月]\\s?(?<d>[0-3]?[0-9])(?![0-9])"
              + "\\s?日?(?:[T\\s]{0,3}(?<h>[0-2]?[0-9])[:：时](?<min>[0-5][0-9])(?:[:：分](?<s>[0-5][0-9])(?:[.,][0-9]{1,9})?)?秒?"
              + "\\s?(?<zone>Z|[+-][0-9]{2}:?[0-9]{2})?)?");
  private static final Pattern COMPACT =
      Pattern.compile("(?<![0-9])(?<y>(?:19|20)[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])(?![0-9])");
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
    Optional<PublicationDate> date = first(DATE.matcher(text), DateSource.FIELD);
    return date.isPresent() ? date : first(COMPACT.matcher(text), DateSource.FIELD);
  }

  /** No date: what a field that holds an unusable one gives. */
  public Optional<PublicationDate> none() {
    return Optional.empty();
  }

  /** The first date in a line of text. */
  public Optional<PublicationDate> ofText(String line) {
    return first(DATE.matcher(line), DateSource.TEXT);
  }

  /**
   * The date in the path of a file: {@code …/2025/02/18/…}, {@code 2025-02-18}, {@code 20250218}.
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
          LocalTime.of(number(m, "h"), number(m, "min"), m.group("s") == null ? 0 : number(m, "s"));
      ZoneId at = m.group("zone") == null ? zone : ZoneOffset.of(m.group("zone"));
      return at(day.atTime(time).atZone(at).toInstant(), source);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
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
