package io.trihelix.recognize.tagger;

import io.trihelix.recognize.lexicon.DiscoveryWords;
import io.trihelix.recognize.lexicon.Lexicon;
import io.trihelix.recognize.lexicon.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;

/** Tells how likely the characters of a clause are a company's name. Thread-safe. */
public final class CompanyTagger {
  private static final String MODEL = "/trihelix/rules/company-tagger.bin.gz";

  private final Lexicon lexicon = Lexicon.bundled();
  private final NameFeatures features;
  private final NameModel model;

  public CompanyTagger(DiscoveryWords words, NameModel model) {
    this.features = new NameFeatures(words);
    this.model = model;
  }

  private boolean hasCue(ClauseView clause) {
    for (int at = clause.from(); at < clause.to(); at++) {
      if (lexicon.longestFrom(clause.text(), at, clause.to(), CompanyTagger::isCue) > 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCue(EnumSet<Role> roles) {
    return roles.contains(Role.FIRM_BESIDE)
        || roles.contains(Role.ABOUT_SHARES)
        || roles.contains(Role.UNLINKED_COMPANY)
        || roles.contains(Role.UNLINKED_BESIDE);
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

  /**
   * The clause with its names; null where a look at it does not pay. It pays where the gate opens,
   * and wherever a word stands that firms' names end with or that stands beside them: the gate
   * learnt from news whose firms the gazetteer knows.
   */
  TaggedText tag(ClauseView clause) {
    return ClauseFeatures.opens(model.gate(), clause) || hasCue(clause)
        ? model.tagger().tag(features.of(clause))
        : null;
  }
}
