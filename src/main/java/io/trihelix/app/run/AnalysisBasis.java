package io.trihelix.app.run;

import io.trihelix.config.SettingsPart;
import io.trihelix.gazetteer.District;
import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.gazetteer.GazetteerEntry;
import io.trihelix.text.ContentHash;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the analysis of an article follows from, besides its text: the part of the program that
 * reads texts, with its rules; the settings of {@link SettingsPart#ANALYSIS}; and the gazetteer
 * with its layers. An appending run takes over an earlier analysis only where they are the same.
 */
final class AnalysisBasis {
  private AnalysisBasis() {}

  static String of(RunIdentity run, Gazetteer gazetteer) {
    return of(run.version() + " " + ProgramDigest.current(), run.effectiveJson(), gazetteer);
  }

  static String of(String program, String configJson, Gazetteer gazetteer) {
    return ContentHash.hash(
        Stream.of(
                Stream.of(program, SettingsPart.ANALYSIS.in(configJson)),
                gazetteer.entries().stream().map(AnalysisBasis::describe),
                gazetteer.districts().stream().map(AnalysisBasis::describe))
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\n")));
  }

  /** Everything but the place in a file. */
  private static String describe(GazetteerEntry entry) {
    return entry.entity() + " " + entry.forms() + " " + new TreeMap<>(entry.attributes());
  }

  private static String describe(District district) {
    return String.join(
        " ",
        district.id(),
        district.name(),
        district.forms().toString(),
        district.city(),
        district.province(),
        district.level());
  }
}
