package io.trihelix.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a tab-separated file, the header among them; blank lines and comments ({@code #}) are
 * none.
 *
 * @param where file and line, for messages
 */
record TsvRow(List<String> cells, String where) {
  /**
   * @param file its name
   */
  static List<TsvRow> read(Reader source, String file) throws IOException {
    var rows = new ArrayList<TsvRow>();
    var lines = new BufferedReader(source);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        rows.add(new TsvRow(List.of(line.split("\t", -1)), file + ":" + number));
      }
    }
    return rows;
  }

  String first() {
    return cells.get(0);
  }
}
