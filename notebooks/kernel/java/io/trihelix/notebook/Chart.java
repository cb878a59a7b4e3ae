package io.trihelix.notebook;

import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A chart of ECharts as a picture, which Jupyter and those who read a notebook elsewhere show
 * without JavaScript; Chinese names take a font of the reader's.
 *
 * @param svg the picture
 * @param title what it shows
 */
public record Chart(String svg, String title) {
  private static final int WIDTH = 800;
  private static final int HEIGHT = 320;

  /** Names by which styles for a pointer would find their shapes; pictures have no pointer. */
  private static final Pattern FOR_POINTERS =
      Pattern.compile(" class=\"[^\"]*\"|<style\\b.*?</style>\\n?", Pattern.DOTALL);

  private static final Pattern OPENING = Pattern.compile("<svg ");

  /** A chart of usual height. */
  public static Chart of(Dataset<Row> rows, String option) {
    return of(rows, HEIGHT, option);
  }

  /**
   * @param rows drawn all, so few; columns go by their names
   * @param height in pixels, of a width of 800
   * @param option the members of <a href="https://echarts.apache.org/en/option.html">ECharts'
   *     option</a>, without the outer braces, in JavaScript. The rows are its dataset, and the
   *     variable {@code rows}: a list of objects
   * @throws IllegalArgumentException if the option is no JavaScript or cannot be drawn
   */
  public static Chart of(Dataset<Row> rows, int height, String option) {
    String json = "[" + String.join(",", rows.toJSON().collectAsList()) + "]";
    EChartsEngine.Picture picture = EChartsEngine.loaded().draw(json, option, WIDTH, height);
    String title = picture.title();
    String svg = FOR_POINTERS.matcher(picture.svg()).replaceAll("");
    String described = "<svg role=\"img\" aria-label=\"" + Markup.escape(title) + "\" ";
    return new Chart(
        OPENING.matcher(svg).replaceFirst(java.util.regex.Matcher.quoteReplacement(described)),
        title);
  }
}
