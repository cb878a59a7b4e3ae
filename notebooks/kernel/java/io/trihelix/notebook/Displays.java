package io.trihelix.notebook;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Tells the kernel how the value of a cell is shown. The kernel finds it as a service. */
public final class Displays implements DisplayProvider {
  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(new ShownRows(), new ShownChart());
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  /** The rows of a query as a table. */
  private static final class ShownRows implements DisplayRenderer {
    @Override
    public Class<?> rendererClass() {
      return Dataset.class;
    }

    @Override
    public boolean canRender(String mime) {
      return true;
    }

    @Override
    public DisplayData render(String mime, Object value) {
      HtmlTable table = HtmlTable.of((Dataset<?>) value);
      DisplayData data = DisplayData.fromHtml(table.html());
      data.putText(table.plain());
      return data;
    }
  }

  /** A chart as its picture. */
  private static final class ShownChart implements DisplayRenderer {
    @Override
    public Class<?> rendererClass() {
      return Chart.class;
    }

    @Override
    public boolean canRender(String mime) {
      return true;
    }

    @Override
    public DisplayData render(String mime, Object value) {
      var chart = (Chart) value;
      DisplayData data = DisplayData.fromText("Chart: " + chart.title());
      data.putData("image/svg+xml", chart.svg());
      return data;
    }
  }
}
