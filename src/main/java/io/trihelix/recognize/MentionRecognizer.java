package io.trihelix.recognize;

import io.trihelix.gazetteer.Gazetteer;
import io.trihelix.model.Entity;
import io.trihelix.model.EntityType;
import io.trihelix.model.Mention;
import io.trihelix.model.TextField;
import io.trihelix.recognize.candidate.SurfaceFormIndex;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.FieldScan;
import io.trihelix.recognize.chain.MentionExtender;
import io.trihelix.recognize.chain.Sense;
import io.trihelix.recognize.chain.Trace;
import io.trihelix.recognize.discover.Discovery;
import io.trihelix.recognize.lexicon.Homelands;
import io.trihelix.recognize.name.LegalForms;
import io.trihelix.recognize.name.NameParser;
import io.trihelix.recognize.sense.ArticleSenses;
import io.trihelix.recognize.sense.ContextCues;
import io.trihelix.recognize.sense.ContextFeatures;
import io.trihelix.recognize.sense.ContextModel;
import io.trihelix.recognize.sense.Evidence;
import io.trihelix.recognize.sense.SenseScorer;
import io.trihelix.recognize.story.DeniedMentions;
import io.trihelix.recognize.story.StoryMentions;
import io.trihelix.recognize.tagger.CompanyTagger;
import io.trihelix.recognize.tagger.NameModel;
import io.trihelix.recognize.veto.LongerNames;
import io.trihelix.recognize.veto.PersonVeto;
import io.trihelix.recognize.veto.WholeWords;
import io.trihelix.recognize.words.HanLpText;
import io.trihelix.text.NormalizedText;
import io.trihelix.text.TextNormalizer;
import io.trihelix.text.TextStructure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Recognises the cities, companies and universities of an article and links each mention.
 *
 * <ol>
 *   <li>Every surface form of the gazetteer is found; overlaps go to the longest, word boundaries
 *       are judged where they are in doubt; what is part of a person's name is none.
 *   <li>Forms that are unique are accepted; the entities they mean are the article's evidence.
 *   <li>Each ambiguous form is weighed by that evidence, by the words beside it and by those beside
 *       it elsewhere in the article; what is not likely enough gives its place to shorter forms
 *       inside it.
 *   <li>A city that only begins the name of a company or a university is dropped; one that begins
 *       another longer name is marked as nested.
 *   <li>Names that no gazetteer knows are discovered, and the tagger corrects the companies that
 *       one knows ({@link Discovery}).
 *   <li>Extenders say more about the mentions: which of them their sentence denies.
 * </ol>
 *
 * Offsets of the mentions count UTF-16 code units of the original field. Immutable and thread-safe;
 * costly to build, so one a JVM.
 */
public final class MentionRecognizer {
  /**
   * Confidences of forms that are unique, by what a language model judged of 45 mentions of each
   * kind, drawn at random from the three corpora that the labels of {@code src/training} speak of
   * (of Han companies 135): so many were right by our rules. Latin names are products more often.
   */
  private static final double UNIQUE_COMPANY = 0.98;

  private static final double UNIQUE_LATIN_COMPANY = 0.9;
  private static final double UNIQUE_CITY = 0.98;
  private static final double UNIQUE_UNIVERSITY = 0.97;

  private final TextNormalizer normalizer = HanLpText.normalizer();
  private final WholeWords boundaries = WholeWords.instance();
  private final PersonVeto persons = new PersonVeto();
  private final LegalForms legalForms = new LegalForms();
  private final LongerNames nestedNames = new LongerNames();
  private final SenseScorer scorer =
      new SenseScorer(
          new ContextFeatures(new ContextCues(), new Homelands(normalizer)),
          ContextModel.bundled());
  // What runs behind the gazetteer, in this order.
  private final List<MentionExtender> extenders;
  private final SurfaceFormIndex index;
  // Null if nothing is to be discovered.
  private final Discovery discovery;
  private final RecognitionSettings settings;
  private final NameParser names;
  private final Trace trace;

  /** With what the gazetteer gives alone. */
  public MentionRecognizer(Gazetteer gazetteer, RecognitionSettings settings) {
    this(gazetteer, settings, List.of());
  }

  /**
   * @param linkers what runs behind the gazetteer and discovery, in this order
   */
  public MentionRecognizer(
      Gazetteer gazetteer, RecognitionSettings settings, List<MentionExtender> linkers) {
    this(gazetteer, settings, linkers, Trace.NONE);
  }

  /**
   * @param trace is told of every candidate
   */
  MentionRecognizer(
      Gazetteer gazetteer,
      RecognitionSettings settings,
      List<MentionExtender> linkers,
      Trace trace) {
    this(gazetteer, settings, linkers, CompanyTagger.bundledModel(), trace);
  }

  /**
   * @param model of the tagger of companies; null for none
   */
  public MentionRecognizer(
      Gazetteer gazetteer,
      RecognitionSettings settings,
      List<MentionExtender> linkers,
      NameModel model,
      Trace trace) {
    this.trace = trace;
    this.index = new SurfaceFormIndex(gazetteer, normalizer, settings.districts());
    this.settings = settings;
    this.names = new NameParser(gazetteer, normalizer);
    this.extenders = extenders(linkers);
    this.discovery =
        settings.discovery()
            ? new Discovery(gazetteer, names, nestedNames, normalizer, model, settings.threshold())
            : null;
  }

  private static List<MentionExtender> extenders(List<MentionExtender> linkers) {
    var chain = new ArrayList<>(linkers);
    // Last, for what is denied, and in which story it stands, is asked of every mention.
    chain.add(new DeniedMentions());
    chain.add(new StoryMentions());
    return List.copyOf(chain);
  }

  /** The mentions of an article, title first, each field in order of its text. */
  public List<Mention> recognize(String title, String body) {
    Untagged untagged = untagged(title, body);
    List<Mention> mentions = untagged.mentions();
    if (discovery != null) {
      mentions = discovery.tagged(untagged.article(), untagged.scans(), mentions);
    }
    for (MentionExtender extender : extenders) {
      mentions = extender.extend(untagged.article(), mentions);
    }
    return mentions;
  }

  /**
   * What an article is known to hold before the tagger sees it.
   *
   * @param article the text
   * @param scans the gazetteer's candidates in the title and in the body
   * @param mentions what they were decided to be, and full names
   */
  public record Untagged(ArticleText article, List<FieldScan> scans, List<Mention> mentions) {}

  public Untagged untagged(String title, String body) {
    ArticleText article = ArticleText.of(title, body, normalizer);
    List<FieldScan> scans = scan(article);
    Evidence evidence = Evidence.in(scans);
    var senses = new ArticleSenses(scorer, evidence, scans);
    List<Mention> mentions = new ArrayList<>();
    for (FieldScan scan : scans) {
      var decisions = decide(scan, evidence, senses);
      write(scan, article.field(scan.field()).structure(), decisions, mentions);
    }
    return new Untagged(
        article, scans, discovery == null ? mentions : discovery.byStructure(article, mentions));
  }

  /**
   * One ambiguous form in its context, as the model sees it.
   *
   * @param field where it stands
   * @param start UTF-16 offset in the field
   * @param end UTF-16 offset, exclusive
   * @param entityId what it may mean
   * @param features by name
   * @param probability of its meaning that, by the present model
   */
  public record Doubt(
      TextField field,
      int start,
      int end,
      String entityId,
      Map<String, Double> features,
      double probability) {}

  /**
   * Everything in the article that the model has to decide; what {@code trihelix train} learns
   * from.
   */
  public List<Doubt> doubts(String title, String body) {
    List<FieldScan> scans = scan(ArticleText.of(title, body, normalizer));
    Evidence evidence = Evidence.in(scans);
    var doubts = new ArrayList<Doubt>();
    for (FieldScan scan : scans) {
      for (Candidate candidate : scan.candidates()) {
        for (Sense sense : candidate.isUnique() ? List.<Sense>of() : candidate.senses()) {
          var features = new TreeMap<String, Double>();
          scorer.features().of(sense, candidate, scan, evidence, features::put);
          doubts.add(
              new Doubt(
                  scan.field(),
                  scan.text().originalStart(candidate.start()),
                  scan.text().originalEnd(candidate.end()),
                  sense.entity().id(),
                  features,
                  scorer.probability(sense, candidate, scan, evidence)));
        }
      }
    }
    return doubts;
  }

  /** Takes names apart, as discovery does. */
  public NameParser names() {
    return names;
  }

  SenseScorer scorer() {
    return scorer;
  }

  private List<FieldScan> scan(ArticleText article) {
    return List.of(scan(article.title()), scan(article.body()));
  }

  private record Decision(Entity entity, String method, double confidence) {}

  private FieldScan scan(ArticleText.Field field) {
    List<Candidate> found = index.find(field.text());
    trace.found(field.field(), found);
    return new FieldScan(field.field(), field.text(), found, boundaries, persons, trace);
  }

  /**
   * Decides every candidate of the field; withdrawn ones make room, so this goes on until none is.
   */
  private Map<Candidate, Decision> decide(FieldScan scan, Evidence evidence, ArticleSenses senses) {
    var decisions = new HashMap<Candidate, Decision>();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Candidate candidate : List.copyOf(scan.candidates())) {
        if (candidate.isStopPhrase() || decisions.containsKey(candidate)) {
          continue;
        }
        Decision decision = decide(candidate, scan, evidence, senses);
        if (decision == null) {
          trace.withdrawn(scan.field(), candidate);
          scan.withdraw(candidate);
          changed = true;
        } else {
          decisions.put(candidate, decision);
        }
      }
    }
    return decisions;
  }

  private Decision decide(
      Candidate candidate, FieldScan scan, Evidence evidence, ArticleSenses senses) {
    if (candidate.isUnique()) {
      Sense sense = candidate.senses().get(0);
      return new Decision(
          sense.entity(), sense.method("gazetteer"), unique(sense, scan.text(), candidate));
    }
    Decision best = null;
    for (Sense sense : candidate.senses()) {
      double p = senses.probability(sense, candidate, scan);
      trace.weighed(sense, candidate, scan, evidence, p);
      if (p >= settings.threshold() && (best == null || p > best.confidence())) {
        boolean known = evidence.hasUnique(sense.entity().id());
        best = new Decision(sense.entity(), sense.method(known ? "document" : "context"), p);
      }
    }
    return best;
  }

  private static double unique(Sense sense, NormalizedText text, Candidate candidate) {
    return switch (sense.entity().type()) {
      case CITY -> UNIQUE_CITY;
      case COMPANY ->
          text.charAt(candidate.start()) < 0x2E80 ? UNIQUE_LATIN_COMPANY : UNIQUE_COMPANY;
      case UNIVERSITY -> UNIQUE_UNIVERSITY;
    };
  }

  private void write(
      FieldScan scan,
      TextStructure structure,
      Map<Candidate, Decision> decisions,
      List<Mention> mentions) {
    NormalizedText text = scan.text();
    List<Candidate> candidates = scan.candidates();
    int written = 0;
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      Decision decision = decisions.get(candidate);
      if (decision == null || candidate.start() < written) {
        continue;
      }
      int limit = i + 1 < candidates.size() ? candidates.get(i + 1).start() : text.length();
      EntityType type = decision.entity().type();
      if (type == EntityType.CITY && isOtherPlace(text, candidate, limit, decision.entity())) {
        trace.otherPlace(scan.field(), candidate);
        continue;
      }
      LongerNames.Whole whole = nestedNames.wholeFrom(text, candidate.end(), limit, type);
      if (type == EntityType.CITY
          && (whole == LongerNames.Whole.COMPANY || whole == LongerNames.Whole.UNIVERSITY)) {
        trace.beginsLongerName(scan.field(), candidate, whole);
        continue;
      }
      int named =
          type == EntityType.COMPANY
              ? legalForms.extend(text, candidate.end(), limit)
              : candidate.end();
      written = named;
      int start = text.originalStart(candidate.start());
      int end = text.originalEnd(named);
      var mention =
          new Mention(
              scan.field(),
              structure.paragraphAt(start),
              structure.sentenceAt(start),
              start,
              end,
              text.original().substring(start, end),
              decision.entity().id(),
              type,
              decision.entity().name(),
              decision.method(),
              decision.confidence(),
              0,
              whole != LongerNames.Whole.NONE,
              false);
      mentions.add(mention);
      trace.accepted(scan.field(), candidate, mention);
    }
  }

  private boolean isOtherPlace(NormalizedText text, Candidate candidate, int limit, Entity city) {
    // A form that says 市 names the city, whatever follows.
    return text.charAt(candidate.end() - 1) != '市'
        && nestedNames.isOtherPlace(text, candidate.end(), limit, !city.country().equals("CN"));
  }
}
