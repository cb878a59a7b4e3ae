package io.trihelix.recognize.translated;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.text.TextNormalizer;

/**
 * Builds the index of names with the first article that shows signs of translation: clean corpora
 * never pay for it. Thread-safe.
 */
public final class NameIndexOnce {
  private final Gazetteer gazetteer;
  private final TextNormalizer normalizer;
  private NameIndex built;

  public NameIndexOnce(Gazetteer gazetteer, TextNormalizer normalizer) {
    this.gazetteer = gazetteer;
    this.normalizer = normalizer;
  }

  synchronized NameIndex index() {
    if (built == null) {
      built = new NameIndex(gazetteer, normalizer);
    }
    return built;
  }
}
