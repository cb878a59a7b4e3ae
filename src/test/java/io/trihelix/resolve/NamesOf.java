package io.trihelix.resolve;

import io.trihelix.model.Kinds;
import io.trihelix.recognize.name.DiscoveredName;
import java.util.List;

/** Evidence of names, for tests: one article each unless said otherwise. */
final class NamesOf {
  private NamesOf() {}

  static NameEvidence name(String brand, String trades, String core) {
    String name = brand + trades;
    List<String> examples = List.of("article-" + name);
    return new NameEvidence(
        id(name),
        Kinds.COMPANY,
        name,
        brand,
        trades,
        core,
        false,
        List.of(),
        examples.size(),
        examples,
        0.8,
        List.of());
  }

  static String id(String core) {
    return DiscoveredName.idOf(Kinds.COMPANY, core);
  }

  static NameEvidence full(NameEvidence name, String... seats) {
    return with(name, true, List.of(seats), name.examples(), name.confidence(), name.meanings());
  }

  static NameEvidence in(NameEvidence name, String... articles) {
    return with(
        name, name.full(), name.seats(), List.of(articles), name.confidence(), name.meanings());
  }

  static NameEvidence sure(NameEvidence name, double confidence) {
    return with(name, name.full(), name.seats(), name.examples(), confidence, name.meanings());
  }

  static NameEvidence meaning(NameEvidence name, Meaning... meanings) {
    return with(
        name, name.full(), name.seats(), name.examples(), name.confidence(), List.of(meanings));
  }

  private static NameEvidence with(
      NameEvidence name,
      boolean full,
      List<String> seats,
      List<String> articles,
      double confidence,
      List<Meaning> meanings) {
    return new NameEvidence(
        name.nameId(),
        name.kind(),
        name.name(),
        name.brand(),
        name.trades(),
        name.core(),
        full,
        seats,
        articles.size(),
        articles,
        confidence,
        meanings);
  }
}
