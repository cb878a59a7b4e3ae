package io.trihelix.recognize.tagger;

import io.trihelix.recognize.lexicon.DiscoveryWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Tells how likely the characters of a clause are a company's name. Thread-safe. */
public final class CompanyTagger {
  private static final String MODEL = "/trihelix/rules/company-tagger.bin.gz";

  private final NameFeatures features;
  private final NameModel model;

  public CompanyTagger(DiscoveryWords words, NameModel model) {
    this.features = new NameFeatures(words);
    this.model = model;
  }

  private static final class Holder {
    static final NameModel BUNDLED = read();

    private static NameModel read() {
      try (InputStream in = CompanyTagger.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("Cannot read the tagger's model: no resource " + MODEL);
        }
        return NameModel.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the tagger's model from " + MODEL, e);
      }
    }
  }

  /** The model that comes with the program. */
  public static NameModel bundledModel() {
    return Holder.BUNDLED;
  }

  /** The clause with its names; null where a look at it does not pay. */
  TaggedText tag(ClauseView clause) {
    return ClauseFeatures.opens(model.gate(), clause)
        ? model.tagger().tag(features.of(clause))
        : null;
  }
}
