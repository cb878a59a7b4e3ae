package io.trihelix.recognize.translated;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.recognize.chain.MentionList;
import io.trihelix.text.TextNormalizer;
import java.util.List;
import java.util.function.Supplier;

/**
 * Links names in pinyin and garbled names of articles that show {@link TranslationSigns}; leaves
 * all others as they are. The index is built with the first such article: clean corpora never pay
 * for it. Thread-safe.
 */
final class TranslatedNames implements MentionExtender {
  private final Gazetteer gazetteer;
  private final Supplier<NameIndex> index;

  TranslatedNames(Gazetteer gazetteer, TextNormalizer normalizer) {
    this.gazetteer = gazetteer;
    this.index = new Once(gazetteer, normalizer);
  }

  /** Builds the index when it is first asked for. */
  private static final class Once implements Supplier<NameIndex> {
    private final Gazetteer gazetteer;
    private final TextNormalizer normalizer;
    private NameIndex built;

    Once(Gazetteer gazetteer, TextNormalizer normalizer) {
      this.gazetteer = gazetteer;
      this.normalizer = normalizer;
    }

    @Override
    public synchronized NameIndex get() {
      if (built == null) {
        built = new NameIndex(gazetteer, normalizer);
      }
      return built;
    }
  }

  @Override
  public List<Mention> extend(ArticleText article, List<Mention> found) {
    if (!TranslationSigns.in(article, found)) {
      return found;
    }
    var mentions = new MentionList(found);
    var context = new ArticleContext(found);
    var pinyinNames = new PinyinNames(index.get(), context, mentions);
    var garbledCompanies = new GarbledCompanies(index.get(), context, mentions);
    pinyinNames.addFrom(article);
    new OneSense(gazetteer, mentions).addFrom(article);
    new GarbledUniversities(index.get(), context, mentions).addFrom(article);
    // Each company found makes its neighbours in an enumeration likelier.
    garbledCompanies.addFrom(article);
    pinyinNames.addGarbledFrom(article);
    garbledCompanies.addFrom(article);
    return mentions.inOrder();
  }
}
