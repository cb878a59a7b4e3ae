package io.trihelix.interpret;

import io.trihelix.text.ChineseText;
import io.trihelix.text.PublicationDates;
import io.trihelix.text.TextNormalizer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Interpreters of pages, for tests: they need no names of fields. */
final class PageInterpreters {
  private PageInterpreters() {}

  static Interpreters usual() {
    return new Interpreters(
        new FieldMapping(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        new PublicationDates(
            ZoneId.of("Asia/Shanghai"), LocalDate.of(1990, 1, 1), LocalDate.of(2025, 12, 31)),
        TextNormalizer.with(c -> c),
        30,
        new AcceptanceRules(true, true, new ChineseText(0.2)));
  }
}
