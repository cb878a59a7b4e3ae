package io.trihelix.similar;

/**
 * Decides whether two articles are one item of news. All must hold:
 *
 * <ol>
 *   <li>They are not too many days apart; an unknown day is near to all.
 *   <li>Their shingles have at least the Jaccard similarity asked for; or one is an excerpt of the
 *       other: it has most of its shingles there, and is not too small a part of it.
 *   <li>They have most of their letters in one order (longest common subsequence over the mean
 *       length; for an excerpt, over its own).
 *   <li>They do not say the same with other numbers ({@link NumbersInContext}).
 *   <li>What each has for its own does not come back ({@link OwnWording}), as the names in a
 *       template do.
 *   <li>Not both have a long run of letters that the other lacks: such two share their furniture,
 *       not what they tell.
 *   <li>Short items must be still more alike, and what differs must be scattered; or one is a
 *       verbatim excerpt of the other.
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
  static final double SHORT_IN_ORDER = 0.75;

  static final int SHORT_RUN = 6;

  /** An excerpt of a short item has so many of its shingles and is so large a part. */
  static final double VERBATIM = 0.95;

  static final double VERBATIM_PART = 0.5;

  /** Longer articles are compared in order as far as here; their shingles are compared in full. */
  static final int MOST_IN_ORDER = 20_000;

  private final NearDuplicateSettings settings;
  private final CommonSubsequence commonSubsequence = new CommonSubsequence();

  public NearDuplicateRule(NearDuplicateSettings settings) {
    this.settings = settings;
  }

  public boolean sameItem(ComparedArticle a, ComparedArticle b) {
    if (tooFarApart(a, b)) {
      return false;
    }
    ComparedArticle.Field ofA = a.against(b);
    ComparedArticle.Field ofB = b.against(a);
    boolean shortOnes = a.isShort() || b.isShort();
    Shingles shinglesA = ofA.shingles(settings.shingle());
    Shingles shinglesB = ofB.shingles(settings.shingle());
    boolean similar = shinglesA.jaccard(shinglesB) >= settings.jaccard();
    double containment = shinglesA.containment(shinglesB);
    double part = part(ofA.text(), ofB.text());
    boolean excerpt =
        shortOnes
            ? containment >= VERBATIM && part >= VERBATIM_PART
            : containment >= settings.containment() && part >= settings.shortestPart();
    return (similar || excerpt)
        && !NumbersInContext.contradict(ofA.text(), ofB.text())
        && !tellOfOthers(a.ownWording(), b.ownWording())
        && (excerpt && isInOrder(ofA.text(), ofB.text())
            || (shortOnes
                ? areAlikeAllOver(ofA.text(), ofB.text())
                : areAlike(ofA.text(), ofB.text())));
  }

  private boolean tooFarApart(ComparedArticle a, ComparedArticle b) {
    return a.day().isPresent()
        && b.day().isPresent()
        && Math.abs(a.day().getAsInt() - b.day().getAsInt()) > settings.withinDays();
  }

  private static double part(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 0 : Math.min(a.length(), b.length()) / (double) longer;
  }

  private static boolean tellOfOthers(OwnWording a, OwnWording b) {
    return a.recurring(b) >= MOST_RECURRING && b.recurring(a) >= MOST_RECURRING;
  }

  /** The letters of the shorter one, an excerpt, stand in the longer one in their order. */
  private boolean isInOrder(String a, String b) {
    return common(a, b)
        >= EXCERPT_IN_ORDER * Math.min(MOST_IN_ORDER, Math.min(a.length(), b.length()));
  }

  private boolean areAlike(String a, String b) {
    if (ofMean(a, b) < settings.inOrder()) {
      return false;
    }
    var ofA = new OwnWording(a);
    var ofB = new OwnWording(b);
    return ofA.longestRun(ofB) < LONGEST_RUN * a.length()
        || ofB.longestRun(ofA) < LONGEST_RUN * b.length();
  }

  private boolean areAlikeAllOver(String a, String b) {
    if (ofMean(a, b) < Math.max(SHORT_IN_ORDER, settings.inOrder())) {
      return false;
    }
    var ofA = new OwnWording(a);
    var ofB = new OwnWording(b);
    return ofA.longestRun(ofB) <= SHORT_RUN && ofB.longestRun(ofA) <= SHORT_RUN;
  }

  /** Letters that both have in one order, over the mean length. */
  private double ofMean(String a, String b) {
    return 2.0 * common(a, b) / (head(a).length() + head(b).length());
  }

  private int common(String a, String b) {
    return commonSubsequence.length(head(a), head(b));
  }

  private static String head(String text) {
    return text.length() <= MOST_IN_ORDER ? text : text.substring(0, MOST_IN_ORDER);
  }
}
