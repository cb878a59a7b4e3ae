package io.trihelix.similar;

/**
 * Decides whether two articles are one item of news. Letters and shingles count by how much they
 * tell ({@link CommonPhrases}). All must hold:
 *
 * <ol>
 *   <li>They are not too many days apart; an unknown day is near to all.
 *   <li>Their shingles have at least the Jaccard similarity asked for; or one is an excerpt of the
 *       other: it has most of its shingles there, and is not too small a part of it.
 *   <li>They have most of their letters in one order (longest common subsequence over the mean
 *       length; for an excerpt, over its own).
 *   <li>They do not say the same with other numbers, nor bear titles of two instalments ({@link
 *       NumbersInContext}).
 *   <li>What each has for its own does not come back ({@link OwnWording}), as the names in a
 *       template do.
 *   <li>Not both have a long run of letters that the other lacks: such two share a part, not what
 *       they tell.
 *   <li>Short items must be still more alike, the more so the more of them are formulas, and what
 *       differs must be scattered; or one is a verbatim excerpt of the other.
 * </ol>
 *
 * The Jaccard similarity of shingles alone cannot tell a repost from the next item of a template:
 * with 15 % of its letters replaced at random a repost keeps 0.85³ = 0.61 of its shingles of three
 * letters, a similarity of 0.44, while two receptions for two guests have 0.7.
 *
 * <p>Symmetric and the same for the same texts. Not thread-safe.
 */
public final class NearDuplicateRule {
  /** Of its own bigrams, what a repost repeats: 99 in 100 altered articles had less than 0.04. */
  static final double MOST_RECURRING = 0.06;

  /** Of its letters, what a repost may have of its own in one run, if the other has as much. */
  static final double LONGEST_RUN = 0.1;

  /** An excerpt has so many of its letters in the order of the longer article. */
  static final double EXCERPT_IN_ORDER = 0.85;

  /** Short items have so many of their letters in one order, and differ in no longer run. */
  static final double SHORT_IN_ORDER = 0.68;

  /** Short items of which less than this share tells something need more letters in one order. */
  static final double MOSTLY_FORMULAS = 0.5;

  static final double FORMULAS_IN_ORDER = 0.8;

  static final int SHORT_RUN = 8;

  /** A short item without its title tells nothing unless so many letters of it are shared. */
  static final int LEAST_SHARED = 20;

  /** An excerpt of a short item has so many of its shingles and is so large a part. */
  static final double VERBATIM = 0.95;

  /** Longer articles are compared in order as far as here; their shingles are compared in full. */
  static final int MOST_IN_ORDER = 8_000;

  private final NearDuplicateSettings settings;
  private final CommonSubsequence commonSubsequence = new CommonSubsequence();

  public NearDuplicateRule(NearDuplicateSettings settings) {
    this.settings = settings;
  }

  public boolean sameItem(ComparedArticle a, ComparedArticle b) {
    if (tooFarApart(a, b)) {
      return false;
    }
    boolean shortOnes = a.isShort() || b.isShort();
    boolean untitled = a.isShort() != b.isShort();
    // A short repost may have another title, if its body tells enough.
    boolean bodiesToo = a.isShort() && b.isShort();
    WeighedText ofA = a.against(b);
    WeighedText ofB = b.against(a);
    // All must hold; what costs least rules out first.
    boolean whole = shareShingles(ofA, ofB, shortOnes);
    boolean bodies = bodiesToo && shareShingles(a.body(), b.body(), true);
    return (whole || bodies)
        && !NumbersInContext.areOtherInstalments(a.title(), b.title())
        && !tellOfOthers(a.wording(), b.wording())
        && (whole && areAlike(ofA, ofB, shortOnes, untitled)
            || bodies && areAlike(a.body(), b.body(), true, true));
  }

  private boolean shareShingles(WeighedText a, WeighedText b, boolean shortOnes) {
    Shingles.Overlap overlap = overlap(a, b);
    return overlap.jaccard() >= settings.jaccard() || isExcerpt(a, b, overlap, shortOnes);
  }

  private Shingles.Overlap overlap(WeighedText a, WeighedText b) {
    return a.shingles(settings.shingle()).overlap(b.shingles(settings.shingle()));
  }

  private boolean isExcerpt(
      WeighedText a, WeighedText b, Shingles.Overlap overlap, boolean shortOnes) {
    double least = shortOnes ? VERBATIM : settings.containment();
    return overlap.containment() >= least && part(a, b) >= settings.shortestPart();
  }

  /** Of two that share enough shingles. */
  private boolean areAlike(WeighedText a, WeighedText b, boolean shortOnes, boolean untitled) {
    boolean excerpt = isExcerpt(a, b, overlap(a, b), shortOnes);
    return !NumbersInContext.contradict(a.text(), b.text())
        // Which of several longest sequences is found depends on the order of the texts.
        && (a.text().compareTo(b.text()) <= 0
            ? areInOrder(a, b, excerpt, shortOnes, untitled)
            : areInOrder(b, a, excerpt, shortOnes, untitled));
  }

  private boolean tooFarApart(ComparedArticle a, ComparedArticle b) {
    return a.day().isPresent()
        && b.day().isPresent()
        && Math.abs(a.day().getAsInt() - b.day().getAsInt()) > settings.withinDays();
  }

  private static double part(WeighedText a, WeighedText b) {
    double longer = Math.max(a.weight(), b.weight());
    return longer <= 0 ? 0 : Math.min(a.weight(), b.weight()) / longer;
  }

  private static boolean tellOfOthers(OwnWording a, OwnWording b) {
    return a.recurring(b) >= MOST_RECURRING && b.recurring(a) >= MOST_RECURRING;
  }

  private boolean areInOrder(
      WeighedText a, WeighedText b, boolean excerpt, boolean shortOnes, boolean untitled) {
    CommonSubsequence.Letters common = commonSubsequence.letters(head(a.text()), head(b.text()));
    double ofA = a.weight(common.ofFirst());
    double ofB = b.weight(common.ofSecond());
    double allOfA = a.weight(head(a.text()).length());
    double allOfB = b.weight(head(b.text()).length());
    if (untitled && Math.min(ofA, ofB) < LEAST_SHARED) {
      return false;
    }
    if (excerpt && (allOfA <= allOfB ? ofA / allOfA : ofB / allOfB) >= EXCERPT_IN_ORDER) {
      return true;
    }
    double ofMean = (ofA + ofB) / (allOfA + allOfB);
    return shortOnes
        ? ofMean >= Math.max(leastInOrder(a, b), settings.inOrder()) && differHereAndThere(a, b)
        : ofMean >= settings.inOrder() && differInOneAtMost(a, b);
  }

  /** Where both are mostly formulas, what is their own is little and must be well preserved. */
  private static double leastInOrder(WeighedText a, WeighedText b) {
    double own = Math.max(a.weight() / a.length(), b.weight() / b.length());
    return own < MOSTLY_FORMULAS ? FORMULAS_IN_ORDER : SHORT_IN_ORDER;
  }

  private static boolean differInOneAtMost(WeighedText a, WeighedText b) {
    return a.wording().longestRun(b.wording()) < LONGEST_RUN * a.weight()
        || b.wording().longestRun(a.wording()) < LONGEST_RUN * b.weight();
  }

  private static boolean differHereAndThere(WeighedText a, WeighedText b) {
    return a.wording().longestRun(b.wording()) <= SHORT_RUN
        && b.wording().longestRun(a.wording()) <= SHORT_RUN;
  }

  private static String head(String text) {
    return text.length() <= MOST_IN_ORDER ? text : text.substring(0, MOST_IN_ORDER);
  }
}
