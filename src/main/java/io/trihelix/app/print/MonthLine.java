package io.trihelix.app.print;

import io.trihelix.ask.AnswerColumn;
import io.trihelix.ask.AnswerType;
import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.CorpusQuestions;
import io.trihelix.ask.GivenAnswer;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Counts a month as one line: the first month of the corpus, a sparkline, the last one. Months in
 * which the corpus has no article are gaps.
 */
public final class MonthLine {
  private static final List<AnswerColumn> COLUMNS =
      List.of(
          new AnswerColumn("from", AnswerType.TEXT),
          new AnswerColumn("months", AnswerType.TEXT),
          new AnswerColumn("to", AnswerType.TEXT),
          new AnswerColumn("most", AnswerType.WHOLE),
          new AnswerColumn("undated", AnswerType.WHOLE));

  private MonthLine() {}

  /**
   * @param months a section with the columns month and articles; months without a row are zeros
   */
  public static AnswerSection of(AskableWarehouse warehouse, AnswerSection months) {
    GivenAnswer counted = months.answer();
    int month = counted.place("month");
    int articles = counted.place("articles");
    Map<Object, Long> counts = new HashMap<>();
    counted.table().forEach(row -> counts.put(row.get(month), (Long) row.get(articles)));
    List<String> all = CorpusQuestions.months(warehouse);
    List<Long> series = series(all, counts);
    List<Object> line =
        GivenAnswer.row(
            all.isEmpty() ? "" : all.get(0),
            Sparkline.of(series),
            all.isEmpty() ? "" : all.get(all.size() - 1),
            series.stream().filter(Objects::nonNull).mapToLong(Long::longValue).max().orElse(0),
            counts.getOrDefault("unknown", 0L));
    return new AnswerSection(
        months.title(),
        months.key(),
        new GivenAnswer(COLUMNS, List.of(line)),
        months.ifEmpty(),
        List.of());
  }

  /** A value a month from the first month to the last; null where the corpus has no article. */
  private static List<Long> series(List<String> months, Map<Object, Long> counts) {
    List<Long> series = new ArrayList<>();
    if (!months.isEmpty()) {
      YearMonth last = YearMonth.parse(months.get(months.size() - 1));
      var told = Set.copyOf(months);
      for (YearMonth each = YearMonth.parse(months.get(0));
          !each.isAfter(last);
          each = each.plusMonths(1)) {
        String name = each.toString();
        series.add(told.contains(name) ? counts.getOrDefault(name, 0L) : null);
      }
    }
    return series;
  }
}
