package io.trihelix.recognize.tagger;

import io.trihelix.model.Mention;
import io.trihelix.model.NamingRules;
import io.trihelix.recognize.chain.ArticleText;
import io.trihelix.recognize.chain.Candidate;
import io.trihelix.recognize.chain.Candidates;
import io.trihelix.recognize.chain.Change;
import io.trihelix.recognize.chain.Draft;
import io.trihelix.recognize.chain.Span;
import io.trihelix.recognize.chain.Stage;
import io.trihelix.recognize.chain.Trace;
import io.trihelix.recognize.discover.FindIntroducedNames;
import io.trihelix.recognize.discover.FindLegalNames;
import io.trihelix.recognize.listed.FindByCode;
import io.trihelix.recognize.name.CompanyNaming;
import io.trihelix.recognize.name.DiscoveredName;
import io.trihelix.text.Han;
import io.trihelix.text.NormalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Corrects and completes the companies of the gazetteer by the trained tagger.
 *
 * <ol>
 *   <li>A clause that the tagger is asked about is tagged as a whole, the gazetteer's decisions
 *       being part of what it sees.
 *   <li>A company of the gazetteer of which the tagger is sure that no name stands there is
 *       dropped.
 *   <li>A name that the tagger finds is a mention: of the known company if it is, but for words of
 *       kind or of branches, a name of that; else of one that is discovered. What the article says
 *       of the same string elsewhere counts, too ({@link Proposals}).
 * </ol>
 *
 * Thread-safe.
 */
public final class CorrectByTagger implements Stage {
  public static final String NAME = "tagger";

  /** Of the mentions that it finds. */
  public static final String METHOD = "tagger";

  /** Names of smaller probability, their boundaries included, are not looked at. */
  private static final double LEAST = 0.15;

  /** A company of the gazetteer of which the tagger holds it less probable is dropped. */
  private static final double NONE = 0.5;

  /** The same for a form that has no other meaning: a strange context is hardly proof of one. */
  private static final double NONE_OF_UNIQUE = 0.05;

  private static final String SPECIAL_TREATMENT = "st";
  private static final int SHORTEST_HAN = 2;

  private static final Set<String> BRANCHES = Set.of("分行", "支行", "分公司", "营业部", "办事处");

  private final NameConfidence confidence = new NameConfidence();
  private final CompanyNaming names;
  private final NameLooks looks;
  private final CompanyTagger tagger;
  private final double threshold;

  /**
   * @param threshold names of smaller confidence are dropped
   */
  public CorrectByTagger(CompanyNaming names, CompanyTagger tagger, double threshold) {
    this.names = names;
    this.looks = new NameLooks(names);
    this.tagger = tagger;
    this.threshold = threshold;
  }

  /**
   * Whether a mention is the tagger's alone: what the article itself says of the name, or what a
   * translator makes of a known one, stands above it.
   */
  public static boolean isGuess(Mention mention) {
    return mention.method().equals(METHOD) && DiscoveredName.is(mention.entityId());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Change> changes() {
    return Set.of(Change.ADDS, Change.DROPS);
  }

  @Override
  public void apply(Draft draft) {
    int companies =
        (int) draft.mentions().all().stream().filter(CorrectByTagger::isCompany).count();
    int length = 0;
    for (ArticleText.Field field : draft.article().fields()) {
      length += field.text().original().length();
    }
    var proposals = new Proposals();
    for (Candidates candidates : draft.candidates()) {
      var place = new Place(draft, candidates, companies, length);
      ClauseView.forEach(
          candidates.field().text(),
          candidates.found(),
          draft.mentions().of(candidates.field().field()),
          clause -> {
            TaggedText tagged = tagger.tag(clause);
            if (tagged != null) {
              correct(place, clause, tagged, proposals);
            }
          });
    }
    proposals.forEach((place, begin, end, pooled) -> put(place, begin, end, pooled, proposals));
    for (Candidates candidates : draft.candidates()) {
      var place = new Place(draft, candidates, companies, length);
      proposals.forEachRepeat(
          place.field().text(), (begin, end, sure) -> repeat(place, begin, end, sure));
    }
  }

  /**
   * A field with what its article holds.
   *
   * @param companies known in the article before the tagger sees it
   * @param length of the article, in UTF-16 code units
   */
  record Place(Draft draft, Candidates candidates, int companies, int length) {
    ArticleText.Field field() {
      return candidates.field();
    }

    /** Whether a form stands just there that what stands beside it has refused its place. */
    boolean isRefused(int begin, int end) {
      if (candidates.isForbidden(begin, end)) {
        return true;
      }
      Candidate there = candidates.uniqueAt(begin, end);
      return there != null && !there.equals(candidates.heldFrom(begin));
    }
  }

  /** Whether the name is a place and a known company that ends with it: 美国|波音公司. */
  private boolean isKnownBehindPlace(Mention mention, Place place, int begin, int end) {
    NormalizedText text = place.field().text();
    return isCompany(mention)
        && names.isListed(mention)
        && text.offsetOf(mention.end()) == end
        && text.offsetOf(mention.start()) > begin
        && names.isPlaceBefore(text.substring(begin, text.offsetOf(mention.start())));
  }

  private static boolean isCompany(Mention mention) {
    return mention.rules() == NamingRules.COMPANY;
  }

  private static void correct(
      Place place, ClauseView clause, TaggedText tagged, Proposals proposals) {
    for (Mention mention : clause.mentions()) {
      if (isNone(mention, clause, tagged)) {
        place.draft().mentions().drop(mention, "the tagger sees no company there");
      }
    }
    NormalizedText text = place.field().text();
    for (TaggedName name : tagged.names(LEAST)) {
      int end = clause.from() + name.end();
      int begin = behindShareMark(text, clause.from() + name.start(), end);
      proposals.add(place, begin, end, name.exact());
    }
  }

  /**
   * Where the name begins behind *ST or ST, which say of shares that they may soon be traded no
   * more.
   */
  private static int behindShareMark(NormalizedText text, int begin, int end) {
    int mark = text.startsWith("*", begin) ? begin + 1 : begin;
    int behind = mark + SPECIAL_TREATMENT.length();
    return text.startsWith(SPECIAL_TREATMENT, mark)
            && end - behind >= SHORTEST_HAN
            && Han.isAll(text.substring(behind, end))
        ? behind
        : begin;
  }

  /**
   * Whether the name is one Latin word that a known company, with 的 between them, has: what firms
   * have and call so are products (诺华的Kisqali), first.
   */
  private static boolean isProductOf(Place place, int begin, int end) {
    NormalizedText text = place.field().text();
    if (text.neighbour(begin - 1) != '的') {
      return false;
    }
    for (int at = begin; at < end; at++) {
      if (!Han.isAlphabetic(text.charAt(at))) {
        return false;
      }
    }
    int owner = text.originalEnd(begin - 1);
    return place.draft().mentions().of(place.field().field()).stream()
        .anyMatch(mention -> isCompany(mention) && mention.end() == owner);
  }

  /** Whether the tagger is sure that no part of the company's name is one. */
  private static boolean isNone(Mention mention, ClauseView clause, TaggedText tagged) {
    int start = clause.offset(mention.start());
    int end = clause.offset(mention.end());
    return mention.rules() == NamingRules.COMPANY
        && !mention.method().equals(FindLegalNames.METHOD)
        && !mention.method().equals(FindIntroducedNames.METHOD)
        && !mention.method().equals(FindByCode.METHOD)
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

  /**
   * Makes the name a mention in place of what it covers, unless that speaks against it.
   *
   * @param exact its probability, by what is said of it in the whole article
   */
  private void put(Place place, int begin, int end, double exact, Proposals proposals) {
    Span span = place.field().span(begin, end);
    List<Mention> covered = place.draft().mentions().overlapping(span);
    if (covered.stream().anyMatch(mention -> forbids(mention, span))) {
      return;
    }
    if (covered.stream().anyMatch(mention -> isBranchOf(mention, span))) {
      return;
    }
    if (place.isRefused(begin, end)) {
      place.draft().trace().declined(span, () -> "refused before by what stands beside it");
      return;
    }
    if (isProductOf(place, begin, end)) {
      place.draft().trace().declined(span, () -> "a product of the company before it");
      return;
    }
    int known = (int) covered.stream().filter(CorrectByTagger::isCompany).count();
    Trace trace = place.draft().trace();
    if (known > 1) {
      trace.declined(span, () -> "two known companies side by side are no third one");
      return;
    }
    String name = place.field().text().substring(begin, end);
    double sure =
        confidence.of(
            new NameEvidence(
                exact,
                place.companies() - known,
                place.length(),
                looks.of(name, place.field().field())));
    if (sure < threshold) {
      trace.declined(
          span, () -> String.format(Locale.ROOT, "confidence %.2f, below %.2f", sure, threshold));
      return;
    }
    if (covered.stream().anyMatch(mention -> isKnownBehindPlace(mention, place, begin, end))) {
      trace.declined(span, () -> "a known company behind a place is that company");
      return;
    }
    String objection = names.objection(place.field(), begin, end, covered);
    if (objection != null) {
      trace.declined(span, () -> objection);
    } else {
      place
          .draft()
          .mentions()
          .put(
              names.mention(place.field(), begin, end, covered, METHOD, sure),
              "the tagger sees a company there");
      proposals.accept(name, sure);
    }
  }

  /** The same string as a name that was accepted elsewhere, where no other name stands. */
  private void repeat(Place place, int begin, int end, double sure) {
    Span span = place.field().span(begin, end);
    List<Mention> covered = place.draft().mentions().overlapping(span);
    if (covered.stream().allMatch(mention -> mention.rules() == NamingRules.CITY)
        && covered.stream().allMatch(span::contains)
        && !place.isRefused(begin, end)) {
      place
          .draft()
          .mentions()
          .put(
              names.mention(place.field(), begin, end, covered, METHOD, sure),
              "the article names this company elsewhere");
    }
  }

  /** Whether the name is a known company's and says which branch of it is meant: 招商银行|杭州分行. */
  private static boolean isBranchOf(Mention mention, Span name) {
    return isCompany(mention)
        && mention.start() == name.start()
        && mention.end() < name.end()
        && BRANCHES.stream().anyMatch(name.surface()::endsWith);
  }

  /** Whether the mention is the name already, or more than it, or of a university, or proven. */
  private static boolean forbids(Mention mention, Span name) {
    return name.is(mention)
        || mention.method().equals(FindByCode.METHOD)
        || (mention.method().equals(FindLegalNames.METHOD)
            && mention.start() <= name.start()
            && name.end() <= mention.end())
        || mention.rules() == NamingRules.UNIVERSITY
        || (mention.rules() != NamingRules.COMPANY && !name.contains(mention));
  }
}
