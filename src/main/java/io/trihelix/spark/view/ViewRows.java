package io.trihelix.spark.view;

import io.trihelix.ask.View;
import io.trihelix.spark.catalogue.Catalogue;
import io.trihelix.spark.sink.PublishedTables;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The rows of views over the tables of a run, for those who show what the views say: report and
 * summary have no rule of their own.
 */
public final class ViewRows {
  private final PublishedTables tables;
  // Views read each other, and to name one to the session is a query of its own.
  private final Map<String, Optional<Dataset<Row>>> found = new HashMap<>();
  private final Set<String> named = new HashSet<>();

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
    Optional<Dataset<Row>> known = found.get(name);
    if (known == null) {
      known = made(name);
      found.put(name, known);
    }
    return known;
  }

  private Optional<Dataset<Row>> made(String name) {
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
      if (named.add(read)) {
        rows.get().createOrReplaceTempView(read);
      }
    }
    return Optional.of(tables.sql(view.get().select()));
  }
}
