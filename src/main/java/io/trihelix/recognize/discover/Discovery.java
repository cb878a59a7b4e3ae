package io.trihelix.recognize.discover;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.FieldScan;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Places;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.recognize.name.NameParser;
import io.trihelix.recognize.tagger.CompanyTagger;
import io.trihelix.recognize.tagger.NameModel;
import io.trihelix.recognize.tagger.TaggerCorrections;
import io.trihelix.recognize.veto.LongerNames;
import io.trihelix.text.TextNormalizer;
import java.util.List;

/**
 * Finds companies and universities that no gazetteer knows: by the structure of names and sentences
 * first, then by the tagger. Thread-safe.
 */
public final class Discovery {
  private final List<MentionExtender> structures;
  private final TaggerCorrections taggedNames;

  /**
   * @param model of the tagger; null for what structure tells alone
   * @param threshold names of smaller confidence are dropped
   */
  public Discovery(
      Gazetteer gazetteer,
      NameParser parser,
      LongerNames nestedNames,
      TextNormalizer normalizer,
      NameModel model,
      double threshold) {
    DiscoveryWords words = parser.words();
    Places places = parser.places();
    var names = new CompanyNaming(gazetteer, parser, normalizer);
    this.structures =
        List.of(
            new LegalNameFinder(words, places, names),
            new IntroducedNameFinder(names),
            new UniversityFinder(gazetteer, words, places, nestedNames, normalizer));
    this.taggedNames =
        model == null
            ? null
            : new TaggerCorrections(names, new CompanyTagger(words, model), threshold);
  }

  /** The mentions with what the structure of names and of sentences tells. */
  public List<Mention> byStructure(ArticleText article, List<Mention> found) {
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
  public List<Mention> tagged(ArticleText article, List<FieldScan> scans, List<Mention> found) {
    return taggedNames == null ? found : taggedNames.extend(article, scans, found);
  }
}
