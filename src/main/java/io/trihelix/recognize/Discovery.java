package io.trihelix.recognize;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.tagger.NameModel;
import io.trihelix.text.TextNormalizer;
import java.util.List;

/**
 * Finds companies and universities that no gazetteer knows: by the structure of names and sentences
 * first, then by the tagger. Thread-safe.
 */
final class Discovery {
  private final List<MentionExtender> structures;
  private final TaggedNames taggedNames;

  /**
   * @param model of the tagger; null for what structure tells alone
   * @param threshold names of smaller confidence are dropped
   */
  Discovery(
      Gazetteer gazetteer,
      NameParser parser,
      NestedNames nestedNames,
      TextNormalizer normalizer,
      NameModel model,
      double threshold) {
    DiscoveryWords words = parser.words();
    Places places = parser.places();
    var names = new CompanyNames(gazetteer, parser, normalizer);
    this.structures =
        List.of(
            new FullNames(words, places, names),
            new IntroducedNames(names),
            new UniversityNames(gazetteer, words, places, nestedNames, normalizer));
    this.taggedNames =
        model == null ? null : new TaggedNames(names, new CompanyTagger(words, model), threshold);
  }

  /** The mentions with what the structure of names and of sentences tells. */
  List<Mention> byStructure(ArticleText article, List<Mention> found) {
    List<Mention> mentions = found;
    for (MentionExtender structure : structures) {
      mentions = structure.extend(article, mentions);
    }
    return mentions;
  }

  /**
   * The mentions as the tagger corrects and completes them.
   *
   * @param scans the gazetteer's candidates in the title and in the body
   */
  List<Mention> tagged(ArticleText article, List<FieldScan> scans, List<Mention> found) {
    return taggedNames == null ? found : taggedNames.extend(article, scans, found);
  }
}
