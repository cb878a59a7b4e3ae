package io.trihelix.app;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Entity;
import io.trihelix.text.ContentHash;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * What the analysis of an article follows from, besides its text: the program's version, all
 * settings and the gazetteer with its layers. An appending run takes over an earlier analysis only
 * where they are the same.
 */
final class AnalysisBasis {
  private AnalysisBasis() {}

  static String of(RunIdentity run, Gazetteer gazetteer) {
    String entities =
        gazetteer.entries().stream()
            .sorted(Comparator.comparing(entry -> entry.entity().id()))
            .map(entry -> describe(entry.entity()) + entry.forms())
            .collect(Collectors.joining("\n"));
    return ContentHash.hash(run.version() + "\n" + run.configJson() + "\n" + entities);
  }

  private static String describe(Entity entity) {
    return entity.id() + " " + entity.name() + " " + entity.seat() + " " + entity.aliases();
  }
}
