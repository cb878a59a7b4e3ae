package io.trihelix.gazetteer;

import io.trihelix.model.EntityKind;
import io.trihelix.model.NamingRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How much a gazetteer holds, by type, country, kind, level and class of alias. */
public final class GazetteerCoverage {
  /** The columns that divide a kind. */
  private static final List<String> CLASSIFYING = List.of("kind", "level");

  private final Gazetteer gazetteer;

  public GazetteerCoverage(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * One table of counts.
   *
   * @param title what is counted
   * @param rows largest count first, then by name
   */
  public record Section(String title, List<Count> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /** How often a value occurs. */
  public record Count(String value, long count) {}

  /** All tables, in the order in which a person wants them. */
  public List<Section> sections() {
    var sections = new ArrayList<Section>();
    for (EntityKind kind : gazetteer.kinds()) {
      List<GazetteerEntry> entries = ofKind(kind);
      String kinds = kind.plural();
      sections.add(new Section(kinds, facts(kind, entries)));
      sections.add(section(kinds + " by country", entries, entry -> entry.entity().country()));
      for (String attribute : CLASSIFYING) {
        if (entries.stream().anyMatch(entry -> entry.attributes().containsKey(attribute))) {
          sections.add(attribute(kinds, entries, attribute));
        }
      }
      sections.add(classes(kinds, entries.stream().flatMap(entry -> entry.forms().stream())));
    }
    Collection<District> districts = gazetteer.districts();
    sections.add(
        new Section(
            "districts",
            List.of(
                new Count("all", districts.size()),
                new Count(
                    "that imply a city",
                    districts.stream().filter(district -> !district.city().isEmpty()).count()))));
    sections.add(
        classes("districts", districts.stream().flatMap(district -> district.forms().stream())));
    return List.copyOf(sections);
  }

  private List<GazetteerEntry> ofKind(EntityKind kind) {
    return gazetteer.entries().stream()
        .filter(entry -> entry.entity().kind().equals(kind))
        .toList();
  }

  private static List<Count> facts(EntityKind kind, List<GazetteerEntry> entries) {
    var facts = new ArrayList<Count>();
    facts.add(new Count("all", entries.size()));
    facts.add(count("with English name", entries, entry -> !entry.entity().nameEn().isEmpty()));
    if (kind.rules() == NamingRules.CITY) {
      facts.add(
          count("with coordinates", entries, entry -> entry.attributes().containsKey("latitude")));
    } else {
      facts.add(count("with seat", entries, entry -> !entry.entity().seat().isEmpty()));
      facts.add(count("without seat", entries, entry -> entry.entity().seat().isEmpty()));
    }
    return facts;
  }

  private static Count count(
      String what, List<GazetteerEntry> entries, Predicate<GazetteerEntry> is) {
    return new Count(what, entries.stream().filter(is).count());
  }

  private static Section attribute(String types, List<GazetteerEntry> entries, String attribute) {
    return section(
        types + " by " + attribute,
        entries,
        entry -> entry.attributes().getOrDefault(attribute, ""));
  }

  private static Section section(
      String title, List<GazetteerEntry> entries, Function<GazetteerEntry, String> value) {
    return new Section(title, tally(entries.stream().map(value)));
  }

  private static Section classes(String types, Stream<SurfaceForm> forms) {
    return new Section(
        "surface forms of " + types + " by class",
        tally(
            forms.map(
                form -> form.aliasClass().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
  }

  private static List<Count> tally(Stream<String> values) {
    Map<String, Long> counts =
        values.collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(
            entry ->
                new Count(entry.getKey().isEmpty() ? "(none)" : entry.getKey(), entry.getValue()))
        .toList();
  }
}
