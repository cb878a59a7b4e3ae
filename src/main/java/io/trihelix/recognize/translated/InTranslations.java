package io.trihelix.recognize.translated;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Stage;
import java.util.Set;

/** The stages that work on articles with signs of translation, and leave all others as they are. */
public final class InTranslations implements Stage {
  public static final String PINYIN = "pinyin";
  public static final String ONE_SENSE = "one-sense";
  public static final String GARBLED_UNIVERSITIES = "garbled-universities";
  public static final String GARBLED_COMPANIES = "garbled-companies";

  private static final Set<Change> CHANGES = Set.of(Change.ADDS, Change.DROPS);

  private final String name;
  private final Work work;

  private InTranslations(String name, Work work) {
    this.name = name;
    this.work = work;
  }

  @FunctionalInterface
  private interface Work {
    void on(Draft draft, ArticleContext context);
  }

  /** {@link PinyinNames}. */
  public static Stage pinyin(NameIndexOnce names) {
    return new InTranslations(
        PINYIN,
        (draft, context) ->
            new PinyinNames(names.index(), context, draft.mentions()).addFrom(draft.article()));
  }

  /** {@link OneSense}. */
  public static Stage oneSense(Gazetteer gazetteer) {
    return new InTranslations(
        ONE_SENSE,
        (draft, context) -> new OneSense(gazetteer, draft.mentions()).addFrom(draft.article()));
  }

  /** {@link GarbledUniversities}. */
  public static Stage garbledUniversities(NameIndexOnce names) {
    return new InTranslations(
        GARBLED_UNIVERSITIES,
        (draft, context) ->
            new GarbledUniversities(names.index(), context, draft.mentions())
                .addFrom(draft.article()));
  }

  /**
   * {@link GarbledCompanies}, and names in pinyin that only sound alike. Each company found makes
   * its neighbours in an enumeration likelier, so they are looked for twice.
   */
  public static Stage garbledCompanies(NameIndexOnce names) {
    return new InTranslations(
        GARBLED_COMPANIES,
        (draft, context) -> {
          NameIndex index = names.index();
          var bySentence = new SentenceCompanies(index, draft.mentions().all());
          var companies = new GarbledCompanies(index, context, draft.mentions(), bySentence);
          companies.addFrom(draft.article());
          new PinyinNames(index, context, draft.mentions())
              .addGarbledFrom(draft.article(), bySentence);
          companies.addFrom(draft.article());
        });
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Change> changes() {
    return CHANGES;
  }

  @Override
  public void apply(Draft draft) {
    Translation translation = Translation.of(draft);
    if (translation.isLikely()) {
      work.on(draft, translation.context());
    }
  }
}
