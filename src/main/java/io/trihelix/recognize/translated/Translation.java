package io.trihelix.recognize.translated;

import io.trihelix.recognize.chain.Draft;

/**
 * Whether one article shows signs of translation, and what it names for certain: decided once, by
 * the mentions that the first of the stages for translations finds. Not thread-safe.
 */
final class Translation {
  private final boolean likely;
  private final ArticleContext context;

  private Translation(boolean likely, ArticleContext context) {
    this.likely = likely;
    this.context = context;
  }

  static Translation of(Draft draft) {
    return draft.shared(
        Translation.class,
        () -> {
          var found = draft.mentions().all();
          boolean likely = TranslationSigns.in(draft.article(), found);
          return new Translation(likely, likely ? new ArticleContext(found) : null);
        });
  }

  boolean isLikely() {
    return likely;
  }

  /** What the article names; there is none unless a translation is likely. */
  ArticleContext context() {
    return context;
  }
}
