package io.trihelix.serve;

import io.trihelix.ask.ArticleQuestions.Meant;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.PanelQuestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The months that hold a page of the articles of two entities, the latest first, so that no other
 * files are read.
 *
 * @param months of the page
 * @param before articles of the pair in later months than these
 * @param total articles of the pair in all months that are asked for
 */
record PagedMonths(List<String> months, long before, long total) {
  /** Months, that of articles without a date last. */
  static final Comparator<String> LATEST_FIRST =
      Comparator.comparing((String month) -> month.matches("\\d.*"))
          .thenComparing(Comparator.naturalOrder())
          .reversed();

  PagedMonths {
    months = List.copyOf(months);
  }

  static PagedMonths of(Meant meant, AskableWarehouse warehouse) {
    var pair = new PanelQuestions.Ends(meant.entities().get(0), meant.entities().get(1));
    List<Map<String, Object>> counts =
        AnswerRows.of(warehouse.ask(PanelQuestions.pairMonths(List.of(pair)))).stream()
            .filter(row -> isAsked(month(row), meant))
            .sorted(Comparator.comparing(PagedMonths::month, LATEST_FIRST))
            .toList();
    // Which of them are of a source is only seen in the articles.
    return meant.source() == null
        ? paged(counts, meant)
        : new PagedMonths(counts.stream().map(PagedMonths::month).toList(), 0, 0);
  }

  private static PagedMonths paged(List<Map<String, Object>> counts, Meant meant) {
    var months = new ArrayList<String>();
    long before = 0;
    long total = 0;
    for (Map<String, Object> row : counts) {
      long here = ((Number) row.get("articles")).longValue();
      if (total + here <= meant.offset()) {
        before += here;
      } else if (total < (long) meant.offset() + meant.limit()) {
        months.add(month(row));
      }
      total += here;
    }
    return new PagedMonths(months, before, total);
  }

  /** The same page, counted from these months. */
  Meant within(Meant meant) {
    return new Meant(
        meant.entities(),
        meant.source(),
        meant.from(),
        meant.to(),
        (int) (meant.offset() - before),
        meant.limit());
  }

  private static boolean isAsked(String month, Meant meant) {
    return meant.from() == null
        || month.compareTo(meant.from().toString()) >= 0
            && month.compareTo(meant.to().toString()) <= 0;
  }

  private static String month(Map<String, Object> row) {
    return row.get("month").toString();
  }
}
