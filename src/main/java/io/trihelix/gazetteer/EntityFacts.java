package io.trihelix.gazetteer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of entities besides their names, each with the year that it holds for: {@code
 * facts.tsv}, one row a fact. The format is described in {@code conf/gazetteer/README.md}.
 * Immutable.
 */
public final class EntityFacts {
  static final String FILE = "facts.tsv";
  private static final String RESOURCE = "/trihelix/gazetteer/" + FILE;
  private static final List<String> COLUMNS = List.of("id", "fact", "value", "year", "source");

  private final Map<Key, Fact> facts;

  /** What a fact is about. */
  public enum Kind {
    /** The trade of a company. */
    INDUSTRY("industry", false),
    /** Inhabitants of the whole administrative area of a city. */
    POPULATION("population", true),
    /** Gross domestic product of a city, in units of 100 million yuan. */
    GDP("gdp", true),
    /** Which tier a city is counted to: first, new-first, or what a layer calls it. */
    TIER("tier", false),
    /** Place of a university in the QS World University Rankings. */
    QS_RANK("qs-rank", true);

    private final String label;
    private final boolean number;

    Kind(String label, boolean number) {
      this.label = label;
      this.number = number;
    }

    private static Optional<Kind> of(String label) {
      for (Kind kind : values()) {
        if (kind.label.equals(label)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  private record Key(String id, Kind kind) {}

  /**
   * @param value as written; of what is counted a whole number
   * @param year that it holds for; empty where it has none
   */
  public record Fact(String value, Optional<Integer> year) {}

  private EntityFacts(Map<Key, Fact> facts) {
    this.facts = Map.copyOf(facts);
  }

  /** Nothing is known. */
  public static EntityFacts none() {
    return new EntityFacts(Map.of());
  }

  /**
   * The facts that come with the program, under the user's own.
   *
   * @param layers folders, those of the gazetteer's layers; a file {@value #FILE} in one replaces
   *     facts below it, a row whose value is empty removes one
   * @throws InvalidGazetteerException if anything is wrong in any file
   */
  public static EntityFacts load(List<Path> layers) {
    var facts = new HashMap<Key, Fact>();
    var problems = new ArrayList<GazetteerProblem>();
    try (InputStream in = EntityFacts.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("Cannot load facts of entities: no resource " + RESOURCE);
      }
      read(
          new InputStreamReader(in, StandardCharsets.UTF_8),
          "conf/gazetteer/" + FILE,
          facts,
          problems);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
    for (Path layer : layers) {
      Path file = layer.resolve(FILE);
      if (Files.exists(file)) {
        try (Reader reader = LayerFile.open(file)) {
          read(reader, file.toString(), facts, problems);
        } catch (IOException | UncheckedIOException e) {
          problems.add(new GazetteerProblem(file.toString(), LayerFile.told(e)));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidGazetteerException(problems);
    }
    return new EntityFacts(facts);
  }

  private static void read(
      Reader source, String file, Map<Key, Fact> facts, List<GazetteerProblem> problems)
      throws IOException {
    List<TsvRow> rows = TsvRow.read(source, file);
    if (rows.isEmpty() || !rows.get(0).cells().equals(COLUMNS)) {
      problems.add(
          new GazetteerProblem(file + ":1", "the header must be " + String.join(" ", COLUMNS)));
      return;
    }
    for (TsvRow row : rows.subList(1, rows.size())) {
      problem(row)
          .ifPresentOrElse(
              message -> problems.add(new GazetteerProblem(row.where(), message)),
              () -> add(row, facts));
    }
  }

  private static Optional<String> problem(TsvRow row) {
    List<String> cells = row.cells();
    if (row.oddity().isPresent()) {
      return row.oddity();
    }
    if (cells.size() != COLUMNS.size()) {
      return Optional.of(cells.size() + " cells, but the header has " + COLUMNS.size());
    }
    Optional<Kind> kind = Kind.of(cells.get(1));
    if (kind.isEmpty()) {
      return Optional.of("no fact is called '" + cells.get(1) + "'");
    }
    String value = cells.get(2);
    if (kind.get().number && !value.isEmpty() && !value.matches("\\d{1,12}")) {
      return Optional.of(
          "a " + kind.get().label + " is a whole number, but this is '" + value + "'");
    }
    return cells.get(3).isEmpty() || cells.get(3).matches("\\d{4}")
        ? Optional.empty()
        : Optional.of("a year has four digits, but this is '" + cells.get(3) + "'");
  }

  private static void add(TsvRow row, Map<Key, Fact> facts) {
    List<String> cells = row.cells();
    var key = new Key(cells.get(0), Kind.of(cells.get(1)).orElseThrow());
    if (cells.get(2).isEmpty()) {
      facts.remove(key);
    } else {
      facts.put(
          key,
          new Fact(
              cells.get(2),
              cells.get(3).isEmpty()
                  ? Optional.empty()
                  : Optional.of(Integer.parseInt(cells.get(3)))));
    }
  }

  /** The fact of an entity, if it is known. */
  public Optional<Fact> of(String id, Kind kind) {
    return Optional.ofNullable(facts.get(new Key(id, kind)));
  }

  public int size() {
    return facts.size();
  }
}
