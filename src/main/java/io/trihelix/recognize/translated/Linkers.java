package io.trihelix.recognize.translated;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.alias.DocumentAliases;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.text.TextNormalizer;
import java.util.List;

/** The linkers that run behind the gazetteer, in their order. */
public final class Linkers {
  private Linkers() {}

  public static List<MentionExtender> of(Gazetteer gazetteer, TextNormalizer normalizer) {
    return List.of(
        new TranslatedNames(gazetteer, normalizer), new DocumentAliases(gazetteer, normalizer));
  }
}
