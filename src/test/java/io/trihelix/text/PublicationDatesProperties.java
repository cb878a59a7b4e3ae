package io.trihelix.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.model.DateSource;
import io.trihelix.model.PublicationDate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PublicationDatesProperties {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalDate EARLIEST = LocalDate.of(1992, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2030, 12, 31);

  private final PublicationDates dates = new PublicationDates(ZONE, EARLIEST, LATEST);

  @Property(tries = 400)
  void everyFormOfATimeIsReadBack(
      @ForAll("times") LocalDateTime time, @ForAll("timeForms") String form) {
    String written =
        form.equals("epoch")
            ? Long.toString(time.atZone(ZONE).toEpochSecond())
            : form.equals("millis")
                ? Long.toString(time.atZone(ZONE).toInstant().toEpochMilli())
                : DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(time.atZone(ZONE));

    assertEquals(
        Optional.of(
            new PublicationDate(
                time.atZone(ZONE).toInstant(), time.toLocalDate(), DateSource.FIELD)),
        dates.ofField(written),
        written);
  }

  @Property(tries = 400)
  void everyFormOfADayIsReadBackFromTextAndPath(
      @ForAll("times") LocalDateTime time, @ForAll("dayForms") String form) {
    LocalDate day = time.toLocalDate();
    String written = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(day);

    assertEquals(
        Optional.of(day), dates.ofPath("/news/" + written + "/1.html").map(PublicationDate::day));
  }

  @Property(tries = 400)
  void aDayThatDoesNotExistIsUnknownInEveryForm(
      @ForAll @IntRange(min = 1992, max = 2030) int year,
      @ForAll @IntRange(min = 0, max = 19) int month,
      @ForAll @IntRange(min = 0, max = 39) int day,
      @ForAll("separators") String form) {
    boolean exists =
        month >= 1
            && month <= 12
            && day >= 1
            && day <= java.time.YearMonth.of(year, month).lengthOfMonth();
    String written = String.format(form, year, month, day);

    assertEquals(exists, dates.ofField(written).isPresent(), written);
  }

  @Property(tries = 500)
  void noTextBreaksTheReaderAndEveryDateIsWithinTheRange(@ForAll("noise") String text) {
    for (Optional<PublicationDate> date :
        java.util.List.of(
            dates.ofField(text),
            dates.ofText(text),
            dates.ofPath(text),
            dates.ofTextInMonthOf("/202502/", text))) {
      date.ifPresent(
          found ->
              assertTrue(!found.day().isBefore(EARLIEST) && !found.day().isAfter(LATEST), text));
    }
  }

  @Provide
  Arbitrary<LocalDateTime> times() {
    long from = EARLIEST.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    long to = LATEST.atTime(23, 59).toEpochSecond(ZoneOffset.UTC);
    return Arbitraries.longs()
        .between(from, to)
        .map(second -> LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
  }

  @Provide
  Arbitrary<String> timeForms() {
    return Arbitraries.of(
        "yyyy-MM-dd HH:mm:ss",
        "yyyy/M/d HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ssXXX",
        "yyyy-MM-dd'T'HH:mm:ssZ",
        "yyyy年M月d日 HH:mm:ss",
        "yyyy年M月d日HH时mm分ss秒",
        "EEE, d MMM yyyy HH:mm:ss Z",
        "MMMM d, yyyy h:mm:ss a",
        "epoch",
        "millis");
  }

  @Provide
  Arbitrary<String> dayForms() {
    return Arbitraries.of(
        "yyyy/MM/dd", "yyyy-MM-dd", "yyyy-MM/dd", "yyyy/MMdd", "yyyyMMdd", "yyyyMM/'t'yyyyMMdd_1");
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of("%d-%d-%d", "%d/%02d/%02d", "%d年%d月%d日", "%d.%02d.%02d");
  }

  @Provide
  Arbitrary<String> noise() {
    return Arbitraries.strings()
        .withChars("0123456789-/.年月日时分秒:： T+ZFebAPM,二〇一十廿三下午星期")
        .ofMaxLength(30);
  }
}
