package io.trihelix.gazetteer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.trihelix.gazetteer.EntityFacts.Fact;
import io.trihelix.gazetteer.EntityFacts.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityFactsTest {
  private static final String HEADER = "id\tfact\tvalue\tyear\tsource\n";

  @TempDir Path folder;

  private EntityFacts with(String rows) throws IOException {
    Files.writeString(folder.resolve("facts.tsv"), rows);
    return EntityFacts.load(List.of(folder));
  }

  @Test
  void aFactHasItsYear() {
    EntityFacts facts = EntityFacts.load(List.of());
    assertEquals(
        Optional.of(new Fact("11936010", Optional.of(2020))),
        facts.of("city:cn-330100", Kind.POPULATION));
    assertEquals(
        Optional.of(new Fact("白酒", Optional.empty())),
        facts.of("company:sse-600519", Kind.INDUSTRY));
    assertEquals(
        Optional.of(new Fact("20059", Optional.of(2023))), facts.of("city:cn-330100", Kind.GDP));
    assertEquals(
        Optional.of(new Fact("new-first", Optional.of(2023))),
        facts.of("city:cn-330100", Kind.TIER));
    assertEquals(
        Optional.of(new Fact("47", Optional.of(2025))),
        facts.of("university:cn-4133010335", Kind.QS_RANK));
    assertTrue(facts.of("city:cn-330100", Kind.INDUSTRY).isEmpty());
  }

  /** The trades of firms that are not listed are those of the market, and no others. */
  @Test
  void theListOfTradesIsClosed() throws IOException {
    Set<String> ofTheMarket = new TreeSet<>();
    Set<String> ofOthers = new TreeSet<>();
    for (String line : Files.readAllLines(Path.of("conf/gazetteer/facts.tsv"))) {
      String[] cells = line.split("\t", -1);
      if (cells.length == 5 && cells[1].equals("industry")) {
        (cells[4].equals("a-shares") ? ofTheMarket : ofOthers).add(cells[2]);
      }
    }
    assertEquals(110, ofTheMarket.size());
    assertTrue(ofOthers.size() > 10);
    ofOthers.removeAll(ofTheMarket);
    assertEquals(Set.of(), ofOthers);
  }

  /** A row of another entity would be of no use to anybody. */
  @Test
  void everyFactIsOfAnEntityOfTheGazetteers() throws IOException {
    Set<String> known = new TreeSet<>();
    for (String file : List.of("cities.tsv", "companies.tsv", "universities.tsv")) {
      known.addAll(ids(file));
    }
    Set<String> unknown = new TreeSet<>(ids("facts.tsv"));
    unknown.removeAll(known);
    unknown.remove("id");
    assertEquals(Set.of(), unknown);
  }

  private static Set<String> ids(String file) throws IOException {
    return Files.readAllLines(Path.of("conf/gazetteer", file)).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('\t')))
        .collect(Collectors.toSet());
  }

  @Test
  void aLayerReplacesAddsAndRemoves() throws IOException {
    EntityFacts facts =
        with(
            HEADER
                + "city:cn-330100\tpopulation\t12520000\t2023\tours\n"
                + "company:sse-600519\tindustry\t\t\t\n"
                + "company:x-mine\tindustry\t人工智能\t\tours\n");
    assertEquals(
        Optional.of(new Fact("12520000", Optional.of(2023))),
        facts.of("city:cn-330100", Kind.POPULATION));
    assertTrue(facts.of("company:sse-600519", Kind.INDUSTRY).isEmpty());
    assertEquals("人工智能", facts.of("company:x-mine", Kind.INDUSTRY).orElseThrow().value());
  }

  @Test
  void whatIsWrongIsNamedByFileAndLine() {
    var thrown =
        assertThrows(
            InvalidGazetteerException.class,
            () ->
                with(
                    HEADER
                        + "city:cn-330100\tmayor\t?\t\t\n"
                        + "city:cn-330100\tpopulation\tmany\t2020\t\n"
                        + "city:cn-330100\tpopulation\t1\t20\t\n"
                        + "city:cn-330100\tpopulation\t1\n"));
    String file = folder.resolve("facts.tsv").toString();
    assertEquals(
        List.of(
            file + ":2: no fact is called 'mayor'",
            file + ":3: a population is a whole number, but this is 'many'",
            file + ":4: a year has four digits, but this is '20'",
            file + ":5: 3 cells, but the header has 5"),
        thrown.problems().stream().map(GazetteerProblem::toString).toList());
  }
}
