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
 *   <li>Short items must be still more alike, and what differs must be scattered.
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

  /** An excerpt has so many of its letters in the order of the longer article. */
  static final double EXCERPT_IN_ORDER = 0.85;

  /** Short items have so many of their letters in one order, and differ in no longer run. */
  static final double SHORT_IN_ORDER = 0.75;

  static final int SHORT_RUN = 6;

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
    Shingles ofA = a.shingles(settings.shingle());
    Shingles ofB = b.shingles(settings.shingle());
    boolean similar = ofA.jaccard(ofB) >= settings.jaccard();
    boolean excerpt = mayBeExcerpt(a, b) && ofA.containment(ofB) >= settings.containment();
    return (similar || excerpt)
        && !NumbersInContext.contradict(a.text(), b.text())
        && !tellOfOthers(a.ownWording(), b.ownWording())
        && inOrder(a, b, similar, excerpt);
  }

  private boolean tooFarApart(ComparedArticle a, ComparedArticle b) {
    return a.day().isPresent()
        && b.day().isPresent()
        && Math.abs(a.day().getAsInt() - b.day().getAsInt()) > settings.withinDays();
  }

  private boolean mayBeExcerpt(ComparedArticle a, ComparedArticle b) {
    int shorter = Math.min(a.text().length(), b.text().length());
    int longer = Math.max(a.text().length(), b.text().length());
    return !a.isShort() && !b.isShort() && shorter >= settings.shortestPart() * longer;
  }

  private static boolean tellOfOthers(OwnWording a, OwnWording b) {
    return a.recurring(b) >= MOST_RECURRING && b.recurring(a) >= MOST_RECURRING;
  }

  private boolean inOrder(ComparedArticle a, ComparedArticle b, boolean similar, boolean excerpt) {
    String first = head(a.text());
    String second = head(b.text());
    int common = commonSubsequence.length(first, second);
    double ofMean = 2.0 * common / (first.length() + second.length());
    double ofShorter = (double) common / Math.min(first.length(), second.length());
    if (a.isShort() || b.isShort()) {
      OwnWording ofA = a.textWording();
      OwnWording ofB = b.textWording();
      return ofMean >= Math.max(SHORT_IN_ORDER, settings.inOrder())
          && ofA.longestRun(ofB) <= SHORT_RUN
          && ofB.longestRun(ofA) <= SHORT_RUN;
    }
    return similar && ofMean >= settings.inOrder() || excerpt && ofShorter >= EXCERPT_IN_ORDER;
  }

  private static String head(String text) {
    return text.length() <= MOST_IN_ORDER ? text : text.substring(0, MOST_IN_ORDER);
  }
}
