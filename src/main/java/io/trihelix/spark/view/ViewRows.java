package io.trihelix.spark.view;

import io.trihelix.ask.View;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.sink.PublishedTables;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of views over the tables of a run, for those who show what the views say: report and
 * summary have no rule of their own.
 */
public final class ViewRows {
  private final PublishedTables tables;

  /**
   * @param tables their names, and those of the views, stay unknown to the session that they are of
   */
  public ViewRows(PublishedTables tables) {
    this.tables = tables.inASessionOfTheirOwn();
  }

  /**
   * The rows of a view, if the warehouse has all tables that it is made of.
   *
   * @param name one of {@link View#NAMES}
   */
  public Optional<Dataset<Row>> find(String name) {
    Optional<View> view = View.bundled().stream().filter(v -> v.name().equals(name)).findAny();
    if (view.isEmpty()) {
      return Catalogue.PUBLISHED.stream()
          .filter(table -> table.name().equals(name))
          .findAny()
          .flatMap(tables::find);
    }
    for (String read : view.get().reads()) {
      Optional<Dataset<Row>> rows = find(read);
      if (rows.isEmpty()) {
        return Optional.empty();
      }
      rows.get().createOrReplaceTempView(read);
    }
    return Optional.of(tables.sql(view.get().select()));
  }
}
