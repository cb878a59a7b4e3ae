package io.trihelix.notebook;

import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Tells the kernel how the value of a cell is shown. The kernel finds it as a service. */
public final class Displays implements DisplayProvider {
  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(
        new Shown(Dataset.class, value -> table((Dataset<?>) value)),
        new Shown(Chart.class, value -> picture((Chart) value)));
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  private static DisplayData table(Dataset<?> rows) {
    HtmlTable table = HtmlTable.of(rows);
    DisplayData data = DisplayData.fromHtml(table.html());
    data.putText(table.plain());
    return data;
  }

  private static DisplayData picture(Chart chart) {
    DisplayData data = DisplayData.fromText("Chart: " + chart.title());
    data.putData("image/svg+xml", chart.svg());
    return data;
  }

  /** Values of one class, shown in one way whatever the kernel asks for. */
  private record Shown(Class<?> rendererClass, Function<Object, DisplayData> render)
      implements DisplayRenderer {
    @Override
    public boolean canRender(String mime) {
      return true;
    }

    @Override
    public DisplayData render(String mime, Object value) {
      return render.apply(value);
    }
  }
}
