package io.trihelix.recognize.tagger;

import io.trihelix.model.EntityType;
import io.trihelix.model.Mention;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.FieldScan;
import io.trihelix.recognize.discover.IntroducedNameFinder;
import io.trihelix.recognize.discover.LegalNameFinder;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.text.NormalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Corrects and completes the companies of the gazetteer by the trained tagger.
 *
 * <ol>
 *   <li>A clause that the tagger is asked about is tagged as a whole, the gazetteer's decisions
 *       being part of what it sees.
 *   <li>A company of the gazetteer of which the tagger is sure that no name stands there is
 *       dropped.
 *   <li>A name that the tagger finds is a mention: of the known company if it is, but for words of
 *       kind or of branches, a name of that; else of one that is discovered.
 * </ol>
 *
 * Thread-safe.
 */
public final class TaggerCorrections {
  static final String METHOD = "tagger";

  /** Names of smaller probability, their boundaries included, are not looked at. */
  private static final double LEAST = 0.15;

  /** A company of the gazetteer of which the tagger holds it less probable is dropped. */
  private static final double NONE = 0.5;

  /** The same for a form that has no other meaning: a strange context is hardly proof of one. */
  private static final double NONE_OF_UNIQUE = 0.3;

  private final NameConfidence confidence = new NameConfidence();
  private final CompanyNaming names;
  private final CompanyTagger tagger;
  private final double threshold;

  /**
   * @param threshold names of smaller confidence are dropped
   */
  public TaggerCorrections(CompanyNaming names, CompanyTagger tagger, double threshold) {
    this.names = names;
    this.tagger = tagger;
    this.threshold = threshold;
  }

  public List<Mention> extend(ArticleText article, List<FieldScan> scans, List<Mention> found) {
    var result = new ArrayList<Mention>(found.size());
    boolean changed = false;
    int companies = (int) found.stream().filter(TaggerCorrections::isCompany).count();
    int length = length(article.title()) + length(article.body());
    for (FieldScan scan : scans) {
      List<Mention> here = found.stream().filter(m -> m.field() == scan.field()).toList();
      var field = new Field(article.field(scan.field()), companies, length, new ArrayList<>(here));
      changed |= extend(field, scan.found(), here);
      result.addAll(field.mentions());
    }
    if (!changed) {
      return found;
    }
    result.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    return result;
  }

  /**
   * A field with what it and its article hold.
   *
   * @param companies known in the article
   * @param length of the article, in UTF-16 code units
   * @param mentions of the field as they are corrected
   */
  private record Field(ArticleText.Field text, int companies, int length, List<Mention> mentions) {}

  private static boolean isCompany(Mention mention) {
    return mention.type() == EntityType.COMPANY;
  }

  private static int length(ArticleText.Field field) {
    return field.text().original().length();
  }

  private boolean extend(Field field, List<Candidate> candidates, List<Mention> mentions) {
    boolean[] changed = {false};
    ClauseView.forEach(
        field.text().text(),
        candidates,
        mentions,
        clause -> {
          TaggedText tagged = tagger.tag(clause);
          if (tagged != null) {
            changed[0] |= correct(field, clause, tagged);
          }
        });
    return changed[0];
  }

  private boolean correct(Field field, ClauseView clause, TaggedText tagged) {
    boolean changed = false;
    for (Mention mention : clause.mentions()) {
      changed |= isNone(mention, clause, tagged) && field.mentions().remove(mention);
    }
    for (Span span : tagged.names(LEAST)) {
      changed |=
          place(field, clause.from() + span.start(), clause.from() + span.end(), span.exact());
    }
    return changed;
  }

  /** Whether the tagger is sure that no part of the company's name is one. */
  private static boolean isNone(Mention mention, ClauseView clause, TaggedText tagged) {
    int start = clause.offset(mention.start());
    int end = clause.offset(mention.end());
    return mention.type() == EntityType.COMPANY
        && !mention.method().equals(LegalNameFinder.METHOD)
        && !mention.method().equals(IntroducedNameFinder.METHOD)
        && end > start
        && tagged.touchProbability(start, end)
            < (isUniqueForm(mention, clause) ? NONE_OF_UNIQUE : NONE);
  }

  /** Whether the mention begins with a form that by its alias class means its entity alone. */
  private static boolean isUniqueForm(Mention mention, ClauseView clause) {
    return clause.candidatesAt(mention.start()).stream()
        .anyMatch(
            form ->
                form.isUnique()
                    && clause.text().originalStart(form.start()) == mention.start()
                    && form.senses().get(0).entity().id().equals(mention.entityId()));
  }

  /** Makes the name a mention in place of what it covers, unless that speaks against it. */
  private boolean place(Field field, int begin, int endOfName, double exact) {
    NormalizedText text = field.text().text();
    int start = text.originalStart(begin);
    int end = text.originalEnd(endOfName);
    List<Mention> covered =
        field.mentions().stream().filter(m -> m.start() < end && start < m.end()).toList();
    for (Mention mention : covered) {
      boolean same = mention.start() == start && mention.end() == end;
      boolean beyond = mention.start() < start || mention.end() > end;
      if (same
          || (beyond && mention.type() != EntityType.COMPANY)
          || mention.type() == EntityType.UNIVERSITY) {
        return false;
      }
    }
    int known = (int) covered.stream().filter(TaggerCorrections::isCompany).count();
    if (known > 1) {
      // Two known companies side by side are no third one.
      return false;
    }
    double sure = confidence.of(exact, field.companies() - known, field.length());
    Mention name =
        sure < threshold
            ? null
            : names.tagged(field.text(), begin, endOfName, covered, METHOD, sure);
    if (name == null) {
      return false;
    }
    field.mentions().removeAll(covered);
    field.mentions().add(name);
    return true;
  }
}
