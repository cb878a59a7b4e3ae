package io.trihelix.notebook;

import io.trihelix.report.ReportPage;
import java.util.concurrent.CompletableFuture;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * ECharts in this JVM, without a browser: the library that the report has, too. It is loaded once,
 * which takes a second or two; one chart at a time is drawn.
 */
final class EChartsEngine {
  /** What a browser has and ECharts asks for; nothing is ever drawn later, so timers do nothing. */
  private static final String SURROUNDINGS =
      """
      var self = this, global = this;
      function setTimeout() { return 0; }
      function clearTimeout() {}
      """;

  /** What options say often about rows. */
  private static final String WORDS =
      """
      function distinct(rows, column) {
        return rows.map(row => row[column]).filter((value, i, all) => all.indexOf(value) === i);
      }
      function most(rows, column) {
        return Math.max.apply(null, rows.map(row => row[column] || 0));
      }
      function nodes(rows) {
        var ends = {};
        rows.forEach(row => {
          ends[row.name_a] = row.type_a;
          ends[row.name_b] = row.type_b;
        });
        return Object.keys(ends)
          .map(name => ({name: name, category: ends[name]}))
          .sort((a, b) => a.category < b.category ? -1 : a.category > b.category ? 1 : 0);
      }
      """;

  /**
   * Looks of all charts: still, on white, Okabe and Ito's colours, which survive colour blindness.
   */
  private static final String DRAW =
      """
      function draw(rowsAsText, optionOf, width, height) {
        var chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: width, height: height});
        try {
          chart.setOption({
            animation: false,
            backgroundColor: '#ffffff',
            color: ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#e69f00', '#56b4e9', '#8c6d31', '#777777'],
            title: {left: 0, top: 0, textStyle: {fontSize: 15, fontWeight: 600, color: '#222222'}},
            legend: {top: 26, left: 0, itemWidth: 14, itemHeight: 10},
            grid: {left: 4, right: 24, top: 64, bottom: 4, containLabel: true}
          });
          var rows = JSON.parse(rowsAsText), option = optionOf(rows);
          if (rows.length && !option.dataset) {
            option.dataset = {source: rows};
          }
          chart.setOption(option);
          var title = chart.getOption().title[0];
          return {svg: chart.renderToSVGString(), title: title.text || 'Chart'};
        } finally {
          chart.dispose();
        }
      }
      """;

  private static final class Holder {
    static final CompletableFuture<EChartsEngine> ENGINE =
        CompletableFuture.supplyAsync(EChartsEngine::new);
  }

  private final Scriptable scope;
  private final Function draw;

  private EChartsEngine() {
    Context context = enter();
    try {
      scope = context.initStandardObjects();
      context.evaluateString(scope, SURROUNDINGS, "surroundings", 1, null);
      context.evaluateString(scope, ReportPage.chartLibrary(), "echarts", 1, null);
      context.evaluateString(scope, WORDS, "words", 1, null);
      context.evaluateString(scope, DRAW, "draw", 1, null);
      draw = (Function) ScriptableObject.getProperty(scope, "draw");
    } finally {
      Context.exit();
    }
  }

  private static Context enter() {
    Context context = Context.enter();
    // The library is one function, too long to be compiled to a method of the JVM.
    context.setInterpretedMode(true);
    context.setLanguageVersion(Context.VERSION_ES6);
    return context;
  }

  /** Begins to load it in the background. */
  static void warmUp() {
    Holder.ENGINE.isDone();
  }

  static EChartsEngine loaded() {
    return Holder.ENGINE.join();
  }

  /**
   * @param svg a picture
   * @param title the chart's title
   */
  record Picture(String svg, String title) {}

  /**
   * @param rows JSON: a list of objects
   * @param option the members of ECharts' option, in JavaScript; {@code rows} in it are the rows
   * @param width in pixels, like height
   * @throws IllegalArgumentException if the option is no JavaScript or ECharts cannot draw it
   */
  synchronized Picture draw(String rows, String option, int width, int height) {
    Context context = enter();
    try {
      Object optionOf =
          context.evaluateString(
              scope,
              "(function (rows) { return {\n" + option + "\n}; })",
              "the chart's option",
              0,
              null);
      var drawn =
          (Scriptable)
              draw.call(context, scope, scope, new Object[] {rows, optionOf, width, height});
      return new Picture(
          Context.toString(ScriptableObject.getProperty(drawn, "svg")),
          Context.toString(ScriptableObject.getProperty(drawn, "title")));
    } catch (RhinoException e) {
      throw new IllegalArgumentException("Cannot draw the chart: " + e.details(), e);
    } finally {
      Context.exit();
    }
  }
}
