package io.trihelix.gazetteer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The laws that our own files keep beyond those of {@link GazetteerChecks}: rows are sorted by id,
 * no cell holds stray characters, countries are countries, former names are aliases, every city has
 * coordinates, and derived columns are what the program derives.
 */
final class SourceChecks {
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /** Kosovo: a code in general use that ISO 3166 leaves to its users. */
  private static final String KOSOVO = "XK";

  private static final String FORMER = "former";

  /** A former name, and the year of the change: until then it was the entity's own. */
  private static final Pattern FORMER_NAME = Pattern.compile("(.+) -(\\d{4})");

  private static final double MAX_LATITUDE = 90;
  private static final double MAX_LONGITUDE = 180;

  private final DerivedColumns derived;
  private final Set<Path> cityFiles;
  private final List<GazetteerProblem> problems = new ArrayList<>();

  /**
   * @param cityFiles the files of cities
   */
  SourceChecks(DerivedColumns derived, Set<Path> cityFiles) {
    this.derived = derived;
    this.cityFiles = cityFiles;
  }

  /** What is wrong in this table. */
  List<GazetteerProblem> check(SourceTable table) {
    problems.clear();
    boolean cities = cityFiles.contains(table.file());
    if (cities) {
      derivedHeader(table);
    }
    String previous = "";
    for (SourceTable.Row row : table.rows()) {
      if (row.id().compareTo(previous) < 0) {
        problem(table, row, row.id() + " stands behind " + previous + ": rows are sorted by id");
      }
      previous = row.id();
      if (row.cells().size() == table.columns().size()) {
        strayCharacters(table, row);
        if (table.columns().contains("country")) {
          country(table, row);
        }
        if (table.columns().contains(FORMER)) {
          former(table, row);
        }
        if (cities) {
          coordinate(table, row, "latitude", MAX_LATITUDE);
          coordinate(table, row, "longitude", MAX_LONGITUDE);
          derivedCells(table, row);
        }
      }
    }
    return List.copyOf(problems);
  }

  private void derivedHeader(SourceTable table) {
    int size = table.columns().size();
    int derivedSize = DerivedColumns.NAMES.size();
    if (size < derivedSize
        || !table.columns().subList(size - derivedSize, size).equals(DerivedColumns.NAMES)) {
      problems.add(
          new GazetteerProblem(
              table.file().toString(),
              "the last columns must be "
                  + String.join(" ", DerivedColumns.NAMES)
                  + ": run scripts/gazetteer build"));
    }
  }

  private void strayCharacters(SourceTable table, SourceTable.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = row.cells().get(i);
      // Control characters are told by whoever reads the row, but for the end of a line.
      boolean isTold = cell.strip().chars().anyMatch(c -> Spelling.isInvisible((char) c));
      if (Spelling.hasStray(cell) && !isTold) {
        problem(
            table,
            row,
            "stray character or blank in " + table.columns().get(i) + " '" + cell + "'");
      }
    }
  }

  private void country(SourceTable table, SourceTable.Row row) {
    String country = table.cell(row, "country");
    if (!COUNTRIES.contains(country) && !country.equals(KOSOVO)) {
      problem(
          table, row, "country '" + country + "' of " + row.id() + " is no ISO 3166 alpha-2 code");
    }
  }

  private void former(SourceTable table, SourceTable.Row row) {
    String cell = table.cell(row, FORMER);
    if (cell.isEmpty()) {
      return;
    }
    List<String> aliases =
        AliasCell.parse(List.of(), table.cell(row, "aliases"), ofOtherChecks -> {}).stream()
            .map(SurfaceForm::text)
            .toList();
    for (String name : cell.split("\\|", -1)) {
      Matcher former = FORMER_NAME.matcher(name);
      if (!former.matches()) {
        problem(
            table,
            row,
            "former name '" + name + "' of " + row.id() + " is not of the form 'name -year'");
      } else if (!aliases.contains(former.group(1))) {
        problem(
            table,
            row,
            "former name '" + former.group(1) + "' of " + row.id() + " is not among its aliases");
      }
    }
  }

  private void coordinate(SourceTable table, SourceTable.Row row, String column, double limit) {
    String cell = table.cell(row, column);
    try {
      double value = Double.parseDouble(cell);
      if (Math.abs(value) <= limit) {
        return;
      }
    } catch (NumberFormatException e) {
      // Reported below, with the value as it stands.
    }
    problem(
        table,
        row,
        String.format(
            Locale.ROOT,
            "%s '%s' of %s is no number in -%.0f..%.0f",
            column,
            cell,
            row.id(),
            limit,
            limit));
  }

  private void derivedCells(SourceTable table, SourceTable.Row row) {
    List<String> expected = derived.of(table.cell(row, "name"));
    for (int i = 0; i < expected.size(); i++) {
      String column = DerivedColumns.NAMES.get(i);
      if (table.columns().contains(column) && !table.cell(row, column).equals(expected.get(i))) {
        problem(
            table,
            row,
            column
                + " '"
                + table.cell(row, column)
                + "' of "
                + row.id()
                + " is not '"
                + expected.get(i)
                + "': run scripts/gazetteer build");
      }
    }
  }

  private void problem(SourceTable table, SourceTable.Row row, String message) {
    problems.add(new GazetteerProblem(table.where(row), message));
  }
}
