package io.trihelix.resolve;

import io.trihelix.model.EntityType;
import io.trihelix.recognize.DiscoveredName;
import java.util.List;

/** Evidence of names, for tests: one article each unless said otherwise. */
final class NamesOf {
  private NamesOf() {}

  static NameEvidence name(String brand, String trades, String core) {
    return new NameEvidence(
        id(brand + trades),
        EntityType.COMPANY,
        brand + trades,
        brand,
        trades,
        core,
        false,
        List.of(),
        1,
        List.of("article-" + brand + trades),
        0.8,
        List.of());
  }

  static String id(String core) {
    return DiscoveredName.idOf(EntityType.COMPANY, core);
  }

  static NameEvidence full(NameEvidence name, String... seats) {
    return new NameEvidence(
        name.nameId(),
        name.type(),
        name.name(),
        name.brand(),
        name.trades(),
        name.core(),
        true,
        List.of(seats),
        name.articles(),
        name.examples(),
        name.confidence(),
        name.meanings());
  }

  static NameEvidence in(NameEvidence name, String... articles) {
    return new NameEvidence(
        name.nameId(),
        name.type(),
        name.name(),
        name.brand(),
        name.trades(),
        name.core(),
        name.full(),
        name.seats(),
        articles.length,
        List.of(articles),
        name.confidence(),
        name.meanings());
  }

  static NameEvidence sure(NameEvidence name, double confidence) {
    return new NameEvidence(
        name.nameId(),
        name.type(),
        name.name(),
        name.brand(),
        name.trades(),
        name.core(),
        name.full(),
        name.seats(),
        name.articles(),
        name.examples(),
        confidence,
        name.meanings());
  }

  static NameEvidence meaning(NameEvidence name, Meaning... meanings) {
    return new NameEvidence(
        name.nameId(),
        name.type(),
        name.name(),
        name.brand(),
        name.trades(),
        name.core(),
        name.full(),
        name.seats(),
        name.articles(),
        name.examples(),
        name.confidence(),
        List.of(meanings));
  }
}
