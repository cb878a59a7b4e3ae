package io.trihelix.serve;

import io.trihelix.ask.AskableWarehouse;
import io.trihelix.ask.PanelQuestions.Ends;
import io.trihelix.ask.TrendQuestions;
import io.trihelix.report.MonthAxis;
import io.trihelix.report.PairTrend;
import io.trihelix.report.ReportData.TrendRow;
import io.trihelix.report.TrendMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How pairs rise and fall, of the corpus or of one entity, a page at a time. Thread-safe. */
final class TrendsAnswer {
  private static final int USUAL_TRENDS = 9;
  private static final int MOST_TRENDS = 200;
  private static final int FARTHEST = 1_000_000;
  private static final String ASSESSED = "assessed";

  private TrendsAnswer() {}

  /** Pairs with their trends, those that burst in the months before the others. */
  static Reply reply(Request request, AskableWarehouse warehouse) {
    if (!warehouse.has("pair_trends")) {
      throw new RefusedRequestException(
          Reply.NOT_FOUND, "The table pair_trends is missing. A new run writes it.");
    }
    var questions =
        new TrendQuestions(
            request.list("types"), request.find("of").orElse(null), request.months("period"));
    List<Map<String, Object>> rows =
        AnswerRows.of(
            warehouse.ask(
                questions.page(
                    request.number("offset", 0, 0, FARTHEST),
                    request.number("limit", USUAL_TRENDS, 1, MOST_TRENDS))));
    Object total = rows.isEmpty() ? (Object) 0L : rows.get(0).get("total");
    Map<String, Object> told = PageAnswers.about(List.of(), List.of(), rows, warehouse);
    told.put("total", total);
    List<Map<String, Object>> months =
        AnswerRows.of(
            warehouse.ask(TrendQuestions.months(rows.stream().map(PageAnswers::ends).toList())));
    var axis =
        MonthAxis.over(
            months.stream().map(row -> YearMonth.from((LocalDate) row.get("month"))).toList());
    told.put("axis", axis.labels());
    told.put("trends", trends(rows, months, axis));
    return Reply.json(told);
  }

  /** In the order of the pairs; their months are positions on the axis. */
  private static List<Map<String, Object>> trends(
      List<Map<String, Object>> pairs, List<Map<String, Object>> months, MonthAxis axis) {
    var byPair = new LinkedHashMap<Ends, List<TrendMonth>>();
    pairs.forEach(pair -> byPair.put(PageAnswers.ends(pair), new ArrayList<>()));
    months.forEach(row -> byPair.get(PageAnswers.ends(row)).add(month(row)));
    var trends = new ArrayList<Map<String, Object>>();
    byPair.forEach((pair, ofPair) -> trends.add(row(pair, PairTrend.of(0, ofPair, axis))));
    return trends;
  }

  private static TrendMonth month(Map<String, Object> row) {
    return new TrendMonth(
        (LocalDate) row.get("month"),
        number(row, "moving_average"),
        (Long) row.get("n"),
        ASSESSED.equals(row.get("assessment")),
        number(row, "growth"),
        number(row, "z_score"),
        (LocalDate) row.get("burst_start"),
        whole(row, "burst_level"),
        number(row, "burst_weight"),
        whole(row, "panel_burst_level") > 0,
        ASSESSED.equals(row.get("panel_assessment")));
  }

  private static Double number(Map<String, Object> row, String column) {
    return row.get(column) == null ? null : ((Number) row.get(column)).doubleValue();
  }

  private static int whole(Map<String, Object> row, String column) {
    return row.get(column) == null ? 0 : ((Number) row.get(column)).intValue();
  }

  /** By the names that the page has for the columns of a trend. */
  private static Map<String, Object> row(Ends pair, TrendRow trend) {
    var row = new LinkedHashMap<String, Object>();
    row.put("a", pair.a());
    row.put("b", pair.b());
    row.put("average", trend.average());
    row.put("bursts", trend.bursts());
    row.put("confirmations", trend.confirmations());
    row.put("weight", trend.weight());
    row.put("growth", trend.growth());
    row.put("zScore", trend.zScore());
    return row;
  }
}
