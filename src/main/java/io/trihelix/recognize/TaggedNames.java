package io.trihelix.recognize;

import io.trihelix.model.EntityType;
import io.trihelix.model.Mention;
import io.trihelix.recognize.tagger.Span;
import io.trihelix.recognize.tagger.TaggerModel;
import io.trihelix.text.NormalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds companies that no gazetteer knows by the trained tagger, in sentences that hold a word with
 * which names of companies end.
 *
 * <ol>
 *   <li>Only names that end with such a word and of which the tagger is sure are taken, if they are
 *       more than common words, and only where nothing else was recognised, cities at their
 *       beginning aside.
 *   <li>A name that is a known one is the known company's; others get an id of their core, as full
 *       names do.
 * </ol>
 *
 * Thread-safe.
 */
final class TaggedNames implements MentionExtender {
  static final String METHOD = "tagger";

  private static final String MODEL = "/trihelix/rules/company-tagger.bin.gz";

  /**
   * In the unit of the tagger's weights; chosen by reading what it finds in the news of 2025. It
   * learnt from finance and games news of 2009, and below this most of what it finds there is no
   * company.
   */
  private static final double LEAST_MARGIN = 700;

  /** A cautious guess: names so sure are too few in the news to count. */
  private static final double CONFIDENCE = 0.8;

  private final NameFeatures features;
  private final DiscoveryWords words;
  private final CompanyNames names;
  private final SurfaceFormIndex index;

  private static final class Holder {
    static final TaggerModel BUNDLED = read();

    private static TaggerModel read() {
      try (InputStream in = TaggedNames.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException("Cannot read the tagger's model: no resource " + MODEL);
        }
        return TaggerModel.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the tagger's model from " + MODEL, e);
      }
    }
  }

  TaggedNames(DiscoveryWords words, CompanyNames names, SurfaceFormIndex index) {
    this.features = new NameFeatures(words);
    this.words = words;
    this.names = names;
    this.index = index;
  }

  @Override
  public List<Mention> extend(ArticleText article, List<Mention> found) {
    var added = new ArrayList<Mention>();
    for (ArticleText.Field field : List.of(article.title(), article.body())) {
      extend(field, found, added);
    }
    if (added.isEmpty()) {
      return found;
    }
    var result = new ArrayList<Mention>(found);
    result.removeIf(mention -> added.stream().anyMatch(name -> overlap(mention, name)));
    result.addAll(added);
    result.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    return result;
  }

  private void extend(ArticleText.Field field, List<Mention> found, List<Mention> added) {
    NormalizedText text = field.text();
    List<Mention> here =
        found.stream().filter(mention -> mention.field() == field.field()).toList();
    List<Candidate> candidates = null;
    for (int[] sentence : Sentences.of(text, field.structure())) {
      if (!hasNameEnd(text, sentence, here)) {
        continue;
      }
      candidates = candidates == null ? index.find(text) : candidates;
      for (Span span :
          Holder.BUNDLED.tag(features.of(text, sentence[0], sentence[1], candidates, here))) {
        int start = sentence[0] + span.start();
        int end = sentence[0] + span.end();
        if (span.margin() >= LEAST_MARGIN
            && words.endsName(text, end)
            && names.isCoined(text.substring(start, end))) {
          Mention name = names.mention(field, start, end, METHOD, CONFIDENCE);
          if (name != null && here.stream().noneMatch(mention -> holdsPlace(mention, name))) {
            added.add(name);
          }
        }
      }
    }
  }

  private static boolean holdsPlace(Mention mention, Mention name) {
    boolean beginsIt = mention.start() == name.start() && mention.end() < name.end();
    return overlap(mention, name) && !(beginsIt && mention.type() == EntityType.CITY);
  }

  private static boolean overlap(Mention a, Mention b) {
    return a.field() == b.field() && a.start() < b.end() && b.start() < a.end();
  }

  /** Whether a word that ends names stands in the sentence, outside what is recognised. */
  private boolean hasNameEnd(NormalizedText text, int[] sentence, List<Mention> mentions) {
    for (int end = sentence[0] + 3; end <= sentence[1]; end++) {
      int at = end;
      if (words.endsCoinedName(text, end)
          && mentions.stream()
              .noneMatch(
                  mention ->
                      mention.start() <= text.originalStart(at - 1)
                          && text.originalStart(at - 1) < mention.end())) {
        return true;
      }
    }
    return false;
  }
}
