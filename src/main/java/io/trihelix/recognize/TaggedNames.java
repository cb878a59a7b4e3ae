package io.trihelix.recognize;

import io.trihelix.model.EntityType;
import io.trihelix.model.Mention;
import io.trihelix.recognize.tagger.Span;
import io.trihelix.recognize.tagger.TaggedText;
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
final class TaggedNames {
  static final String METHOD = "tagger";

  /**
   * Names of smaller probability, their boundaries included, are left out: about half the F1 that
   * can be had, as F1 is largest with (Lipton, Elkan, Naryanaswamy 2014).
   */
  private static final double LEAST = 0.25;

  /** A company of the gazetteer of which the tagger holds it less probable is dropped. */
  private static final double NONE = 0.5;

  /**
   * From the tagger's probability to a confidence, as log-odds: what it is sure of is wrong more
   * often than it says, what it doubts less often. Fitted to how often names that it found in
   * sentences it had not learnt from matched exactly.
   */
  private static final double OFFSET = 0.56;

  private static final double SLOPE = 0.43;

  private final CompanyNames names;
  private final CompanyTagger tagger;
  private final double threshold;

  /**
   * @param threshold names of smaller confidence are dropped
   */
  TaggedNames(CompanyNames names, CompanyTagger tagger, double threshold) {
    this.names = names;
    this.tagger = tagger;
    this.threshold = threshold;
  }

  List<Mention> extend(ArticleText article, List<FieldScan> scans, List<Mention> found) {
    var result = new ArrayList<Mention>(found.size());
    boolean changed = false;
    for (FieldScan scan : scans) {
      ArticleText.Field field = article.field(scan.field());
      List<Mention> here = found.stream().filter(m -> m.field() == scan.field()).toList();
      changed |= extend(field, scan.found(), here, result);
    }
    if (!changed) {
      return found;
    }
    result.sort(Comparator.comparing(Mention::field).thenComparingInt(Mention::start));
    return result;
  }

  private boolean extend(
      ArticleText.Field field,
      List<Candidate> candidates,
      List<Mention> mentions,
      List<Mention> result) {
    var kept = new ArrayList<>(mentions);
    boolean[] changed = {false};
    ClauseView.forEach(
        field.text(),
        candidates,
        mentions,
        clause -> {
          TaggedText tagged = tagger.tag(clause);
          if (tagged != null) {
            changed[0] |= correct(field, clause, tagged, kept);
          }
        });
    result.addAll(kept);
    return changed[0];
  }

  private boolean correct(
      ArticleText.Field field, ClauseView clause, TaggedText tagged, List<Mention> mentions) {
    boolean changed = false;
    for (Mention mention : clause.mentions()) {
      changed |= isNone(mention, clause, tagged) && mentions.remove(mention);
    }
    for (Span span : tagged.names(LEAST)) {
      double confidence = confidence(span.touched());
      if (confidence >= threshold) {
        int start = clause.from() + span.start();
        int end = clause.from() + span.end();
        changed |= place(field, start, end, confidence, mentions);
      }
    }
    return changed;
  }

  /** Whether the tagger is sure that no part of the company's name is one. */
  private static boolean isNone(Mention mention, ClauseView clause, TaggedText tagged) {
    int start = clause.offset(mention.start());
    int end = clause.offset(mention.end());
    return mention.type() == EntityType.COMPANY
        && !mention.method().equals(FullNames.METHOD)
        && !mention.method().equals(IntroducedNames.METHOD)
        && end > start
        && tagged.touchProbability(start, end) < NONE;
  }

  private static double confidence(double probability) {
    return 1 / (1 + Math.exp(-OFFSET) * Math.pow((1 - probability) / probability, SLOPE));
  }

  /** Makes the name a mention in place of what it covers, unless that speaks against it. */
  private boolean place(
      ArticleText.Field field,
      int begin,
      int endOfName,
      double confidence,
      List<Mention> mentions) {
    NormalizedText text = field.text();
    int start = text.originalStart(begin);
    int end = text.originalEnd(endOfName);
    List<Mention> covered =
        mentions.stream().filter(m -> m.start() < end && start < m.end()).toList();
    for (Mention mention : covered) {
      boolean same = mention.start() == start && mention.end() == end;
      boolean beyond = mention.start() < start || mention.end() > end;
      if (same
          || (beyond && mention.type() != EntityType.COMPANY)
          || mention.type() == EntityType.UNIVERSITY) {
        return false;
      }
    }
    if (covered.stream().filter(m -> m.type() == EntityType.COMPANY).count() > 1) {
      // Two known companies side by side are no third one.
      return false;
    }
    Mention name = names.tagged(field, begin, endOfName, covered, METHOD, confidence);
    if (name == null) {
      return false;
    }
    mentions.removeAll(covered);
    mentions.add(name);
    return true;
  }
}
