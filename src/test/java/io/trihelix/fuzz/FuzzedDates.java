package io.trihelix.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.trihelix.model.PublicationDate;
import io.trihelix.text.PublicationDates;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/** Whatever stands where a date is expected: none, or one within the bounds. */
public final class FuzzedDates implements Consumer<byte[]> {
  private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2030, 1, 1);

  private final PublicationDates dates =
      new PublicationDates(ZoneId.of("Asia/Shanghai"), EARLIEST, LATEST);
  private final PublicationDates shortYears =
      new PublicationDates(ZoneId.of("America/New_York"), EARLIEST, LATEST, true);

  @Override
  public void accept(byte[] input) {
    String text = new String(input, UTF_8);
    for (PublicationDates reader : new PublicationDates[] {dates, shortYears}) {
      check(reader.ofField(text), reader.ofField(text));
      check(reader.ofText(text), reader.ofText(text));
      check(reader.ofPath(text), reader.ofPath(text));
      check(
          reader.ofTextInMonthOf("news/2025/02/a.html", text),
          reader.ofTextInMonthOf("news/2025/02/a.html", text));
      check(reader.ofTextInMonthOf(text, "02-18 10:30"), Optional.empty());
    }
  }

  private static void check(Optional<PublicationDate> found, Optional<PublicationDate> again) {
    if (again.isPresent() && !found.equals(again)) {
      throw new AssertionError(found + ", then " + again);
    }
    found.ifPresent(
        date -> {
          if (date.day().isBefore(EARLIEST) || date.day().isAfter(LATEST)) {
            throw new AssertionError(date + " is out of bounds");
          }
        });
  }
}
