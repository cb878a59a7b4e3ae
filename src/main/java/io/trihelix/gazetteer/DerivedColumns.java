package io.trihelix.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** The last columns of {@code cities.tsv}, computed from the name: {@code pinyin, traditional}. */
final class DerivedColumns {
  static final List<String> NAMES = List.of("pinyin", "traditional");

  private final CityForms forms;

  DerivedColumns(CityForms forms) {
    this.forms = forms;
  }

  /** What the row's derived cells should be, in order of {@link #NAMES}. */
  List<String> of(String name) {
    return List.of(forms.pinyin(name), forms.traditional(name));
  }

  /** The table with these columns, computed anew, behind all others. */
  SourceTable in(SourceTable cities) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < cities.columns().size(); i++) {
      if (!NAMES.contains(cities.columns().get(i))) {
        kept.add(i);
      }
    }
    var columns = new ArrayList<>(kept.stream().map(cities.columns()::get).toList());
    columns.addAll(NAMES);
    var rows = new ArrayList<SourceTable.Row>();
    for (SourceTable.Row row : cities.rows()) {
      var cells = new ArrayList<String>();
      for (int column : kept) {
        // A row typed before the columns were computed is shorter; what it lacks is empty.
        cells.add(column < row.cells().size() ? row.cells().get(column) : "");
      }
      cells.addAll(of(cities.cell(row, "name")));
      rows.add(new SourceTable.Row(row.line(), cells));
    }
    return cities.with(columns, rows);
  }
}
